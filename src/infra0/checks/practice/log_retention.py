"""Logs that are kept forever."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_DAYS = 30


class LogRetention(ResourceCheck):
    """A log group has no `retentionInDays`.

    Why: it keeps everything forever, and costs more every month.

    Example:
        {"resources": {"logs": {"type": "aws:cloudwatch:LogGroup", "config": {"name": "/app/web"}}}}

    Instead:
        {"resources": {"logs": {"type": "aws:cloudwatch:LogGroup",
                                "config": {"name": "/app/web", "retentionInDays": 30}}}}
    """

    code = "I0708"
    severity = Severity.WARNING
    tokens = frozenset({"aws:cloudwatch:LogGroup"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where nothing ends the logs."""
        if visit.given("retentionInDays"):
            return
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"`{visit.name}` never expires its logs.",
            fix=Fix(
                f"keep them for {_DAYS} days", subject.setting(visit.name, {"retentionInDays": _DAYS}), certain=False
            ),
        )
