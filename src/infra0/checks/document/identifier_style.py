"""IDs that are not in camelCase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_CAMEL_CASE = r"[a-z][a-zA-Z0-9]*"
_BOUNDARY = r"[^a-zA-Z0-9]+"


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
        if re.fullmatch(_CAMEL_CASE, visit.name):
            return
        words = [word for word in re.split(_BOUNDARY, visit.name) if word]
        camel = "".join(word[:1].upper() + word[1:] for word in words)
        camel = camel[:1].lower() + camel[1:]
        yield cls.at(
            Place(("resources", visit.name), "key"),
            f"The ID `{visit.name}` is not in camelCase.",
            suggestions=(camel,)
            if re.fullmatch(_CAMEL_CASE, camel) and camel not in subject.document.resources
            else (),
        )
