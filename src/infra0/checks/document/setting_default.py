"""Stack settings whose default is of a different type than the setting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import DocumentCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.model import describe


class SettingDefault(DocumentCheck):
    """The default of a stack setting is not of the setting's type.

    Why: the program would have one type where the stack sets a value, and another where it does not.

    Example:
        {"config": {"size": {"type": "integer", "default": "three"}},
         "resources": {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": "${config.size}"}}}}

    Instead:
        {"config": {"size": {"type": "integer", "default": 3}},
         "resources": {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": "${config.size}"}}}}
    """

    code = "I0209"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The defaults of a wrong type."""
        for name, setting in (subject.document.config or {}).items():
            if setting is None or setting.type is None or setting.default is None:
                continue
            if not _is_of_type(setting.type, setting.default):
                place = Place(("config", name, "default"))
                written = str(setting.default)
                yield cls.at(
                    place,
                    f"The default of `{name}` is {describe(setting.default)}, but the setting is of type "
                    f"`{setting.type}`.",
                    fix=Fix("write it as a string", (SetValue(place.pointer, written),))
                    if setting.type == "string" and isinstance(setting.default, int) and written.isdigit()
                    else None,
                )


def _is_of_type(expected: str, value: Any) -> bool:
    match expected:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "object":
            return isinstance(value, dict | list)
        case _:
            return isinstance(value, str)
