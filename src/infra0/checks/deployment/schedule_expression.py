"""Schedules that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_RATE = r"rate\((?P<number>\d+) (?P<unit>minute|hour|day)(?P<plural>s?)\)"
_CRON = r"cron\((?P<fields>[^()]*)\)"
_ONCE = r"at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)"
_FIELDS = 6


class ScheduleExpression(ResourceCheck):
    """A schedule is neither a rate, such as `rate(5 minutes)`, nor a cron expression of six fields.

    Why: EventBridge rejects it. Its cron has a field for the year, one of the two fields for days is `?`, and the unit
    of a rule's rate is singular only after 1; EventBridge Scheduler takes either. Sources: the Amazon EventBridge user
    guide, "Setting a schedule pattern"; the EventBridge Scheduler user guide, "Schedule types".

    Example:
        {"resources": {"nightly": {"type": "aws:cloudwatch:EventRule",
                                   "config": {"scheduleExpression": "cron(0 3 * * *)"}}}}

    Instead:
        {"resources": {"nightly": {"type": "aws:cloudwatch:EventRule",
                                   "config": {"scheduleExpression": "cron(0 3 * * ? *)"}}}}
    """

    code = "I0460"
    severity = Severity.ERROR
    tokens = frozenset({"aws:cloudwatch:EventRule", "aws:scheduler:Schedule"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the schedule cannot be read."""
        text = known_at(subject, visit.name, "scheduleExpression")
        if not isinstance(text, str):
            return
        problem = _problem(text, scheduler=subject.token(visit.name) == "aws:scheduler:Schedule")
        if problem:
            better = _better(text)
            pointer = visit.pointer("scheduleExpression")
            yield cls.at(
                Place(pointer),
                f"`{text}` is not a schedule expression: {problem}.",
                fix=Fix(f"write `{better}`", (SetValue(pointer, better),)) if better else None,
            )


def _problem(text: str, *, scheduler: bool) -> str:
    if rate := re.fullmatch(_RATE, text):
        agrees = (int(rate["number"][:9]) == 1) != bool(rate["plural"])
        return "" if agrees or scheduler else "the unit is singular after 1, and plural otherwise"
    if cron := re.fullmatch(_CRON, text):
        fields = cron["fields"].split()
        if len(fields) != _FIELDS:
            return f"it has {len(fields)} fields instead of {_FIELDS}: minutes, hours, day, month, weekday, year"
        return "" if "?" in (fields[2], fields[4]) else "one of the fields for the day and the weekday must be `?`"
    if scheduler and re.fullmatch(_ONCE, text):
        return ""
    return "it is written as in `rate(5 minutes)` or `cron(0 3 * * ? *)`"


def _better(text: str) -> str | None:
    """The schedule that is certainly meant: other plurals, and crons of five fields where one of the days is any."""
    if rate := re.fullmatch(_RATE, text):
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
    return better if not _problem(better, scheduler=False) else None
