"""Stores that keep their data as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_SWITCHES: Mapping[str, str] = {
    "aws:docdb:Cluster": "storageEncrypted",
    "aws:ebs:Volume": "encrypted",
    "aws:efs:FileSystem": "encrypted",
    "aws:elasticache:ReplicationGroup": "atRestEncryptionEnabled",
    "aws:neptune:Cluster": "storageEncrypted",
    "aws:rds:Cluster": "storageEncrypted",
    "aws:rds:Instance": "storageEncrypted",
}
_COPIES = ("snapshotIdentifier", "replicateSourceDb", "restoreToPointInTime", "snapshotId", "clusterIdentifier")
"""What makes a store of another one, which then decides."""

_ENCRYPTING = (("engine", "valkey"), ("engineMode", "serverless"))
"""What encrypts by default."""


class UnencryptedStore(ResourceCheck):
    """A database, a volume or a file system does not encrypt what it stores.

    Why: encryption costs nothing here, and cannot be turned on later without making the store anew.

    Example:
        {"resources": {"files": {"type": "aws:efs:FileSystem"}}}

    Instead:
        {"resources": {"files": {"type": "aws:efs:FileSystem", "config": {"encrypted": true}}}}
    """

    code = "I0703"
    severity = Severity.WARNING
    tokens = frozenset(_SWITCHES)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where encryption is off."""
        switch = _SWITCHES[subject.token(visit.name)]
        value = visit.config.get(switch)
        by_default = value is None and any(visit.config.get(name) == given for name, given in _ENCRYPTING)
        if value not in (None, False) or by_default or any(visit.given(name) for name in _COPIES):
            return
        given = switch in visit.config
        yield cls.at(
            Place(visit.pointer(switch)) if given else Place(("resources", visit.name), "key"),
            f"`{visit.name}` does not encrypt what it stores.",
            fix=Fix(f"set `{switch}`", subject.setting(visit.name, {switch: True})),
        )
