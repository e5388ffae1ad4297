"""Databases that cannot be brought back."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, SetValue, Severity

_TABLE = "aws:dynamodb:Table"
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
            yield from cls._switch(visit, "pointInTimeRecovery", {"enabled": True}, ({"enabled": False},))
        elif not visit.given("replicateSourceDb"):
            yield from cls._switch(visit, "backupRetentionPeriod", _DAYS, (0,))

    @classmethod
    def _switch(
        cls, visit: ResourceVisit, name: str, value: dict[str, bool] | int, off: tuple[object, ...]
    ) -> Iterator[Diagnostic]:
        given = visit.config.get(name)
        if given is not None and given not in off:
            return
        pointer = visit.pointer(name)
        edit = SetValue(pointer, value) if name in visit.config else Insert(visit.pointer(), name, value)
        yield cls.at(
            Place(pointer) if name in visit.config else Place(("resources", visit.name), "key"),
            f"`{visit.name}` has no backups: `{name}` is off.",
            fix=Fix(f"set `{name}`", (edit,), certain=False) if visit.resource.config is not None else None,
        )
