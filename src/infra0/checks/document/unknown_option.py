"""Resource options that Pulumi does not have."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import RESOURCE_OPTIONS
from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest


class UnknownOption(ResourceCheck):
    """A member of `options` is not a resource option.

    Why: Pulumi would not take it. Options have the names of Pulumi's YAML: `protect`, `ignoreChanges`,
    `deleteBeforeReplace`.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "options": {"ignore_changes": ["tags"]}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "options": {"ignoreChanges": ["tags"]}}}}
    """

    code = "I0207"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The options that there are not."""
        options = visit.resource.options or {}
        known = RESOURCE_OPTIONS.inputs
        for key, value in options.items():
            if key in known or value is None:
                continue
            pointer = ("resources", visit.name, "options", key)
            free = [name for name in known if name not in options]
            meant = clearly_nearest(key, free)
            yield cls.at(
                Place(pointer, "key"),
                f"There is no resource option `{key}`.",
                suggestions=nearest(key, free),
                notes=() if meant else ("Remove it, or move it to `config` if it is a property of the resource.",),
                fix=Fix(f"rename it to `{meant}`", (RenameKey(pointer, meant),)) if meant else None,
            )
