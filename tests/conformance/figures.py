"""What became of the documents, in the figures that the page about conformance quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from conformance.outcome import Outcome, spelled

_REASONS = {
    "registers nothing": "calls functions only, and registers nothing",
    "MisfitError": "gives a resource what the SDK's own types do not allow",
    "InexpressibleError": "does something that documents cannot say",
}
_RAISES = "raises an error when it is run, mostly because an argument is left out"


def figures(outcomes: Sequence[Outcome]) -> str:
    """The figures as Markdown."""
    return "\n\n".join([_equality(outcomes), _left_out(outcomes), _findings(outcomes)])


def _equality(outcomes: Sequence[Outcome]) -> str:
    explicit, bare = groups = spelled(outcomes, "explicit"), spelled(outcomes, "bare")
    types = {type_ for outcome in explicit for type_ in outcome.types}
    rows = {
        "documents": [len(group) for group in groups],
        "compiled": [sum(each.compiled for each in group) for group in groups],
        "ran": [sum(each.ran for each in group) for group in groups],
        "equal": [sum(each.equal for each in group) for group in groups],
        "equal in value": [sum(each.almost for each in group) for group in groups],
    }
    lines = [[name, _part(one, explicit), _part(other, bare)] for name, (one, other) in rows.items()]
    return f"The documents have {len(types):,} resource types.\n\n{_table(['', 'explicit', 'bare'], lines)}"


def _part(number: int, group: Sequence[Outcome]) -> str:
    return f"{number:,}" if number == len(group) else f"{number:,} ({number / len(group):.2%})"


def _left_out(outcomes: Sequence[Outcome]) -> str:
    counts = Counter(_reason(each.left_out) for each in outcomes if each.left_out)
    rows = [[reason, f"{count:,}"] for reason, count in counts.most_common()]
    total = f"{sum(counts.values()):,}"
    return f"{total} further examples make no document:\n\n{_table(['because the example', 'examples'], rows)}"


def _reason(error: str) -> str:
    return next((reason for sign, reason in _REASONS.items() if sign in error), _RAISES)


def _findings(outcomes: Sequence[Outcome]) -> str:
    found = [found for outcome in spelled(outcomes, "explicit") for found in outcome.findings]
    counts = Counter((each.code, each.severity) for each in found)
    rows = [[f"[{code}](checks/{code}.md)", severity, str(count)] for (code, severity), count in sorted(counts.items())]
    return f"Findings in the explicit spelling:\n\n{_table(['code', 'severity', 'findings'], rows)}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rules = ["---" if column == 0 or not rows[0][column][:1].isdigit() else "---:" for column in range(len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, rules, *rows])
