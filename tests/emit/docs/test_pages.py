"""The pages: their structure, and that every link leads somewhere."""

import posixpath
import re
from collections.abc import Mapping

import pytest
from support.cli import infra0_process
from support.html import Element, rendered
from support.systems import EXAMPLES, example, function, role, system_of, table

from infra0.emit.docs import DocsOptions, HeadingFlavour, InlineDiagram, LinkedDiagram, Section, Split, emit
from infra0.emit.docs.anchors import github_slug, mkdocs_slug

NAMES = ("data-pipeline.md", "vpc-ecs.json", "static-site.yaml")
HOSTILE = (
    'a | b\n`c` <script>alert(1)</script> [x](javascript:alert(1)) "quoted" \\ # 1. <!-- infra0:end -->',
    "x" * 10_000,
    "- [ ] <img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
)


def pages_of(name: str, **options: object) -> dict[str, str]:
    system, findings = example(name)
    return emit(system, findings, DocsOptions(file_name="index.md", diagram=LinkedDiagram("a.svg"), **options))  # type: ignore[arg-type]


def anchors_of(page: Element, flavour: str) -> set[str]:
    """What can be linked to in a page, as a renderer numbers headings of the same text."""
    slug, joint = (github_slug, "-") if flavour == "github" else (mkdocs_slug, "_")
    found = {str(link.attributes["id"]) for link in page.all("a") if "id" in link.attributes}
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
        wanted = name = slug(heading.text)
        number = 0
        while name in found:
            number += 1
            name = f"{wanted}{joint}{number}"
        found.add(name)
    return found


def check_links(pages: Mapping[str, str]) -> None:
    """Every relative link leads to a page that there is, and there to an anchor, whoever renders it."""
    read = {path: rendered(text) for path, text in pages.items()}
    anchors = {path: [anchors_of(page, flavour) for flavour in ("github", "mkdocs")] for path, page in read.items()}
    for path, page in read.items():
        for link in page.all("a"):
            href = link.attributes.get("href")
            if href is None or href.startswith("https://"):
                continue
            file, _, anchor = href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            assert target in read, (path, href)
            assert not anchor or all(anchor in found for found in anchors[target]), (path, href)


@pytest.mark.parametrize("split", Split)
@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str, split: Split) -> None:
    check_links(pages_of(name, split=split))


def test_the_index_has_the_sections_in_their_order() -> None:
    page = rendered(pages_of("data-pipeline.md")["index.md"])
    assert [heading.text for heading in page.all("h1", "h2")] == [
        "Data pipeline",
        "Introduction",
        "Diagram",
        "Inventory",
        "Data flows",
        "Who may do what",
        "Network exposure",
        "Resources",
        "Stack configuration",
        "Outputs",
        "Names and tags",
        "Findings",
        "Deployment",
        "Planning",
        "Conclusion and next steps",
    ]


def test_sections_can_be_chosen_and_ordered() -> None:
    page = rendered(pages_of("data-pipeline.md", sections=(Section.EXPOSURE, Section.FLOWS))["index.md"])
    assert [heading.text for heading in page.all("h2")] == ["Network exposure", "Data flows"]


def test_sections_without_a_word_are_left_out() -> None:
    pages = emit(system_of({"table": table()}), (), DocsOptions())
    headings = [heading.text for heading in rendered(pages["README.md"]).all("h2")]
    assert not {"Introduction", "Diagram", "Planning", "Conclusion and next steps"} & set(headings)


def test_the_title_can_be_given() -> None:
    page = rendered(pages_of("data-pipeline.md", title="Our *pipeline*")["index.md"])
    assert [heading.text for heading in page.all("h1")] == ["Our *pipeline*"]


def test_a_folder_has_a_page_for_each_resource_or_group() -> None:
    by_resource = pages_of("static-site.yaml", split=Split.RESOURCE)
    assert "resources/site-bucket.md" in by_resource
    assert [h.text for h in rendered(by_resource["resources/site-bucket.md"]).all("h1", "h2")] == ["Site Files"]
    by_group = pages_of("static-site.yaml", split=Split.GROUP)
    assert "groups/storage.md" in by_group
    assert "Site Files" in [h.text for h in rendered(by_group["groups/storage.md"]).all("h2")]
    assert "Resources" not in [h.text for h in rendered(by_group["index.md"]).all("h2")]


def test_ids_that_differ_in_case_only_have_pages_of_their_own() -> None:
    pages = emit(system_of({"queue": table(), "Queue": table()}), (), DocsOptions(split=Split.RESOURCE))
    assert {"resources/queue.md", "resources/queue-1.md"} <= pages.keys()
    check_links(pages)


def test_a_file_has_a_name_that_every_file_system_takes() -> None:
    system = system_of({"con": table(), "index": table(), "数据": table(), "x" * 300: table()})
    pages = emit(system, (), DocsOptions(split=Split.RESOURCE))
    assert set(pages) == {
        "README.md",
        "resources/page-con.md",
        "resources/page-index.md",
        "resources/page.md",
        f"resources/{'x' * 60}.md",
    }


def test_the_diagram_is_linked_or_in_the_page() -> None:
    linked = rendered(pages_of("data-pipeline.md")["index.md"])
    assert [image.attributes["src"] for image in linked.all("img")] == ["a.svg"]
    system, _ = example("data-pipeline.md")
    inline = emit(system, (), DocsOptions(diagram=InlineDiagram("flowchart LR\n  a --> b\n")))["README.md"]
    assert "```mermaid\nflowchart LR\n  a --> b\n```" in inline
    dark = emit(system, (), DocsOptions(diagram=LinkedDiagram("a.svg", "b c.svg")))["README.md"]
    assert [source.attributes["srcset"] for source in rendered(dark).all("source")] == ["b%20c.svg"]


def test_anchors_can_be_written_as_attributes() -> None:
    resources = {"a": table(), "b": table()}
    nodes = [{"id": name, "label": "The Table", "group": "database"} for name in resources]
    system = system_of(resources, diagram={"nodes": nodes, "edges": []})
    page = emit(system, (), DocsOptions(headings=HeadingFlavour.ATTRIBUTE))["README.md"]
    assert "### The Table\n" in page
    assert "### The Table { #resources-b }\n" in page
    assert "](#resources-b)" in page


@pytest.mark.parametrize("split", Split)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_document_gets_nothing_into_a_page_but_text(text: str, split: Split) -> None:
    name = text.replace("\n", " ")
    resources = {
        name: function(description=text[:250], tags={text: text}, environment={"variables": {"NOTE": text}}),
        "role": role(),
        "other": table(tags={"Name": text}),
    }
    nodes = [
        {"id": name, "label": text, "group": text},
        {"id": "other", "label": text, "group": "database"},
        {"id": "outside", "label": text, "group": text},
    ]
    edges = [{"from": "outside", "to": name, "label": text}, {"from": name, "to": "other", "label": text}]
    members = {
        "name": text,
        "description": text,
        "config": {"setting": {"default": text, "description": text}},
        "outputs": {"output": text},
    }
    system = system_of(resources, diagram={"nodes": nodes, "edges": edges}, **members)
    pages = emit(system, (), DocsOptions(split=split, diagram=LinkedDiagram("a.svg"), title=text))
    check_links(pages)
    for page in map(rendered, pages.values()):
        assert not page.all("script", "input", "del")
        assert [image.attributes["src"] for image in page.all("img")] in ([], ["a.svg"])
        assert not [link for link in page.all("a") if "javascript:" in str(link.attributes.get("href"))]
        assert len({len(row.all("td", "th")) for row in page.all("tr")} - {2, 3, 4, 5}) == 0
        assert all(len(cell.text) < 2_000 for cell in page.all("td", "h1", "h2", "h3"))


def test_a_long_value_and_a_document_stand_below_the_table() -> None:
    script = "#!/bin/sh\n" + "echo ```\n" * 50
    instance = {
        "type": "aws:ec2:Instance",
        "config": {"ami": "ami-1", "instanceType": "t3.micro", "userData": script},
    }
    page = rendered(emit(system_of({"machine": instance}), (), DocsOptions())["README.md"])
    assert script.strip() in [block.text.strip() for block in page.all("pre")]


def test_a_secret_is_nowhere() -> None:
    database = {
        "type": "aws:rds:Instance",
        "config": {
            "engine": "postgres",
            "instanceClass": "db.t4g.micro",
            "allocatedStorage": 20,
            "username": "shop",
            "password": "hunter2-Ae8kq",
            "skipFinalSnapshot": True,
        },
    }
    members = {"config": {"token": {"secret": True, "default": "s3cr3t-default"}}, "outputs": {"t": "${config.token}"}}
    for split in Split:
        text = "".join(emit(system_of({"db": database}, **members), (), DocsOptions(split=split)).values())
        assert "hunter2" not in text
        assert "s3cr3t" not in text
        assert "secret setting token" in text


def test_findings_are_listed_with_their_lines() -> None:
    system, findings = example("data-pipeline.md")
    page = rendered(emit(system, findings, DocsOptions(sections=(Section.FINDINGS,)))["README.md"])
    rows = [[cell.text for cell in row.all("td")] for row in page.all("tr")]
    edge = next(row for row in rows if row and row[3] == "I0506")
    source = (EXAMPLES / "data-pipeline.md").read_text().splitlines()
    assert "deliveryStream" in edge[2]
    assert '"edges"' in "".join(source[: int(edge[1])])


def test_the_commands_to_deploy_set_what_is_required_and_are_quoted() -> None:
    system = system_of({"t": table()}, config={"a b": {"type": "string"}, "key": {"secret": True}, "n": {"default": 1}})
    text = emit(system, (), DocsOptions(sections=(Section.DEPLOYMENT,)))["README.md"]
    commands = rendered(text).all("pre")[0].text.splitlines()
    assert "pulumi config set -- 'a b'" in commands
    assert "pulumi config set --secret -- key" in commands
    assert not [command for command in commands if command.endswith(" n")]


def test_the_same_bytes_whatever_the_hash_seed(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = []
    for seed in ("0", "1"):
        folder = tmp_path_factory.mktemp("docs")
        arguments = ("generate-docs", EXAMPLES / "vpc-ecs.json", "-o", folder / "x.md")
        done = infra0_process(*arguments, env={"PYTHONHASHSEED": seed})
        assert done.returncode == 0, done.stderr
        made.append((folder / "x.md").read_bytes())
    assert made[0] == made[1]


def test_no_page_has_more_than_one_blank_line_at_once() -> None:
    for name in NAMES:
        for text in pages_of(name, split=Split.GROUP).values():
            assert not re.search(r"\n{3}", re.sub(r"```.*?```", "block", text, flags=re.DOTALL))
            assert text.endswith("\n") and not text.endswith("\n\n")


def test_a_permissions_boundary_has_a_column_where_a_role_has_one() -> None:
    limited = role()
    limited["config"]["permissionsBoundary"] = "arn:aws:iam::aws:policy/PowerUserAccess"
    options = DocsOptions(file_name="index.md", sections=(Section.ACCESS,))
    page = emit(system_of({"worker": limited, "other": role()}), (), options)["index.md"]
    assert "| Worker | — | `lambda.amazonaws.com` | `arn:aws:iam::aws:policy/PowerUserAccess` | — |" in page
    assert "Limited by" not in emit(system_of({"other": role()}), (), options)["index.md"]
