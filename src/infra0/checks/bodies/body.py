"""A JSON document in a property, as far as it is known before deployment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from infra0.checks.bodies.table import properties_of
from infra0.checks.subject import Subject
from infra0.diagnostics import Edit, Fix, Place, Pointer
from infra0.graph.slots import pointer_of
from infra0.graph.spelling import interpolation
from infra0.source.values import parsed_text

_REFERENCE = "$ref"
"""The member by which an object stands for another one of the document."""

_OPENINGS = ("{%",)
"""How texts begin that are evaluated at run time."""


@dataclass(frozen=True, slots=True)
class Body:
    """The document that a property of a resource holds.

    written_out: it stands there as an object or a list, and not as a text, which places and edits do not reach into.
    """

    subject: Subject
    resource: str
    name: str
    value: Any
    written_out: bool

    @property
    def pointer(self) -> Pointer:
        """Where the document is."""
        return pointer_of(self.resource, self.name)

    def at(self, steps: Pointer) -> Pointer:
        """The pointer to something in the document; to the whole of it where it is a text."""
        return (*self.pointer, *steps) if self.written_out else self.pointer

    def place(self, steps: Pointer, *, key: bool = False) -> Place:
        """The place of something in the document, or of its key."""
        return Place(self.at(steps), "key" if key and self.written_out else "value")

    def words(self, steps: Pointer) -> str:
        """A part of the document as messages name it: ``containerDefinitions[0].environment`` of ``task``."""
        path = self.name
        for step in steps:
            path += f"[{step}]" if isinstance(step, int) else f".{step}"
        return f"`{path}` of `{self.resource}`"

    def fix(self, title: str, *edits: Edit, certain: bool = True) -> Fix | None:
        """A fix of something in the document; none where it is a text."""
        return Fix(title, edits, certain=certain) if self.written_out else None

    def is_open(self, steps: Pointer, value: Any) -> bool:
        """Whether only deployment, or the service, tells what a value is."""
        if isinstance(value, str) and ("${" in value or value.startswith(_OPENINGS)):
            return True
        if isinstance(value, dict) and _REFERENCE in value:
            return True
        expression = self.subject.graph.values.get(self.at(steps)) if self.written_out else None
        return expression is not None and not all(isinstance(part, str) for part in expression.parts)


def bodies_of(subject: Subject, resource: str) -> Iterator[Body]:
    """The documents of a resource that can be read."""
    for name in properties_of(subject.token(resource)):
        if body := body_at(subject, resource, name):
            yield body


def body_at(subject: Subject, resource: str, name: str) -> Body | None:
    """The document in a property; None where there is none that can be read."""
    value = (subject.document.resources[resource].config or {}).get(name)
    if not isinstance(value, str):
        return Body(subject, resource, name, value, written_out=True) if value is not None else None
    expression = subject.graph.values.get(pointer_of(resource, name))
    document = parsed_text(interpolation(expression) if expression else value)
    return Body(subject, resource, name, document, written_out=False) if isinstance(document, dict | list) else None
