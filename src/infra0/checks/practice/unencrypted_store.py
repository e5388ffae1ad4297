"""Stores that keep their data as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.edits import setting
from infra0.checks.reading import objects_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_OFF = (None, False, "false", "NONE")


@dataclass(frozen=True, slots=True)
class _Switch:
    """What turns encryption on: a property, by its path of one step or two, and its value.

    besides: what must be given along with it. by_default: encryption is on unless it is turned off.
    """

    path: tuple[str, ...]
    value: bool | str = True
    besides: tuple[tuple[str, str], ...] = ()
    by_default: bool = False


_ENCRYPTED = _Switch(("encrypted",))
_STORAGE = _Switch(("storageEncrypted",))
_AT_REST = _Switch(("encryptAtRest", "enabled"))
_SWITCHES: Mapping[str, _Switch] = {
    "aws:docdb:Cluster": _STORAGE,
    "aws:ebs:Volume": _ENCRYPTED,
    "aws:efs:FileSystem": _ENCRYPTED,
    "aws:elasticache:ReplicationGroup": _Switch(("atRestEncryptionEnabled",)),
    "aws:elasticsearch:Domain": _AT_REST,
    "aws:kinesis:Stream": _Switch(("encryptionType",), "KMS", (("kmsKeyId", "alias/aws/kinesis"),)),
    "aws:neptune:Cluster": _STORAGE,
    "aws:opensearch:Domain": _AT_REST,
    "aws:rds:Cluster": _STORAGE,
    "aws:rds:Instance": _STORAGE,
    "aws:redshift:Cluster": _Switch(("encrypted",), by_default=True),
}
_COPIES = ("snapshotIdentifier", "replicateSourceDb", "restoreToPointInTime", "snapshotId")
"""What makes a store of another one, which then decides."""

_ENCRYPTING = (("engine", "valkey"), ("engineMode", "serverless"))
"""What encrypts by default."""

_MACHINES = frozenset({"aws:ec2:Instance", "aws:ec2:LaunchConfiguration"})
_TEMPLATE = "aws:ec2:LaunchTemplate"
_ROOT = _Switch(("rootBlockDevice", "encrypted"))


class UnencryptedStore(ResourceCheck):
    """A database, a stream, a search domain, a file system or a volume does not encrypt what it stores.

    Why: encryption costs next to nothing here, and for most stores it cannot be turned on later without making them
    anew. Source: pulumi-aws on the properties that turn it on, and their defaults.

    Example:
        {"resources": {"files": {"type": "aws:efs:FileSystem"}}}

    Instead:
        {"resources": {"files": {"type": "aws:efs:FileSystem", "config": {"encrypted": true}}}}
    """

    code = "I0703"
    severity = Severity.WARNING
    tokens = frozenset({*_SWITCHES, *_MACHINES, _TEMPLATE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The stores that are not encrypted: the resource itself, or the volumes of a machine."""
        token = subject.token(visit.name)
        if token in _SWITCHES:
            yield from cls._store(subject, visit, _SWITCHES[token])
        if token in _MACHINES:
            yield from cls._root(subject, visit)
            yield from cls._volumes(subject, visit, "ebsBlockDevices")
        if token == _TEMPLATE:
            yield from cls._volumes(subject, visit, "blockDeviceMappings", "ebs")

    @classmethod
    def _store(cls, subject: Subject, visit: ResourceVisit, switch: _Switch) -> Iterator[Diagnostic]:
        is_given = visit.given(switch.path[0])
        if not is_given and (switch.by_default or any(visit.config.get(name) == on for name, on in _ENCRYPTING)):
            return
        if _is_off(subject, visit, switch) and not any(visit.given(name) for name in _COPIES):
            yield cls._finding(subject, visit, switch, f"`{visit.name}` does not encrypt what it stores.")

    @classmethod
    def _root(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        from_template = visit.given("launchTemplate") and not visit.given(_ROOT.path[0])
        if _is_off(subject, visit, _ROOT) and not from_template:
            yield cls._finding(subject, visit, _ROOT, f"`{visit.name}` does not encrypt its root volume.")

    @classmethod
    def _volumes(cls, subject: Subject, visit: ResourceVisit, name: str, *within: str) -> Iterator[Diagnostic]:
        for pointer, device in objects_at(subject, visit.name, name):
            volume = device.get(within[0]) if within else device
            if not isinstance(volume, dict) or volume.get("encrypted") not in _OFF or volume.get("snapshotId"):
                continue
            place = (*pointer, *within)
            yield cls.at(
                Place((*place, "encrypted") if "encrypted" in volume else place),
                f"`{visit.name}` does not encrypt a volume.",
                fix=Fix("set `encrypted`", tuple(setting(place, volume, {"encrypted": True}))),
            )

    @classmethod
    def _finding(cls, subject: Subject, visit: ResourceVisit, switch: _Switch, message: str) -> Diagnostic:
        is_given = value_at(subject, visit.name, *switch.path) is not None
        besides = {name: value for name, value in switch.besides if not visit.given(name)}
        inputs = {**_nested(switch.path, switch.value), **besides}
        return cls.at(
            Place(visit.pointer(*switch.path)) if is_given else Place(("resources", visit.name), "key"),
            message,
            fix=Fix(f"set `{'.'.join(switch.path)}`", subject.setting(visit.name, inputs)),
        )


def _is_off(subject: Subject, visit: ResourceVisit, switch: _Switch) -> bool:
    """Whether a switch is off or not given; not where it is in an object that is known only at deployment."""
    holder = visit.config.get(switch.path[0])
    is_open = len(switch.path) > 1 and holder is not None and not isinstance(holder, dict)
    return not is_open and value_at(subject, visit.name, *switch.path) in _OFF


def _nested(path: tuple[str, ...], value: Any) -> Any:
    for step in reversed(path):
        value = {step: value}
    return value
