"""The events of a YAML text, from libyaml where PyYAML has it."""

from collections.abc import Iterator

import yaml

from infra0.diagnostics import Diagnostic, Span
from infra0.source.extent import Extent
from infra0.source.rules.values import shown
from infra0.source.rules.yaml_text import InvalidYaml

# Imported by the YAML reader alone, so that documents in JSON do not pay for PyYAML.

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_FAULTS = (
    ("mapping values are not allowed", "A colon followed by a space is not allowed here."),
    ("unknown escape", "YAML does not know this escape in double quotes."),
    ("quoted scalar", "The quoted string that begins here is never closed."),
    ("flow sequence", "A list in square brackets goes on here without a comma, or is never closed."),
    ("flow mapping", "A mapping in braces goes on here without a comma, or is never closed."),
    ("sequence entries are not allowed", "A list cannot begin on the line of its key."),
    ("block collection", "This line is not an element of the list above it, nor part of one."),
    ("could not find expected ':'", "This line has neither a key with a colon nor a `-` before it."),
    ("block mapping", "This does not fit the mapping around it: its indentation or its quotes are wrong."),
    ("anchor", "A name must follow `&`."),
    ("alias", "A name must follow `*`."),
    ("tag", "This tag, the word that begins with `!`, cannot be read."),
    ("block scalar", "After `|` or `>`, the text must begin on the next line."),
    ("node content", "A value is missing here."),
    ("%YAML", "The YAML version of this document is not supported."),
    ("incompatible YAML", "The YAML version of this document is not supported."),
    ("directive", "A line that begins with `%` is a directive, but this is not a valid one."),
)
_NOTE = "Text that contains `: ` or ` #`, or begins with `*`, `&`, `!`, `%`, `@` or a bracket needs quotes."


def events(extent: Extent) -> Iterator[yaml.Event | Diagnostic]:
    """The events of an extent, whose marks count from its start; the last is a finding if it is not YAML."""
    try:
        yield from yaml.parse(extent.content, Loader=_LOADER)
    except yaml.MarkedYAMLError as fault:
        yield _finding(extent, fault)
    except yaml.YAMLError:
        yield InvalidYaml.at(Span(extent.start, extent.start + 1), "This text is not YAML.")


def range_of(event: yaml.Event, offset: int) -> tuple[int, int]:
    """Start and end of what an event covers; `offset` is the start of the text that it was parsed from."""
    start, end = event.start_mark, event.end_mark
    return offset + (start.index if start else 0), offset + (end.index if end else 0)


def _finding(extent: Extent, fault: yaml.MarkedYAMLError) -> Diagnostic:
    mark = fault.problem_mark or fault.context_mark
    at = min(extent.start + (mark.index if mark else 0), extent.end)
    return InvalidYaml.at(Span(at, min(at + 1, extent.end)), _message(extent, fault, at), notes=(_NOTE,))


def _message(extent: Extent, fault: yaml.MarkedYAMLError, at: int) -> str:
    words = f"{fault.problem} {fault.context}"
    character = extent.text[at : at + 1]
    if character == "\t":
        return "A tab cannot be used for indentation in YAML."
    if character == ":":
        return "A colon followed by a space is not allowed here."
    if "cannot start any token" in words:
        return f"A string without quotes cannot begin with `{shown(character)}`."
    return next((message for part, message in _FAULTS if part in words), "This is not valid YAML.")
