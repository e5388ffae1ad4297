"""From the bytes of a file to a document's data."""

from infra0.diagnostics import Diagnostic, Place, Severity, Span
from infra0.source.blocks import Answer
from infra0.source.decoding import decode
from infra0.source.extent import Extent
from infra0.source.file import BYTE_ORDER_MARK, SourceFile
from infra0.source.json_data import is_json, parse, skip_space
from infra0.source.json_reading import read_json
from infra0.source.layout import Findings, Reading
from infra0.source.recognition import JSON_STARTS, named_yaml, recognise
from infra0.source.rules.files import EmptyDocument, NotAnObject, UndecodableNarrative
from infra0.source.source import Form, Source
from infra0.source.values import JsonValue

_KINDS = {list: "a list", str: "a string", bool: "true or false", type(None): "null"}
_REPLACEMENT = "\ufffd"


def read(content: bytes, name: str, *, block: int | None = None) -> tuple[Source | None, Findings]:
    """Read a document; there is no source where anything about the text is an error.

    `name` is the file's name, ``-`` for standard input. `block` picks one of several `infra0_schema` blocks of
    an answer, counted from 1.
    """
    file, damage = decode(content, name)
    form = recognise(file)
    answer, findings = _answer(file, form, block)
    if answer.document is None:
        return None, damage + findings
    findings = _weigh(damage, answer.document, form) + findings
    if any(finding.severity is Severity.ERROR for finding in findings):
        return None, findings
    notation, reading, faults = _read_object(file, form, answer.document)
    findings += faults
    if reading is None:
        return None, findings
    if not isinstance(reading.data, dict):
        return None, (*findings, _not_an_object(reading))
    form = form if form is Form.ANSWER else notation
    extent, data, layout = reading.extent, reading.data, reading.layout
    return Source(file, form, notation, extent, data, layout, answer.blocks, block), findings


def reread(source: Source, text: str) -> JsonValue:
    """What a document means after changes of its text; None where it cannot be read, which is not explained."""
    file = SourceFile(source.file.name, text, source.file.encoding)
    answer, _ = _answer(file, source.form, source.block)
    if answer.document is None:
        return None
    if source.notation is Form.YAML:
        reading, _ = _read_yaml(answer.document)
        return reading.data if reading else None
    parsed = parse(answer.document)
    if parsed is None or (answer.document.closed and skip_space(answer.document.text, parsed[1]) < answer.document.end):
        return None
    return parsed[0]


def _answer(file: SourceFile, form: Form, block: int | None) -> tuple[Answer, Findings]:
    if form is Form.ANSWER:
        # Markdown and YAML come with what reads them, for the documents that need it.
        from infra0.source.answer import read_answer

        return read_answer(file, block)
    start = len(BYTE_ORDER_MARK) if file.text.startswith(BYTE_ORDER_MARK) else 0
    return Answer((), Extent(file.text, start, len(file.text))), ()


def _weigh(damage: Findings, document: Extent, form: Form) -> Findings:
    if not damage or form is not Form.ANSWER or _REPLACEMENT in document.content:
        return damage
    message = "Some bytes of the answer's narrative are not valid text; they are shown as U+FFFD."
    return (UndecodableNarrative.at(damage[0].place, message, notes=damage[0].notes),)


def _read_object(file: SourceFile, form: Form, extent: Extent) -> tuple[Form, Reading | None, Findings]:
    start = skip_space(extent.text, extent.start)
    if start >= extent.end:
        return form, None, (EmptyDocument.at(Span(start, start), "There is no document: the input is empty."),)
    if _is_json(file, form, extent, start):
        return (Form.JSON, *read_json(extent))
    return (Form.YAML, *_read_yaml(extent))


def _read_yaml(extent: Extent) -> tuple[Reading | None, Findings]:
    from infra0.source.yaml_reading import read_yaml

    return read_yaml(extent)


def _is_json(file: SourceFile, form: Form, extent: Extent, start: int) -> bool:
    """Whether to read JSON; a YAML file may be one flow mapping, which only fails as JSON."""
    if form is Form.ANSWER:
        return extent.text.startswith(JSON_STARTS, start)
    return form is Form.JSON and (not named_yaml(file) or is_json(extent))


def _not_an_object(reading: Reading) -> Diagnostic:
    kind = _KINDS.get(type(reading.data), "a number")
    message = f"The document is {kind}; it must be an object with `resources`."
    return NotAnObject.at(reading.layout.find(Place(())), message)
