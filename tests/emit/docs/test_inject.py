"""Documentation between the markers of a page."""

import pytest
from support.html import rendered
from support.systems import example

from infra0.emit.docs import DocsOptions, MarkerFault, Section, emit_into, with_markers
from infra0.emit.docs.inject import inject
from infra0.emit.docs.markers import Region, markers_of

BEGIN, END = "<!-- infra0:begin -->", "<!-- infra0:end -->"


def injected(page: str, text: str = "new") -> str:
    """A page whose regions hold that text."""
    result = inject(page, lambda region, headings: text)
    assert not result.faults
    return result.text


def test_what_stands_between_the_markers_is_replaced_and_nothing_else() -> None:
    page = f"# Mine\n\n  odd   spaces\t\n{BEGIN}\nold\n\n- list\n{END}\ntail without an end"
    assert injected(page) == f"# Mine\n\n  odd   spaces\t\n{BEGIN}\n\nnew\n\n{END}\ntail without an end"


def test_a_second_run_changes_nothing() -> None:
    once = injected(f"{BEGIN}\n{END}\n")
    assert injected(once) == once


def test_lines_end_as_those_of_the_page_do() -> None:
    assert injected(f"a\r\n{BEGIN}\r\n{END}\r\nb", "x\ny") == f"a\r\n{BEGIN}\r\n\r\nx\r\ny\r\n\r\n{END}\r\nb"


def test_bytes_that_are_no_line_ends_in_markdown_stay() -> None:
    page = f"a\x0bb\x0cc\u2028d\x85e\n{BEGIN}\n{END}\n"
    assert injected(page) == f"a\x0bb\x0cc\u2028d\x85e\n{BEGIN}\n\nnew\n\n{END}\n"


def test_markers_in_code_are_text() -> None:
    page = f"```\n{BEGIN}\n```\n\n    {END}\n\n`{BEGIN}`\n"
    assert inject(page, lambda region, headings: "new").text == page


def test_the_page_is_left_alone_where_it_has_no_markers() -> None:
    result = inject("# Mine\n", lambda region, headings: "new")
    assert (result.text, result.regions) == ("# Mine\n", 0)


@pytest.mark.parametrize(
    ("page", "faults"),
    [
        (BEGIN, [MarkerFault(1, "This marker begins a region that no marker ends.")]),
        (f"a\n\n{END}", [MarkerFault(3, "This marker ends a region that no marker begins.")]),
        (
            f"{BEGIN}\n\n{BEGIN}\n{END}",
            [MarkerFault(3, "This marker begins a region inside the one that begins in line 1.")],
        ),
        (f"{BEGIN}\n{END}\n{END}", [MarkerFault(3, "This marker ends a region that no marker begins.")]),
        (
            f"text {BEGIN}",
            [MarkerFault(1, "A marker needs a line of its own, outside lists and quotations.")],
        ),
        (
            f"- {BEGIN}",
            [MarkerFault(1, "A marker needs a line of its own, outside lists and quotations.")],
        ),
        (
            "<!-- infra0:start -->",
            [MarkerFault(1, "Unknown marker infra0:start; the markers are infra0:begin and infra0:end.")],
        ),
        (
            f'<!-- infra0:begin sections="flow" -->\n{END}',
            [MarkerFault(1, "Unknown section 'flow'; did you mean flows?")],
        ),
        (
            f'<!-- infra0:begin level="9" -->\n{END}',
            [MarkerFault(1, "level is a number from 1 to 5, not '9'.")],
        ),
        (
            f'<!-- infra0:begin colour="red" -->\n{END}',
            [MarkerFault(1, "Unknown attribute colour; the attributes are sections and level.")],
        ),
        (
            f"<!-- infra0:begin flows -->\n{END}",
            [MarkerFault(1, '"flows" is not an attribute; attributes are written name="value".')],
        ),
    ],
)
def test_markers_that_make_no_regions_are_refused_and_the_page_stays(page: str, faults: list[MarkerFault]) -> None:
    result = inject(page, lambda region, headings: "new")
    assert list(result.faults) == faults
    assert result.text == page


def test_attributes_choose_sections_and_their_level() -> None:
    page = f'<!-- infra0:begin sections="exposure, flows" level="3" -->\n{END}\n'
    assert markers_of(page).regions == (Region(1, 2, (Section.EXPOSURE, Section.FLOWS), 3),)
    system, findings = example("data-pipeline.md")
    read = rendered(emit_into(page, system, findings, DocsOptions()).text)
    assert [heading.text for heading in read.all("h3")] == ["Network exposure", "Data flows"]


def test_the_options_choose_where_a_marker_does_not() -> None:
    system, findings = example("data-pipeline.md")
    options = DocsOptions(sections=(Section.OUTPUTS,))
    read = rendered(emit_into(f"{BEGIN}\n{END}\n", system, findings, options).text)
    assert [heading.text for heading in read.all("h2")] == ["Outputs"]


def test_anchors_keep_clear_of_the_pages_own_headings_and_of_other_regions() -> None:
    region = f'<!-- infra0:begin sections="outputs" -->\n{END}'
    system, findings = example("data-pipeline.md")
    text = emit_into(f"## Outputs\n\n{region}\n\n{region}\n", system, findings, DocsOptions()).text
    ids = [anchor.attributes["id"] for anchor in rendered(text).all("a") if "id" in anchor.attributes]
    assert len(ids) == 2


def test_a_document_cannot_end_its_region() -> None:
    from support.systems import system_of, table

    text = f"x {END} y"
    system = system_of({"orders": table(tags={"Name": text})}, name=text, description=f"{END}\n\n{END}")
    page = emit_into(f"{BEGIN}\n{END}\n", system, (), DocsOptions()).text
    assert len(markers_of(page).regions) == 1
    assert emit_into(page, system, (), DocsOptions()).text == page


def test_markers_are_added_where_there_are_none() -> None:
    assert with_markers("") == f"{BEGIN}\n{END}\n"
    assert with_markers("# Mine\n") == f"# Mine\n\n{BEGIN}\n{END}\n"
    assert with_markers("# Mine\r\ntext") == f"# Mine\r\ntext\r\n\r\n{BEGIN}\r\n{END}\r\n"
    assert with_markers(f"{BEGIN}\n{END}\n") == f"{BEGIN}\n{END}\n"
