"""What may be why nothing joins two resources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

from infra0.catalog.words import singular_words
from infra0.checks.subject import Subject
from infra0.derive.placeholders import placeholder_for, placeholders_in
from infra0.diagnostics import Pointer
from infra0.graph.kinds import Kind, kind_of
from infra0.graph.policies import ROLE
from infra0.graph.slots import pointer_of

_PARTS = re.compile(r"[:.@]|/(?!\*)")
"""What is between the names in ARNs, paths, and the addresses of buckets and images."""
_MOST_IDLE = 50
"""Of more resources that refer to nothing, it cannot be told what each was meant for."""


def joining(subject: Subject, one: str, other: str) -> Iterator[Pointer]:
    """The resources in which a fault may be why nothing joins two others: these, and what could be their attachment."""
    for name in (one, other):
        yield ("resources", name)
        yield from attaching(subject, name)


def attaching(subject: Subject, name: str) -> Iterator[Pointer]:
    """The resources that are attached to another, or would be but for a fault in them.

    That is what refers to it and is an attachment, or of a type that nothing is known of, and an attachment that refers
    to nothing, unless there are many such.
    """
    sources = (edge.source for edge in subject.needed_by(name))
    idle = subject.idle if len(subject.idle) <= _MOST_IDLE else ()
    return (("resources", source) for source in (*sources, *idle) if _may_join(subject, source))


def _may_join(subject: Subject, name: str) -> bool:
    return bool(name) and (subject.graph.types[name] is None or kind_of(subject.token(name)) is Kind.ATTACHMENT)


def spells(subject: Subject, one: str, other: str) -> bool:
    """Whether one of two resources, or an attachment to it, has a text in the place of a reference to the other.

    It spells out the other's name or nearly its ID, or is a placeholder where examples refer to such resources.
    """
    both = ((one, other), (other, one))
    return any(
        _spells(subject, name, _spellings(subject, other_end))
        or _has_placeholder(subject, name, subject.token(other_end))
        for end, other_end in both
        for name in (end, *_attachments(subject, end))
    ) or any(
        _names(subject, name, _spellings(subject, other_end))
        for end, other_end in both
        for name in (end, *_policies(subject, end))
    )


def _policies(subject: Subject, name: str) -> Iterator[str]:
    """The policies of the roles that a resource works with."""
    roles = {edge.target for edge in subject.graph.edges_of(name) if subject.token(edge.target) == ROLE}
    for other in subject.document.resources if roles else ():
        if not roles.isdisjoint(subject.holders.of(other)):
            yield other


def _names(subject: Subject, name: str, spellings: frozenset[str]) -> bool:
    """Whether a text of a resource has the name of another in it: in an ARN, a path or an address, or as a pattern."""
    return any(
        _is_pattern_of(part, each)
        for _, _, text in _texts(subject, name)
        if len(parts := _PARTS.split(text)) > 1
        for part in parts
        for each in spellings
    )


def _attachments(subject: Subject, name: str) -> Iterator[str]:
    for edge in subject.needed_by(name):
        if edge.source and kind_of(subject.token(edge.source)) is Kind.ATTACHMENT:
            yield edge.source


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


def _is_pattern_of(part: str, name: str) -> bool:
    return part == name or (len(part) > 1 and "*" in part and fnmatchcase(name, part))


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
