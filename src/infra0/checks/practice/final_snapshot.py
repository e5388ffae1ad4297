"""Databases that cannot be deleted."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity


class FinalSnapshot(ResourceCheck):
    """A database neither names its final snapshot nor does without one.

    Why: when the stack is destroyed, the database stays: the provider refuses to delete it. Source: pulumi-aws on
    `skipFinalSnapshot`.

    Example:
        {"resources": {"db": {"type": "aws:rds:Instance",
                              "config": {"instanceClass": "db.t4g.micro", "engine": "postgres",
                                         "allocatedStorage": 20, "username": "app",
                                         "manageMasterUserPassword": true}}}}

    Instead:
        {"resources": {"db": {"type": "aws:rds:Instance",
                              "config": {"instanceClass": "db.t4g.micro", "engine": "postgres",
                                         "allocatedStorage": 20, "username": "app",
                                         "manageMasterUserPassword": true,
                                         "finalSnapshotIdentifier": "orders-final"}}}}
    """

    code = "I0712"
    severity = Severity.WARNING
    tokens = frozenset({"aws:docdb:Cluster", "aws:neptune:Cluster", "aws:rds:Cluster", "aws:rds:Instance"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where nothing is said of the final snapshot."""
        replica = visit.given("replicateSourceDb") or visit.given("replicationSourceIdentifier")
        if (
            replica
            or visit.given("finalSnapshotIdentifier")
            or visit.config.get("skipFinalSnapshot") not in (None, False)
        ):
            return
        identifier = "".join(char if char.isascii() and char.isalnum() else "-" for char in visit.name).strip("-")
        name = f"{identifier}-final"
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"`{visit.name}` cannot be deleted: it has neither `finalSnapshotIdentifier` nor `skipFinalSnapshot`.",
            fix=Fix(
                f'add `"finalSnapshotIdentifier": "{name}"`',
                subject.setting(visit.name, {"finalSnapshotIdentifier": name}),
                certain=False,
            ),
        )
