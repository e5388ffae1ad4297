"""The resources that statements of policies name, and what is known of their ARNs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer
from infra0.graph import ResourceOperand, format_path
from infra0.graph.interpolation import scan
from infra0.graph.policies import Statement
from infra0.iam import service
from infra0.iam.arns import arn_service, exact_pattern
from infra0.iam.patterns import ANYTHING, WORD, of_arn, resource_of, service_of

_VARIABLE = re.compile(r"\$\{[^}]*\}")
_REFERENCE = re.compile(r"([\w-]+)\.([\w.\[\]]+)")
_WITHOUT_SLASHES = {"aws:s3:Bucket": "bucket", "aws:s3:BucketV2": "bucket", "aws:dynamodb:Table": "name"}
"""The properties that name resources, of types whose names contain no slash."""


@dataclass(frozen=True, slots=True)
class Named:
    """A resource of a statement, as it is written. pattern: of its ARN. single: it is a reference to one resource."""

    text: str
    pointer: Pointer
    pattern: str
    single: bool = False

    @property
    def known(self) -> bool:
        """Whether it is known of which service it is."""
        return self.pattern != ANYTHING

    @property
    def service(self) -> str:
        """The service in its ARN."""
        return service_of(self.pattern)

    def may_be_all_of(self, prefix: str) -> bool:
        """Whether it may be all that a service, by the prefix of its actions, has of some kind."""
        if self.single or not self.known:
            return not self.single
        found = service(prefix)
        mine = {format for format in found.formats if service_of(format) == self.service} if found else set()
        return bool(mine) and resource_of(self.pattern) in {"*", *map(resource_of, mine)}


@dataclass(frozen=True, slots=True)
class _Reference:
    """An attribute of a resource of the document."""

    name: str
    attribute: str


_Part = str | _Reference | None
"""A part of a text; None for one that is known at deployment only."""


def named_in(subject: Subject, statement: Statement) -> Iterator[Named]:
    """The resources that a statement names."""
    for text, pointer in statement.texts("Resource"):
        match tuple(_parts(subject, statement, text, pointer)):
            case (_Reference(name, attribute), *rest):
                begun = arn_pattern(subject, name, attribute)
                yield Named(text, pointer, begun + _text(subject, rest) if begun else ANYTHING, single=not rest)
            case parts:
                yield Named(text, pointer, of_arn(_text(subject, parts)) or ANYTHING)


def arn_pattern(subject: Subject, name: str, attribute: str) -> str | None:
    """The pattern of the ARN that is an attribute of a resource of the document; None where that is not known."""
    found = subject.graph.types.get(name)
    if found is None:
        return None
    path = found.id_holds if attribute == "id" and found.id_holds else attribute
    if pattern := exact_pattern(found.short_token, path):
        return pattern
    # An input of that name is often the ARN of another resource, which this one is about.
    named = arn_service(found.short_token, path) if path in found.outputs else None
    return f"{named}:*:*:*" if named else None


def arn_service_of(subject: Subject, name: str) -> str | None:
    """The service in the ARN of a resource of the document; None where that is not known."""
    pattern = arn_pattern(subject, name, "arn")
    return service_of(pattern) if pattern else None


def _parts(subject: Subject, statement: Statement, text: str, pointer: Pointer) -> Iterator[_Part]:
    if not statement.policy.editable:
        for piece in scan(text):
            yield piece if isinstance(piece, str) else _reference(subject, piece.content)
        return
    expression = subject.graph.values.get(pointer)
    for part in expression.parts if expression else (text,):
        match part:
            case str():
                yield _VARIABLE.sub("*", part)
            case ResourceOperand(name, path) if path:
                yield _Reference(name, format_path(path))
            case _:
                yield None


def _reference(subject: Subject, content: str) -> _Reference | None:
    found = _REFERENCE.fullmatch(content)
    return _Reference(found[1], found[2]) if found and found[1] in subject.document.resources else None


def _text(subject: Subject, parts: Sequence[_Part]) -> str:
    return "".join(part if isinstance(part, str) else _within(subject, part) for part in parts)


def _within(subject: Subject, part: _Reference | None) -> str:
    """What stands in a pattern for a reference in the midst of an ARN."""
    named_by = _WITHOUT_SLASHES.get(subject.token(part.name)) if part else None
    return WORD if part and named_by and part.attribute in {named_by, "id"} else "*"
