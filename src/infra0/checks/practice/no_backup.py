"""Databases that cannot be brought back."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_TABLE = "aws:dynamodb:Table"
_RECOVERY = "pointInTimeRecovery"
_RETENTION = "backupRetentionPeriod"
_DAYS = 7


class NoBackup(ResourceCheck):
    """A database keeps no backups, or a table cannot be brought back to an earlier time.

    Why: what is deleted by mistake is gone.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                             "attributes": [{"name": "id", "type": "S"}]}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                             "attributes": [{"name": "id", "type": "S"}],
                                             "pointInTimeRecovery": {"enabled": true}}}}}
    """

    code = "I0711"
    severity = Severity.WARNING
    tokens = frozenset({_TABLE, "aws:rds:Instance"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where backups are off."""
        if subject.token(visit.name) == _TABLE:
            recovers = value_at(subject, visit.name, _RECOVERY, "enabled")
            if not visit.given(_RECOVERY) or recovers is False:
                yield cls._finding(subject, visit, _RECOVERY, {"enabled": True})
        elif visit.config.get(_RETENTION) in (None, 0) and not visit.given("replicateSourceDb"):
            yield cls._finding(subject, visit, _RETENTION, _DAYS)

    @classmethod
    def _finding(cls, subject: Subject, visit: ResourceVisit, name: str, value: dict[str, bool] | int) -> Diagnostic:
        return cls.at(
            Place(visit.pointer(name)) if name in visit.config else Place(("resources", visit.name), "key"),
            f"`{visit.name}` has no backups: `{name}` is off.",
            fix=Fix(f"set `{name}`", subject.setting(visit.name, {name: value}), certain=False),
        )
