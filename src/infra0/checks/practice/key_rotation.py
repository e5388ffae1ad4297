"""Keys that stay the same."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import is_certainly
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_SWITCH = "enableKeyRotation"
_ROTATED = (("keyUsage", (None, "ENCRYPT_DECRYPT")), ("customerMasterKeySpec", (None, "SYMMETRIC_DEFAULT")))
"""What keys that can be rotated are."""


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
        if not all(is_certainly(subject, visit.name, *rotated) for rotated in _ROTATED):
            return
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"`{visit.name}` is not rotated.",
            fix=Fix("enable rotation", subject.setting(visit.name, {_SWITCH: True})),
        )
