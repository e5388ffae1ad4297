"""Paths of assets and archives that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind
from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph import member_of_kind


class MissingFile(ValueCheck):
    """A file or folder that the document names is not there.

    Why: the path goes into the program as it is written, and deployment fails if nothing is there by then.

    Example:
        {"resources": {"page": {"type": "aws:s3:BucketObject",
                                "config": {"bucket": "site", "key": "index.html", "source": "./no-such-file.html"}}}}

    Instead:
        {"resources": {"page": {"type": "aws:s3:BucketObject",
                                "config": {"bucket": "site", "key": "index.html", "content": "<h1>Hello</h1>"}}}}
    """

    code = "I0107"
    severity = Severity.WARNING
    values = frozenset({str})
    once = True

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a path of an asset or archive leads nowhere."""
        takes_file = member_of_kind(visit.slot.type, Kind.ARCHIVE) or member_of_kind(visit.slot.type, Kind.ASSET)
        if not takes_file or visit.expression:
            return
        if "://" not in visit.value and not subject.exists(visit.value):
            yield cls.at(
                Place(visit.pointer),
                f"There is no file or folder `{visit.value}`.",
                notes=("Create it before deployment, or correct the path.",),
            )
