"""A slip: one thing that is wrong with a JSON text, and the edits that would put it right."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from infra0.diagnostics import Diagnostic, Fix, Related, ReplaceText, Rule, Span
from infra0.source.rules.json_text import Comment, ForeignWord, UnquotedText, UnusualSpace, WrongQuotes

_HABITS = frozenset({Comment, ForeignWord, UnquotedText, UnusualSpace, WrongQuotes})
"""Slips that an author makes everywhere or nowhere: all of a text are one finding."""

_MOST_ALONE = 50
"""So many slips of a kind are a finding each; the rest are one."""

_MOST_RELATED = 8


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip; `remedy` is the title of its fix, which there is where there are `edits`."""

    rule: type[Rule]
    span: Span
    message: str
    remedy: str = ""
    edits: tuple[ReplaceText, ...] = ()
    certain: bool = True
    notes: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()


def replacing(span: Span, text: str) -> tuple[ReplaceText, ...]:
    """The edits that put a text in the place of a span."""
    return (ReplaceText(span, text),)


def as_diagnostics(slips: Iterable[Slip]) -> list[Diagnostic]:
    """One finding per slip, except that a habit is one finding wherever it shows."""
    groups: dict[object, list[Slip]] = {}
    counts: Counter[object] = Counter()
    for slip in slips:
        group = (slip.rule, slip.remedy, slip.certain)
        counts[group] += 1
        number = 0 if slip.rule in _HABITS else min(counts[group], _MOST_ALONE)
        groups.setdefault((group, number), []).append(slip)
    return [_diagnostic(group) for group in groups.values()]


def _diagnostic(group: list[Slip]) -> Diagnostic:
    first, *others = group
    edits = tuple(edit for slip in group for edit in slip.edits)
    related = first.related + tuple(Related(slip.span, "and here") for slip in others[:_MOST_RELATED])
    notes = first.notes
    if len(others) > _MOST_RELATED:
        notes += (f"The same in {len(others) - _MOST_RELATED} more places.",)
    fix = Fix(first.remedy, edits, first.certain) if edits else None
    return first.rule.at(first.span, first.message, notes=notes, related=related, fix=fix)


def doubted(slips: Iterable[Slip]) -> list[Slip]:
    """The same slips, with edits that are only shown."""
    return [replace(slip, certain=False) for slip in slips]
