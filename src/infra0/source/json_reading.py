"""Reads a document in JSON."""

from dataclasses import replace

from infra0.diagnostics import Diagnostic, Fix, ReplaceText, Span
from infra0.source.extent import Extent
from infra0.source.json_data import parse, skip_space
from infra0.source.json_layout import JsonLayout
from infra0.source.layout import Findings, Reading
from infra0.source.rules.answers import UnclosedBlock


def read_json(extent: Extent) -> tuple[Reading | None, Findings]:
    """The value in an extent; without one where the text is not exactly one JSON value."""
    parsed = parse(extent)
    if parsed is None:
        return None, _faults(extent)
    data, end = parsed
    findings: Findings = ()
    if not extent.closed:
        # The block was never closed, so what follows the object is not part of it.
        findings = (_unclosed(end),)
        extent = replace(extent, end=end)
    if skip_space(extent.text, end) < extent.end:
        return None, _faults(extent)
    return Reading(data, JsonLayout(extent.text, extent.start), extent), findings


def _faults(extent: Extent) -> Findings:
    # Only texts that something is wrong with need those who know what.
    from infra0.source.slips import inspect

    return inspect(extent)


def _unclosed(end: int) -> Diagnostic:
    message = "The `infra0_schema` block is never closed; the object in it is complete."
    fix = Fix("close the block", (ReplaceText(Span(end, end), "\n```"),))
    return UnclosedBlock.at(Span(end - 1, end), message, fix=fix)
