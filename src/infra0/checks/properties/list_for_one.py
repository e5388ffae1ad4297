"""Lists where one value is expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.catalog import Kind
from infra0.checks.check import MisfitCheck
from infra0.checks.fit import Misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.checks.wording import in_words
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import fitting, member_of_kind


class ListForOne(MisfitCheck):
    """A list is given where the provider expects one value.

    Why: other tools spell single blocks as lists of one. The provider's SDK rejects them.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "dataBucket",
                                                 "versioningConfiguration": [{"status": "Enabled"}]}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "dataBucket",
                                                 "versioningConfiguration": {"status": "Enabled"}}}}}
    """

    code = "I0414"
    severity = Severity.ERROR
    misfit = Misfit.LIST_FOR_ONE

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a list should be one value."""
        if not visit.value:
            yield cls._empty(visit)
            return
        fix = _fix(visit)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} must be one value, not a list of {len(visit.value)}.",
            notes=() if fix else ("Keep the value that is meant, without the brackets.",),
            fix=fix,
        )

    @classmethod
    def _empty(cls, visit: ValueVisit) -> Diagnostic:
        is_map = member_of_kind(visit.slot.type, Kind.MAP) is not None
        expected = in_words(visit.slot.type) if visit.slot.type else "one value"
        return cls.at(
            Place(visit.pointer),
            f"{visit.words} must be {expected}, not an empty list.",
            notes=("Write `{}`, or remove it.",) if is_map else ("Write the value that is meant, or remove it.",),
            fix=Fix("write `{}`", (SetValue(visit.pointer, {}),)) if is_map else None,
        )


def _fix(visit: ValueVisit) -> Fix | None:
    free = member_of_kind(visit.slot.type, Kind.MAP) is not None
    if free and (entries := _entries(visit.value)):
        return Fix("write the pairs as one object", (SetValue(visit.pointer, entries),))
    only = visit.value[0] if len(visit.value) == 1 else None
    if only is None or fitting(visit.slot.type, only) is None:
        return None
    # In a map any keys are right, so that these may be those of another shape.
    return Fix("remove the brackets", (SetValue(visit.pointer, only),), certain=not free)


def _entries(pairs: list[Any]) -> dict[str, Any]:
    """What objects of a key and a value say, such as CloudFormation's tags; nothing where it is not that."""
    found: dict[str, Any] = {}
    for pair in pairs:
        entry = {key.lower(): value for key, value in pair.items()} if isinstance(pair, dict) else {}
        key = entry.get("key")
        if entry.keys() != {"key", "value"} or not isinstance(key, str) or key in found:
            return {}
        found[key] = entry["value"]
    return found
