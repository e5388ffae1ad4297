"""Whether something that is wrong with two resources explains why nothing joins them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.catalog.words import singular_words
from infra0.checks.bodies.table import TOKENS
from infra0.checks.json_texts import document_fault
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tables import alternatives, needs
from infra0.checks.visits import ResourceVisit
from infra0.derive.placeholders import placeholder_for, placeholders_in
from infra0.diagnostics import Pointer
from infra0.graph import input_slot
from infra0.graph.kinds import Kind, kind_of
from infra0.graph.slots import pointer_of

_NEEDS = needs.by_token()
_ALTERNATIVES = alternatives.by_token()


def is_explained(subject: Subject, one: str, other: str) -> bool:
    """Whether another finding says already why two resources are not joined.

    That is so where one of them, or an attachment to one of them, lacks something that it needs, has a JSON document
    that its service does not take or text in the place of one, refers to nothing, spells out the other's name or nearly
    its ID, or has a placeholder where examples refer to resources of the other's type.
    """
    return any(
        _is_incomplete(subject, name)
        or _spells(subject, name, _spellings(subject, other_end))
        or _has_placeholder(subject, name, subject.token(other_end))
        for end, other_end in ((one, other), (other, one))
        for name in (end, *_attachments(subject, end))
    )


def _attachments(subject: Subject, name: str) -> Iterator[str]:
    for edge in subject.needed_by(name):
        if edge.source and kind_of(subject.token(edge.source)) is Kind.ATTACHMENT:
            yield edge.source


def _is_incomplete(subject: Subject, name: str) -> bool:
    found = subject.graph.types[name]
    visit = subject.visit(name)
    if found is None or visit.presumed:
        return True
    inputs = visit.configuration
    if any(slot.required and visit.lacks(key) for key, slot in found.inputs.items()):
        return True
    if _has_broken_reference(subject, name):
        return True
    if any(_is_unreadable(subject, visit, key) for key in visit.config) or _has_faulty_document(subject, name):
        return True
    if any(need.missing(inputs) for need in _NEEDS.get(found.short_token, ()) if need.holds(subject, inputs)):
        return True
    return any(row.is_open(inputs) for row in _ALTERNATIVES.get(found.short_token, ()))


def _has_broken_reference(subject: Subject, name: str) -> bool:
    """Whether a value of a resource would be a reference, had it a meaning."""
    values = subject.graph.values.items()
    return any(not expression.parts and pointer[:2] == ("resources", name) for pointer, expression in values)


def _has_placeholder(subject: Subject, name: str, token: str) -> bool:
    """Whether a text in a resource's configuration holds the place of what is usually a reference to a type."""
    owner = subject.graph.types[name]
    return owner is not None and any(
        token in subject.catalog.references_at(owner, _path(pointer))
        for pointer, key, text in _texts(subject, name)
        if placeholders_in(text) or placeholder_for(text, singular_words(key))
    )


def _path(pointer: Pointer) -> str:
    """The path of a value's slot, as far as no map is in it."""
    _, _, _, first, *steps = pointer
    return f"{first}{''.join('[]' if isinstance(step, int) else f'.{step}' for step in steps)}"


def _has_faulty_document(subject: Subject, name: str) -> bool:
    """Whether a JSON document of a resource is not as its service takes it."""
    if subject.token(name) not in TOKENS:
        return False
    # Imported here because most documents have no such property.
    from infra0.checks.bodies.faults import faults_of

    return bool(faults_of(subject, name))


def _is_unreadable(subject: Subject, visit: ResourceVisit, key: str) -> bool:
    """Whether an input should be a JSON document, in which others could be named, and is a text that is not JSON."""
    text = known_at(subject, visit.name, key)
    return isinstance(text, str) and document_fault(input_slot(visit.type, key), text) is not None


def _spellings(subject: Subject, name: str) -> frozenset[str]:
    """What text would be meant for a resource: its name, if no other has it, and its ID before a full stop."""
    config = subject.document.resources[name].config or {}
    names = (value for key, value in config.items() if isinstance(value, str) and subject.named(value) == [(name, key)])
    return frozenset((*names, f"{name.lower()}."))


def _spells(subject: Subject, name: str, spellings: frozenset[str]) -> bool:
    """Whether a text in a resource's configuration is one of the spellings without referring to anything."""
    for pointer, key, text in _texts(subject, name):
        expression = subject.graph.values.get(pointer)
        if (expression and expression.resources) or (name, key) in subject.named(text):
            continue
        before, stop, attribute = text.partition(".")
        if text in spellings or (f"{before.lower()}." in spellings and stop and attribute.isidentifier()):
            return True
    return False


def _texts(subject: Subject, name: str) -> Iterator[tuple[Pointer, str, str]]:
    """Every text in a resource's configuration, with its pointer and the property that it is in."""
    waiting: list[tuple[Pointer, str, Any]] = [
        (pointer_of(name, key), key, value) for key, value in (subject.document.resources[name].config or {}).items()
    ]
    while waiting:
        pointer, key, value = waiting.pop()
        if isinstance(value, str):
            yield pointer, key, value
        elif isinstance(value, dict):
            waiting.extend(((*pointer, inner), key, item) for inner, item in value.items())
        elif isinstance(value, list):
            waiting.extend(((*pointer, number), key, item) for number, item in enumerate(value))
