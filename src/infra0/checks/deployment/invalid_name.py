"""Names with characters or of a length that the service rejects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.listing import counted
from infra0.checks.subject import Subject
from infra0.checks.tables.names import NAMES, NameRule
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import Operand, SettingOperand

_UNKNOWN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is known only at deployment."""

_HARMLESS = "x"
"""What that is taken for at the least: one character that every name may have."""

_LONGEST_SHOWN = 80


class InvalidName(ValueCheck):
    """A name has characters that the service does not allow, is too long or too short, or is reserved.

    Why: the service rejects the name at deployment. A `${config.NAME}` stands for the setting's default, where it has
    one; any other `${...}` is taken to be as short and as harmless as it can be. Source: pulumi-aws on the properties
    in question, and the services' API references.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "Data_Lake-${stack}"}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "data-lake-${stack}"}}}}
    """

    code = "I0432"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a name is not allowed."""
        owner = visit.slot.owner
        rule = NAMES.get((owner.short_token, visit.slot.path)) if owner else None
        name = _as_deployed(subject, visit) if rule else None
        problem = _problem(rule, name) if rule and name is not None else ""
        if rule and name is not None and problem:
            default = f", which is `{_shown(name)}` by default" if _has_default(subject, visit) else ""
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} cannot be `{visit.value}`{default}: {problem}.",
                fix=(_begun(rule, name, visit) or _small(rule, name, visit)) if visit.expression is None else None,
            )


def _as_deployed(subject: Subject, visit: ValueVisit) -> str | None:
    """The name with the defaults of settings in their places; None where nothing is known of it."""
    if visit.expression is None:
        return str(visit.value)
    parts = visit.expression.parts
    operands = sum(not isinstance(part, str) for part in parts)
    # An opening that is left is text of another language, or a mistake that has a finding of its own.
    if str(visit.value).count("${") - str(visit.value).count("$${") > operands:
        return None
    name = "".join(part if isinstance(part, str) else _default(subject, part) or _UNKNOWN for part in parts)
    return None if name == _UNKNOWN else name


def _has_default(subject: Subject, visit: ValueVisit) -> bool:
    parts = visit.expression.parts if visit.expression else ()
    return any(not isinstance(part, str) and _default(subject, part) for part in parts)


def _default(subject: Subject, operand: Operand) -> str | None:
    """The text that a setting has by default; None for what is known only at deployment."""
    setting = (subject.document.config or {}).get(operand.name) if isinstance(operand, SettingOperand) else None
    default = setting.default if setting and not setting.secret else None
    return str(default) if isinstance(default, str | int) and not isinstance(default, bool) else None


def _shown(name: str) -> str:
    shown = name.replace(_UNKNOWN, "…")
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"


def _problem(rule: NameRule, name: str) -> str:
    """What is wrong with a name, of which parts may be unknown."""
    if len(name) > rule.longest:
        return f"it has {counted(len(name), 'character')}; at most {rule.longest} are allowed"
    if _UNKNOWN not in name and len(name) < rule.shortest:
        return f"it has {counted(len(name), 'character')}; at least {rule.shortest} are required"
    if not re.fullmatch(rule.pattern, name.replace(_UNKNOWN, _HARMLESS)):
        return f"use only {rule.words}"
    return next((words for words, pattern in rule.reserved.items() if re.fullmatch(pattern, name)), "")


def _begun(rule: NameRule, name: str, visit: ValueVisit) -> Fix | None:
    """The name with what every such name begins with before it, where that is all that it takes."""
    begun = rule.begins + name
    if begun == name or _problem(rule, begun):
        return None
    return Fix(f"write `{begun}`", (SetValue(visit.pointer, begun),))


def _small(rule: NameRule, name: str, visit: ValueVisit) -> Fix | None:
    """The name in lowercase letters with hyphens, where that is all that it takes."""
    small = name.lower().replace("_", "-").replace(" ", "-")
    if small == name or _problem(rule, small):
        return None
    return Fix(f"write `{small}`", (SetValue(visit.pointer, small),), certain=False)
