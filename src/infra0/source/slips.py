"""Finds out what is wrong with a JSON text."""

import json

from infra0.diagnostics import Diagnostic, Span
from infra0.source.extent import Extent
from infra0.source.rules.json_text import UnexpectedText


def inspect(extent: Extent) -> tuple[Diagnostic, ...]:
    """What is wrong with a JSON text."""
    try:
        json.loads(extent.content)
    except json.JSONDecodeError as fault:
        at = extent.start + fault.pos
        return (UnexpectedText.at(Span(at, min(at + 1, extent.end)), "This is not valid JSON."),)
    return (UnexpectedText.at(Span(extent.start, extent.start + 1), "This is not valid JSON."),)
