"""IDs that are not in camelCase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_CAMEL_CASE = re.compile(r"[a-z][a-zA-Z0-9]*")
_BOUNDARY = re.compile(r"[^a-zA-Z0-9]+")


class IdentifierStyle(ResourceCheck):
    """A resource's ID is not in camelCase.

    Why: the published format writes IDs in camelCase. Others work just as well, but programs must respell them.

    Example:
        {"resources": {"data-bucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0210"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the ID is in another style."""
        if _CAMEL_CASE.fullmatch(visit.name):
            return
        words = [word for word in _BOUNDARY.split(visit.name) if word]
        camel = "".join(word[:1].upper() + word[1:] for word in words)
        camel = camel[:1].lower() + camel[1:]
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"The ID `{visit.name}` is not in camelCase.",
            suggestions=(camel,) if _CAMEL_CASE.fullmatch(camel) and camel not in subject.document.resources else (),
        )
