"""Keys that stay the same."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_SWITCH = "enableKeyRotation"


class KeyRotation(ResourceCheck):
    """A symmetric key is not rotated.

    Why: rotation limits what a key that is found out opens, and nothing that uses the key notices it.

    Example:
        {"resources": {"key": {"type": "aws:kms:Key", "config": {"description": "orders"}}}}

    Instead:
        {"resources": {"key": {"type": "aws:kms:Key",
                               "config": {"description": "orders", "enableKeyRotation": true}}}}
    """

    code = "I0715"
    severity = Severity.WARNING
    tokens = frozenset({"aws:kms:Key"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where rotation is off and possible."""
        if visit.config.get(_SWITCH) not in (None, False):
            return
        usage = known_at(subject, visit.name, "keyUsage")
        spec = known_at(subject, visit.name, "customerMasterKeySpec")
        if usage not in (None, "ENCRYPT_DECRYPT") or spec not in (None, "SYMMETRIC_DEFAULT"):
            return
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"`{visit.name}` is not rotated.",
            fix=Fix("rotate it", subject.setting(visit.name, {_SWITCH: True})),
        )
