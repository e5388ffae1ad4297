"""What writers of templates are told is what there is."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, meta
from support.html import rendered
from support.systems import example

from infra0.diagnostics import Diagnostic, Severity
from infra0.diagnostics.finding import Finding, Location
from infra0.emit.docs import DocsOptions, InlineDiagram, emit, template_names, template_text
from infra0.emit.docs.reference import FUNCTIONS, VARIABLES, template_reference
from infra0.facts import Facts, gather

FINDING = Finding(
    Diagnostic("I0502", Severity.HINT, "The diagram does not show `queue`."),
    "shop.json",
    Location(12, 5, 12, 12, ()),
    "/resources/queue",
)
SYSTEMS = tuple(gather(example(name)[0], (FINDING,)) for name in ("data-pipeline.md", "vpc-ecs.json"))
PAGE = Path(__file__).parents[3] / "docs" / "templates.md"
NAMES = set(Facts.__dataclass_fields__) | {one.name for one in (*VARIABLES, *FUNCTIONS)}


def test_the_committed_page_is_current(golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, template_reference(*SYSTEMS))


@pytest.mark.parametrize("name", template_names())
def test_a_template_uses_only_what_is_documented(name: str) -> None:
    text = re.sub(r"\|\s*\w+(\([^)]*\))?", "", template_text(name))
    assert meta.find_undeclared_variables(Environment().parse(text)) <= NAMES


@pytest.mark.parametrize("variable", [*VARIABLES, *FUNCTIONS], ids=lambda one: one.name)
def test_a_documented_variable_is_there(variable: object, tmp_path: Path) -> None:
    where = getattr(variable, "templates", "")
    name = "page.md.j2" if where == "all" else where
    (tmp_path / name).write_text(f"{{{{ {getattr(variable, 'name', '')} is defined }}}}", encoding="utf-8")
    system, findings = example("data-pipeline.md")
    options = DocsOptions(templates=tmp_path, diagram=InlineDiagram("flowchart LR"))
    assert "True" in emit(system, findings, options)["README.md"]


def test_every_class_and_every_field_is_in_it() -> None:
    page = rendered(template_reference(*SYSTEMS))
    first = [row.all("td")[0].text for row in page.all("tr") if row.all("td")]
    assert {"inventory", "stops", "configuration", "used_by"} <= set(first)
    anchors = {heading.text.lower() for heading in page.all("h3")}
    targets = {str(link.attributes["href"])[1:] for link in page.all("a")}
    assert targets == anchors
