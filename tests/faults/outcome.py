"""What was found of planted faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conformance.outcome import share


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found of one fault.

    codes: of the findings that the document without it does not have. found: one of them is at its place. told: that
    one names what was there before; None where the fault is no slip of something.
    """

    example: str
    kind: str
    about: str
    codes: list[str]
    found: bool
    told: bool | None

    @property
    def alone(self) -> bool:
        """Whether one finding says all."""
        return self.found and len(self.codes) == 1


def by_kind(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    """The outcomes of each kind of faults."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.kind, []).append(outcome)
    return kinds


def figures(outcomes: Sequence[Outcome]) -> str:
    """The shares of each kind as a table of Markdown."""
    lines = ["| fault | planted | found | by one finding | told the way back |", "| --- | ---: | ---: | ---: | ---: |"]
    for kind, each in by_kind(outcomes).items():
        told = [one.told for one in each if one.told is not None]
        parts = [[one.found for one in each], [one.alone for one in each], told]
        shares = " | ".join(f"{share(part):.1%}" if part else "" for part in parts)
        lines.append(f"| {kind} | {len(each):,} | {shares} |")
    return "\n".join(lines)
