"""Instances with another engine than their cluster."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph.slots import pointer_of


class ClusterEngine(ResourceCheck):
    """An instance of a database cluster has another engine than the cluster.

    Why: Amazon RDS rejects the instance. Source: the API reference of Amazon RDS, "CreateDBInstance": the engine of an
    instance in a cluster is that of the cluster.

    Example:
        {"resources": {"orders": {"type": "aws:rds:Cluster",
                                  "config": {"engine": "aurora-postgresql", "masterUsername": "keeper",
                                             "manageMasterUserPassword": true}},
                       "writer": {"type": "aws:rds:ClusterInstance",
                                  "config": {"clusterIdentifier": "orders.id", "engine": "aurora-mysql",
                                             "instanceClass": "db.r6g.large"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:rds:Cluster",
                                  "config": {"engine": "aurora-postgresql", "masterUsername": "keeper",
                                             "manageMasterUserPassword": true}},
                       "writer": {"type": "aws:rds:ClusterInstance",
                                  "config": {"clusterIdentifier": "orders.id", "engine": "orders.engine",
                                             "instanceClass": "db.r6g.large"}}}}
    """

    code = "I0455"
    severity = Severity.ERROR
    tokens = frozenset({"aws:rds:ClusterInstance"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where both engines are known."""
        cluster = target_at(subject, visit.name, "clusterIdentifier")
        if cluster is None or subject.token(cluster) != "aws:rds:Cluster":
            return
        own, wanted = (known_at(subject, name, "engine") for name in (visit.name, cluster))
        if isinstance(own, str) and isinstance(wanted, str) and own != wanted:
            place = visit.pointer("engine")
            yield cls.at(
                Place(place),
                f"`{visit.name}` has the engine `{own}`, and its cluster `{cluster}` has `{wanted}`.",
                related=(Related(Place(pointer_of(cluster, "engine")), "the cluster's"),),
                fix=Fix(f"refer to `{cluster}.engine`", (SetValue(place, f"{cluster}.engine"),), certain=False),
                blames=(place, pointer_of(cluster, "engine")),
            )
