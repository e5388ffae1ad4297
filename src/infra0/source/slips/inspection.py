"""The whole examination of a JSON text that could not be read."""

import json
from collections.abc import Sequence

from infra0.diagnostics import Diagnostic, ReplaceText, Span
from infra0.source.extent import Extent
from infra0.source.rules.files import CutOff
from infra0.source.rules.json_text import UnbalancedBracket, UnexpectedText
from infra0.source.rules.values import shown
from infra0.source.slips.brackets import Corrections, correct
from infra0.source.slips.grammar import Ending, Walk, walk
from infra0.source.slips.slip import Slip, as_diagnostics, doubted


def inspect(extent: Extent) -> tuple[Diagnostic, ...]:
    """What is wrong with a text that is not one valid JSON value; at least one finding.

    A fix is certain only if the text reads again once all of them are applied.
    """
    found = walk(extent)
    slips: Sequence[Slip] = found.slips
    if found.ending is Ending.BROKEN_OFF or (found.ending is Ending.UNBALANCED and not extent.closed):
        slips = [*slips, _cut_off(extent, found)]
    elif found.ending is Ending.UNBALANCED:
        slips = _with_brackets(extent, found)
    elif found.ending in (Ending.EXCEEDED, Ending.STOPPED):
        # A bracket too many, or one too few, may have changed what everything after it looks like.
        slips = _corrected(extent, correct(extent)) or slips
    elif found.ending is Ending.COMPLETE and not _reads(extent, slips):
        slips = doubted(slips)
    return tuple(as_diagnostics(sorted(slips, key=_place) or [_unread(extent)]))


def _with_brackets(extent: Extent, found: Walk) -> Sequence[Slip]:
    corrections = correct(extent)
    if _ends_open(extent, corrections):
        return [*found.slips, _cut_off(extent, found)]
    return _corrected(extent, corrections) or [*found.slips, _unbalanced(extent, found)]


def _corrected(extent: Extent, corrections: Corrections) -> Sequence[Slip]:
    """The slips of a text with corrected brackets; none if it does not read even then."""
    if corrections.is_empty or _ends_open(extent, corrections):
        return ()
    corrected = walk(extent, corrections)
    if corrected.ending is not Ending.COMPLETE or not _reads(extent, corrected.slips):
        return ()
    return doubted(corrected.slips) if corrections.doubtful else corrected.slips


def _ends_open(extent: Extent, corrections: Corrections) -> bool:
    """Whether the text was cut: one forgotten brace is a slip, several at the end are what is left of more."""
    return corrections.closed_before.get(extent.end, 0) > 1


def _cut_off(extent: Extent, found: Walk) -> Slip:
    end = extent.start + len(extent.content.rstrip())
    inside = " → ".join(f"`{shown(key)}`" for key in found.path if key)
    message = "The document ends prematurely here" + (f", inside {inside}." if inside else ".")
    return Slip(CutOff, Span(max(end - 1, extent.start), end), message, related=found.opened)


def _unbalanced(extent: Extent, found: Walk) -> Slip:
    sign = extent.text[found.at.start : found.at.end]
    message = (
        f"This `{sign}` does not match the brackets before it."
        if sign
        else "The document ends, but not all of its brackets are closed."
    )
    return Slip(UnbalancedBracket, found.at, message, related=found.opened)


def _unread(extent: Extent) -> Slip:
    """What the standard library says, for the case that it is stricter than the walk."""
    at = extent.start
    try:
        json.loads(extent.content)
    except json.JSONDecodeError as fault:
        at += fault.pos
    except (ValueError, RecursionError):
        pass
    return Slip(UnexpectedText, Span(at, min(at + 1, extent.end)), "The text is not valid JSON from here on.")


def _reads(extent: Extent, slips: Sequence[Slip]) -> bool:
    """Whether the text is syntactically JSON once the edits of all slips are applied."""
    edits = sorted((edit for slip in slips for edit in slip.edits), key=_start)
    pieces, at = [], extent.start
    for edit in edits:
        pieces += [extent.text[at : edit.span.start], edit.text]
        at = edit.span.end
    try:
        json.JSONDecoder(parse_int=str).raw_decode("".join([*pieces, extent.text[at : extent.end]]).lstrip())
    except (ValueError, RecursionError):
        return False
    return True


def _start(edit: ReplaceText) -> int:
    return edit.span.start


def _place(slip: Slip) -> int:
    return slip.span.start
