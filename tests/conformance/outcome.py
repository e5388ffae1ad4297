"""What became of the documents, and what it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of at least a warning."""

    code: str
    severity: str
    path: str
    message: str


@dataclass(slots=True)
class Outcome:
    """What became of one document, or, with `left_out`, why an example is none.

    failure: what the program raised. differences: from what the example registers. almost: whether there are none but
    attributes whose value is the ID in the place of the ID, or the other way round.
    """

    example: str
    spelling: str = ""
    types: list[str] = field(default_factory=list)
    left_out: str = ""
    compiled: bool = False
    failure: str = ""
    differences: list[str] = field(default_factory=list)
    almost: bool = False
    findings: list[Found] = field(default_factory=list)
    program: str = ""
    document: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, data: dict[str, Any]) -> Outcome:
        """An outcome that was written as JSON."""
        return cls(**{**data, "findings": [Found(**found) for found in data["findings"]]})

    @property
    def ran(self) -> bool:
        """Whether the program ran."""
        return self.compiled and not self.failure

    @property
    def equal(self) -> bool:
        """Whether the program registers what the example registers."""
        return self.ran and not self.differences

    @property
    def problem(self) -> str:
        """What keeps it from being equal at least but for attributes that are the ID; empty if nothing does."""
        errors = [f"{found.code} {found.message}" for found in self.findings if found.severity == "error"]
        wrong = [*errors, self.failure, *([] if self.almost else self.differences)]
        return next((f"{self.example} ({self.spelling}): {each}" for each in wrong if each), "")


def spelled(outcomes: Iterable[Outcome], spelling: str) -> list[Outcome]:
    """The documents in one spelling."""
    return [outcome for outcome in outcomes if outcome.spelling == spelling]


def share(part: Iterable[bool]) -> float:
    """How many of some are true."""
    listed = list(part)
    return sum(listed) / len(listed)


def figures(outcomes: Sequence[Outcome]) -> str:
    """The figures as Markdown."""
    return f"{_equality(outcomes)}\n{_warnings(outcomes)}"


def _equality(outcomes: Sequence[Outcome]) -> str:
    explicit, bare = spelled(outcomes, "explicit"), spelled(outcomes, "bare")
    types = {type_ for outcome in explicit for type_ in outcome.types}
    rows = {
        "documents": [len(explicit), len(bare)],
        "compiled": [sum(each.compiled for each in group) for group in (explicit, bare)],
        "ran": [sum(each.ran for each in group) for group in (explicit, bare)],
        "equal": [sum(each.equal for each in group) for group in (explicit, bare)],
        "equal but for attributes that are the ID": [sum(each.almost for each in group) for group in (explicit, bare)],
    }
    lines = [f"| {name} | {_part(one, explicit)} | {_part(other, bare)} |" for name, (one, other) in rows.items()]
    head = f"{len(types):,} resource types:\n\n| | explicit | bare |\n| --- | ---: | ---: |\n"
    return head + "\n".join(lines) + "\n"


def _part(number: int, group: Sequence[Outcome]) -> str:
    return f"{number:,}" if number == len(group) else f"{number:,} ({number / len(group):.2%})"


def _warnings(outcomes: Sequence[Outcome]) -> str:
    found = [found for outcome in spelled(outcomes, "explicit") for found in outcome.findings]
    counts = Counter((each.code, each.severity) for each in found)
    rows = [
        f"| [{code}](checks/{code}.md) | {severity} | {count} |" for (code, severity), count in sorted(counts.items())
    ]
    return "Findings in the explicit spelling:\n\n| code | severity | findings |\n| --- | --- | ---: |\n" + "\n".join(
        rows
    )
