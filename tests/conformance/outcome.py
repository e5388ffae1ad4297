"""What became of the documents."""

from __future__ import annotations

from collections.abc import Iterable
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
    def has_late_keys(self) -> bool:
        """Whether a map of the document has a key that is known only when the program runs."""
        return _has_late_keys(self.document)

    @property
    def problem(self) -> str:
        """What keeps it from being equal at least but for attributes that are the ID; empty if nothing does."""
        errors = [f"{found.code} {found.message}" for found in self.findings if found.severity == "error"]
        wrong = [*errors, self.failure, *([] if self.almost else self.differences)]
        return next((f"{self.example} ({self.spelling}): {each}" for each in wrong if each), "")


def _has_late_keys(value: Any) -> bool:
    if isinstance(value, dict):
        return any("${" in key or _has_late_keys(item) for key, item in value.items())
    return isinstance(value, list) and any(map(_has_late_keys, value))


def spelled(outcomes: Iterable[Outcome], spelling: str) -> list[Outcome]:
    """The documents in one spelling."""
    return [outcome for outcome in outcomes if outcome.spelling == spelling]


def share(part: Iterable[bool]) -> float:
    """How many of some are true."""
    listed = list(part)
    return sum(listed) / len(listed)
