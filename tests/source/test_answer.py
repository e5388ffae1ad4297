"""Assistants' answers, whole and damaged."""

from collections.abc import Callable

import pytest

from infra0.diagnostics import Place, Span
from infra0.source import Form, Source, read

Reader = Callable[..., Source]
Finder = Callable[..., list[tuple[str, int, int]]]

OBJECT = {"resources": {"a": {"type": "t"}}}
JSON = '{"resources": {"a": {"type": "t"}}}'

ANSWER = f"""Here it is.

## 🔍 Introduction

```introduction
A pipeline → a lake.
```

Some words between the blocks, with `code` and ``` in them.

## Planning

```planning
- one
- two
```

```pulumi_code
const a = 1;
```

## 📊 Infra0 Schema

```infra0_schema
{JSON}
```

## Conclusion

```conclusion
Done.
```
"""


def test_the_blocks_of_an_answer_are_kept_in_their_order(reading: Reader) -> None:
    source = reading(ANSWER)
    assert source.data == OBJECT
    assert [(block.name, block.text, block.heading, block.closed) for block in source.blocks] == [
        ("introduction", "A pipeline → a lake.\n", "🔍 Introduction", True),
        ("planning", "- one\n- two\n", "Planning", True),
        ("pulumi_code", "const a = 1;\n", "Planning", True),
        ("infra0_schema", JSON + "\n", "📊 Infra0 Schema", True),
        ("conclusion", "Done.\n", "Conclusion", True),
    ]


def test_the_span_of_a_block_is_its_content(reading: Reader) -> None:
    source = reading(ANSWER)
    for block in source.blocks:
        assert source.file.text[block.span.start : block.span.end] == block.written


def test_places_count_from_the_beginning_of_the_file(reading: Reader) -> None:
    source = reading(ANSWER)
    span = source.locate(Place(("resources", "a", "type")))
    assert source.file.text[span.start : span.end] == '"t"'
    assert (source.file.position(span.start).line, source.file.position(span.start).column) == (25, 30)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda text: "\ufeff" + text, id="byte-order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="CR"),
        pytest.param(lambda text: text.replace("```", "~~~"), id="tildes"),
        pytest.param(lambda text: text.replace("\n```", "\n````"), id="four backticks"),
        pytest.param(lambda text: text.replace("```infra0_schema", "```   infra0_schema  "), id="blanks"),
        pytest.param(lambda text: text.replace("```infra0_schema", "```json infra0_schema"), id="language first"),
        pytest.param(lambda text: text.replace("```infra0_schema", "```infra0_schema json"), id="language last"),
        pytest.param(lambda text: text.replace("```infra0_schema", "```INFRA0_Schema"), id="case"),
        pytest.param(lambda text: text.replace("```infra0_schema", "```infra0-schema"), id="hyphen"),
        pytest.param(lambda text: text.replace("```infra0_schema", "``` {.infra0_schema}"), id="attribute"),
        pytest.param(lambda text: "\n".join("  " + line for line in text.split("\n")), id="indented"),
        pytest.param(lambda text: "\n".join("      " + line for line in text.split("\n")), id="deeply indented"),
        pytest.param(lambda text: "\n".join("> " + line for line in text.split("\n")), id="quoted"),
        pytest.param(lambda text: "\n".join("> > " + line for line in text.split("\n")), id="quoted twice"),
        pytest.param(lambda text: "1. Item\n\n" + "\n".join("   " + line for line in text.split("\n")), id="in a list"),
        pytest.param(lambda text: "````markdown\n" + text + "````\n", id="fenced as a whole"),
        pytest.param(lambda text: "```markdown\n" + text + "```\n", id="fenced as a whole, too short"),
        pytest.param(lambda text: text.rstrip("\n"), id="no line ending at the end"),
        pytest.param(lambda text: text.replace("\n\n", "\n"), id="no empty lines"),
        pytest.param(lambda text: "<details>\n" + text + "</details>\n", id="inside HTML"),
    ],
)
def test_a_damaged_answer_is_read_all_the_same(damage: Callable[[str], str]) -> None:
    source, findings = read(damage(ANSWER).encode(), "answer.md")
    assert source is not None, findings
    assert not findings
    assert (source.form, source.data) == (Form.ANSWER, OBJECT)
    assert [block.name for block in source.blocks if block.text] == [
        "introduction",
        "planning",
        "pulumi_code",
        "infra0_schema",
        "conclusion",
    ]
    span = source.locate(Place(("resources", "a", "type")))
    assert source.file.text[span.start : span.end] == '"t"'


@pytest.mark.parametrize("codec", ["mac_roman", "cp1252", "latin-1"])
def test_mojibake_is_repaired_in_narrative(reading: Reader, codec: str) -> None:
    damaged = "API → queue – it’s done".encode().decode(codec, errors="surrogateescape")
    if any("\ud800" <= character <= "\udfff" for character in damaged):
        damaged = "API → queue".encode().decode("cp1252", errors="replace").replace("\ufffd", "")
    source = reading(f"## A\n```introduction\n{damaged}\n```\n```infra0_schema\n{JSON}\n```\n")
    assert source.blocks[0].text.startswith("API → queue")


def test_mojibake_in_headings_is_repaired_and_does_not_matter(reading: Reader) -> None:
    heading = "📊 Infra0 Schema".encode().decode("mac_roman")
    source = reading(f"## {heading}\n\n```infra0_schema\n{JSON}\n```\n")
    assert source.blocks[0].heading == "📊 Infra0 Schema"


@pytest.mark.parametrize("text", ["“été” — naïve café", "‘Ärger’ 100 €", "Привет, мир", "日本語", "a→b ✓ 😀"])
def test_narrative_that_is_whole_stays_as_it_is(reading: Reader, text: str) -> None:
    source = reading(f"```introduction\n{text} &amp; more\n```\n```infra0_schema\n{JSON}\n```\n")
    assert source.blocks[0].text == f"{text} &amp; more\n"


def test_the_schema_block_is_never_repaired(reading: Reader) -> None:
    mojibake = "é→".encode().decode("mac_roman")
    source = reading(f'```infra0_schema\n{{"name": "{mojibake}"}}\n```\n')
    assert source.data == {"name": mojibake}
    assert mojibake in source.blocks[0].text


def test_bytes_that_are_no_text_are_forgiven_outside_the_schema() -> None:
    content = b"```introduction\ncaf\xe9\n```\n```infra0_schema\n" + JSON.encode() + b"\n```\n"
    source, findings = read(content, "x.md")
    assert source is not None
    assert [finding.code for finding in findings] == ["I0102"]
    assert source.blocks[0].text == "caf\ufffd\n"


def test_bytes_that_are_no_text_are_an_error_in_the_schema() -> None:
    source, findings = read(b'```infra0_schema\n{"name": "caf\xe9"}\n```\n', "x.md")
    assert source is None
    assert [finding.code for finding in findings] == ["I0101"]


def test_a_block_cut_off_in_the_narrative_is_kept(faults: Finder) -> None:
    text = f"```infra0_schema\n{JSON}\n```\n\n```conclusion\nDone and"
    source, findings = read(text.encode(), "x.md")
    assert source is not None
    assert [finding.code for finding in findings] == ["I0113"]
    assert (source.blocks[-1].text, source.blocks[-1].closed) == ("Done and", False)


@pytest.mark.parametrize(
    "cut", ['"resources": {"a": {"type": "t"}}', '"resources": {"a": {"ty', '"resources": {"a": {"type": "t"},']
)
def test_a_cut_off_schema_is_an_error_at_its_end(cut: str) -> None:
    text = "## Infra0 Schema\n\n```infra0_schema\n{" + cut
    source, findings = read(text.encode(), "x.md")
    assert source is None
    (finding,) = findings
    assert finding.code == "I0105"
    assert "ends prematurely" in finding.message
    assert finding.place == Span(len(text) - 1, len(text))


def test_a_cut_off_schema_says_where_in_the_document_it_breaks_off() -> None:
    _, findings = read(b'```infra0_schema\n{"resources": {"dataBucket": {"config": {"buck', "x.md")
    assert findings[0].message == "The document ends prematurely here, inside `resources` → `dataBucket` → `config`."


def test_a_whole_schema_in_an_unclosed_block_is_a_warning_whose_fix_closes_it() -> None:
    text = f"```infra0_schema\n{JSON}\n\n## Conclusion\n"
    source, findings = read(text.encode(), "x.md")
    assert source is not None
    assert source.data == OBJECT
    assert [finding.code for finding in findings] == ["I0113"]
    fix = findings[0].fix
    assert fix is not None
    end = text.index("\n\n")
    assert [(edit.span, edit.text) for edit in fix.edits] == [(Span(end, end), "\n```")]  # type: ignore[union-attr]


def test_a_cut_off_schema_in_yaml_cannot_be_told_from_a_whole_one(faults: Finder) -> None:
    assert faults("```infra0_schema\nresources:\n  a: {type: t}\n") == [("I0105", 3, 15)]


def test_a_block_that_was_not_closed_ends_where_the_next_one_begins() -> None:
    text = f"```introduction\nHello.\n\n## Infra0 Schema\n\n```infra0_schema\n{JSON}\n```\n"
    source, findings = read(text.encode(), "x.md")
    assert source is not None
    assert source.data == OBJECT
    assert [finding.code for finding in findings] == ["I0113"]
    assert [(block.name, block.text.strip(), block.closed) for block in source.blocks] == [
        ("introduction", "Hello.", False),
        ("infra0_schema", JSON, True),
    ]
    assert source.blocks[1].heading == "Infra0 Schema"


TWO = f'```infra0_schema\n{JSON}\n```\n\n```infra0_schema\n{{"resources": {{}}}}\n```\n'


def test_two_schema_blocks_are_an_error_that_names_both() -> None:
    source, findings = read(TWO.encode(), "x.md")
    assert source is None
    (finding,) = findings
    assert finding.code == "I0111"
    assert "lines 1 and 5" in finding.message
    assert [related.place for related in finding.related] == [Span(0, len("```infra0_schema"))]
    assert finding.place == Span(TWO.rindex("```infra0"), TWO.rindex("```infra0") + len("```infra0_schema"))


def test_the_caller_may_pick_one_of_two_schema_blocks(reading: Reader) -> None:
    assert reading(TWO, block=1).data == OBJECT
    assert reading(TWO, block=2).data == {"resources": {}}


def test_picking_a_block_that_is_not_there_is_an_error(faults: Finder) -> None:
    assert faults(TWO, block=3) == [("I0110", 1, 1)]


@pytest.mark.parametrize("info", ["json", "", "jsonc", "JSON title=schema"])
def test_a_block_under_the_schema_heading_is_read_without_its_name(info: str) -> None:
    text = f"## 📊 Infra0 Schema\n\n```{info}\n{JSON}\n```\n"
    source, findings = read(text.encode(), "x.md")
    assert source is not None
    assert source.data == OBJECT
    (finding,) = findings
    assert finding.code == "I0112"
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    mended = text[: edit.span.start] + edit.text + text[edit.span.end :]  # type: ignore[union-attr]
    assert read(mended.encode(), "x.md")[1] == ()


@pytest.mark.parametrize("heading", ["**Infra0 Schema**", "**Infra0 Schema:**", "The `infra0_schema`:\n\n# Schema"])
def test_a_single_block_with_resources_is_taken_for_the_document(heading: str) -> None:
    source, findings = read(f"{heading}\n\n```json\n{JSON}\n```\n\n```bash\npulumi up\n```\n".encode(), "x.md")
    assert source is not None
    assert source.data == OBJECT
    assert [finding.code for finding in findings] == ["I0112"]


def test_other_blocks_of_json_are_no_documents(faults: Finder) -> None:
    assert faults('Try this:\n\n```json\n{"a": 1}\n```\n', "x.md") == [("I0110", 1, 1)]
