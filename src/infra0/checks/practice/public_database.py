"""Databases with a public address."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity


class PublicDatabase(ResourceCheck):
    """A database can be reached from the internet.

    Why: one mistake in a security group is then enough. Applications reach it from within the network.

    Example:
        {"resources": {"db": {"type": "aws:rds:ClusterInstance",
                              "config": {"clusterIdentifier": "orders", "instanceClass": "db.t4g.medium",
                                         "engine": "aurora-postgresql", "publiclyAccessible": true}}}}

    Instead:
        {"resources": {"db": {"type": "aws:rds:ClusterInstance",
                              "config": {"clusterIdentifier": "orders", "instanceClass": "db.t4g.medium",
                                         "engine": "aurora-postgresql"}}}}
    """

    code = "I0710"
    severity = Severity.WARNING
    tokens = frozenset(
        {"aws:dms:ReplicationInstance", "aws:rds:ClusterInstance", "aws:rds:Instance", "aws:redshift:Cluster"}
    )

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the database is public."""
        pointer = visit.pointer("publiclyAccessible")
        if visit.config.get("publiclyAccessible") is True:
            yield cls.at(
                Place(pointer),
                f"`{visit.name}` can be reached from the internet.",
                fix=Fix("write `false`", (SetValue(pointer, False),), certain=False),
            )
