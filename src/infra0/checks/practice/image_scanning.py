"""Images that nobody looks into."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Severity

_CONFIGURATION = "imageScanningConfiguration"


class ImageScanning(ResourceCheck):
    """A repository of images does not scan what is pushed into it.

    Why: known vulnerabilities of an image stay unknown to those who run it.

    Example:
        {"resources": {"images": {"type": "aws:ecr:Repository", "config": {"name": "web"}}}}

    Instead:
        {"resources": {"images": {"type": "aws:ecr:Repository",
                                  "config": {"name": "web", "imageScanningConfiguration": {"scanOnPush": true}}}}}
    """

    code = "I0714"
    severity = Severity.WARNING
    tokens = frozenset({"aws:ecr:Repository"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where scanning is off."""
        scans = value_at(subject, visit.name, _CONFIGURATION, "scanOnPush")
        if visit.given(_CONFIGURATION) and scans is not False:
            return
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"`{visit.name}` does not scan images on push.",
            fix=Fix("enable scanning", subject.setting(visit.name, {_CONFIGURATION: {"scanOnPush": True}})),
        )
