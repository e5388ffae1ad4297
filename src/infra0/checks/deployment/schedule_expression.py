"""Schedules that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_RATE = r"rate\((?P<number>\d+) (?P<unit>minute|hour|day)(?P<plural>s?)\)"
_CRON = r"cron\((?P<fields>[^()]*)\)"
_ONCE = r"at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)"
_FIELDS = 6
_SCHEDULER = ("aws:scheduler:Schedule", "scheduleExpression")
_CRON_ALONE = frozenset(
    {
        ("aws:backup:Plan", "rules[].schedule"),
        ("aws:glue:Crawler", "schedule"),
        ("aws:glue:Trigger", "schedule"),
    }
)
_SLOTS = frozenset({_SCHEDULER, ("aws:cloudwatch:EventRule", "scheduleExpression")}) | _CRON_ALONE


class ScheduleExpression(ValueCheck):
    """A schedule is neither a rate, such as `rate(5 minutes)`, nor a cron expression of six fields.

    Why: the service rejects it. Its cron has a field for the year, one of the two fields for days is `?`, and the unit
    of a rule's rate is singular only after 1; EventBridge Scheduler takes either. AWS Glue and AWS Backup take the same
    cron expressions, and no rates. Sources: the Amazon EventBridge user guide, "Setting a schedule pattern"; the
    EventBridge Scheduler user guide, "Schedule types"; pulumi-aws on the `schedule` of crawlers.

    Example:
        {"resources": {"nightly": {"type": "aws:cloudwatch:EventRule",
                                   "config": {"scheduleExpression": "cron(0 3 * * *)"}}}}

    Instead:
        {"resources": {"nightly": {"type": "aws:cloudwatch:EventRule",
                                   "config": {"scheduleExpression": "cron(0 3 * * ? *)"}}}}
    """

    code = "I0460"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where the schedule cannot be read."""
        slot = (visit.slot.owner.short_token if visit.slot.owner else "", visit.slot.path)
        text = known(subject, visit.pointer, visit.value) if slot in _SLOTS else None
        problem = _problem(text, slot) if isinstance(text, str) else ""
        if text and problem:
            better = _better(text, slot)
            yield cls.at(
                Place(visit.pointer),
                f"`{text}` is not a schedule expression: {problem}.",
                fix=Fix(f"write `{better}`", (SetValue(visit.pointer, better),)) if better else None,
            )


def _problem(text: str, slot: tuple[str, str]) -> str:
    rate = re.fullmatch(_RATE, text)
    if rate and slot not in _CRON_ALONE:
        agrees = (int(rate["number"][:9]) == 1) != bool(rate["plural"])
        return "" if agrees or slot == _SCHEDULER else "the unit is singular after 1, and plural otherwise"
    if cron := re.fullmatch(_CRON, text):
        fields = cron["fields"].split()
        if len(fields) != _FIELDS:
            return f"it has {len(fields)} fields instead of {_FIELDS}: minutes, hours, day, month, weekday, year"
        return "" if "?" in (fields[2], fields[4]) else "one of the fields for the day and the weekday must be `?`"
    if slot == _SCHEDULER and re.fullmatch(_ONCE, text):
        return ""
    return f"it is written as in {'' if slot in _CRON_ALONE else '`rate(5 minutes)` or '}`cron(0 3 * * ? *)`"


def _better(text: str, slot: tuple[str, str]) -> str | None:
    """The schedule that is certainly meant: other plurals, and crons of five fields where one of the days is any."""
    if (rate := re.fullmatch(_RATE, text)) and slot not in _CRON_ALONE:
        return f"rate({rate['number']} {rate['unit']}{'' if rate['plural'] else 's'})"
    fields = cron["fields"].split() if (cron := re.fullmatch(_CRON, text)) else text.split()
    if len(fields) == _FIELDS - 1:
        fields = [*fields, "*"]
    if len(fields) != _FIELDS or any(not re.fullmatch(r"[\w*/,?#-]+", field) for field in fields):
        return None
    if fields[4] == "*":
        fields[4] = "?"
    elif fields[2] == "*" and fields[4].isalpha():
        fields[2] = "?"
    better = f"cron({' '.join(fields)})"
    return better if not _problem(better, slot) else None
