"""Resource options with values that they do not take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.options import OPTIONS, OptionKind, takes
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.model import describe

_TIMEOUTS = frozenset({"create", "update", "delete"})
_TRUTH = {"true": True, "false": False}


class OptionValue(ResourceCheck):
    """A resource option has a value of a kind that it does not take.

    Why: Pulumi would not take it, or would take text apart into its characters.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "options": {"ignoreChanges": "tags"}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "options": {"ignoreChanges": ["tags"]}}}}
    """

    code = "I0208"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The options whose values are of a wrong kind."""
        for key, value in (visit.resource.options or {}).items():
            kind = OPTIONS.get(key)
            pointer = ("resources", visit.name, "options", key)
            if kind is None or value is None:
                continue
            if not takes(kind, value):
                yield cls.at(
                    Place(pointer),
                    f"The option `{key}` of `{visit.name}` takes {kind.value}, and here it is {describe(value)}.",
                    fix=_fix(kind, value, pointer),
                )
            elif key == "customTimeouts":
                yield from cls._timeouts(visit, value, pointer)

    @classmethod
    def _timeouts(cls, visit: ResourceVisit, value: dict[str, Any], pointer: Pointer) -> Iterator[Diagnostic]:
        for key, duration in value.items():
            if key not in _TIMEOUTS:
                message = f"`customTimeouts` of `{visit.name}` has `create`, `update` and `delete`, and no `{key}`."
                yield cls.at(Place((*pointer, key), "key"), message)
            elif not isinstance(duration, str):
                message = f"`{key}` of `customTimeouts` is text such as `30m`, and here it is {describe(duration)}."
                yield cls.at(Place((*pointer, key)), message)


def _fix(kind: OptionKind, value: Any, pointer: Pointer) -> Fix | None:
    if kind in (OptionKind.TEXTS, OptionKind.RESOURCES, OptionKind.LIST) and isinstance(value, str):
        return Fix("make it a list", (SetValue(pointer, [value]),))
    if kind is OptionKind.BOOLEAN and isinstance(value, str) and value in _TRUTH:
        return Fix(f"write `{value}` without quotation marks", (SetValue(pointer, _TRUTH[value]),))
    return None
