"""Paths of properties as people write them, followed through the schema as the compiler follows a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.catalog import Catalog, Kind, ObjectType, Property, ResourceType, Type
from infra0.diagnostics.nearest import nearest
from infra0.graph import Slot, children, input_slot, member_of_kind

_STEP = re.compile(r"""\[\s*(["'])(?P<quoted>.*?)\1\s*\]|(?P<index>\[[^\]]*\])|\{(?P<key>[^}]*)\}|(?P<name>[^.\[{]+)""")
_SUBJECT = re.compile(r"(?P<token>(?:[^:]+:){1,2}[^:.\[{]+)(?:\.(?P<path>.*))?", re.DOTALL)
_ANY_KEY = ""
_TEXTS = (Kind.STRING, Kind.ENUM, Kind.RESOURCE)


@dataclass(frozen=True, slots=True)
class Located:
    """Where a path leads.

    slot: the place for a value, with ``[]`` and ``{}`` in its path wherever the schema has lists and maps. names: of
    the properties and keys on the way. exists: false where the schema has no such property. suggestions: the paths
    that were probably meant instead.
    """

    slot: Slot
    names: tuple[str, ...] = ()
    exists: bool = True
    suggestions: tuple[str, ...] = ()


def split_subject(subject: str) -> tuple[str, str]:
    """A type's token, and the path of a property of it; the path is empty where only a type is named."""
    found = _SUBJECT.fullmatch(subject)
    if found is None:
        token, _, path = subject.partition(".")
        return token, path
    return found["token"], found["path"] or ""


def locate(catalog: Catalog, owner: ResourceType, path: str) -> Located:
    """The slot that a path such as ``default_actions[0].targetGroupArn`` or ``environment.variables.KEY`` means.

    Names may be spelled as in documents, programs or other tools; indices, ``[]`` and ``{}`` may be left out. A path
    ends at the elements of the list or map that it names.
    """
    steps = list(_steps(path))
    name = meant(owner.inputs, steps[0]) if steps else None
    if name is None:
        return _unknown(catalog, input_slot(owner, ""), steps)
    slot, names = input_slot(owner, name), [name]
    for index, step in enumerate(steps[1:], start=1):
        following = _descend(catalog, slot, step)
        if following is None:
            return _unknown(catalog, slot, steps[index:])
        slot = following
        names.append(slot.name)
    return Located(_innermost(catalog, slot), tuple(names))


def locate_output(catalog: Catalog, owner: ResourceType, path: str) -> tuple[str, ...] | None:
    """The names on the way to an output, or to a field of it; None where the type has no such output."""
    known: Mapping[str, Property] = owner.attributes
    names: list[str] = []
    for step in _steps(path):
        name = meant(known, step)
        if name is None:
            return None
        names.append(name)
        object_ = innermost_object(catalog, owner, known[name].type)
        known = {**object_.properties, **object_.outputs} if object_ else {}
    return tuple(names) or None


def innermost_object(catalog: Catalog, owner: ResourceType, type_: Type) -> ObjectType | None:
    """The object that a value of a type is, or that the lists and maps in it hold."""
    while (container := member_of_kind(type_, Kind.LIST) or member_of_kind(type_, Kind.MAP)) and container.element:
        type_ = container.element
    nested = member_of_kind(type_, Kind.OBJECT)
    return catalog.object_type(owner, nested) if nested else None


def _steps(path: str) -> Iterator[str]:
    """The names and keys of a path, with an empty one for ``{}``; indices say nothing that the schema does not."""
    for found in _STEP.finditer(path):
        if found["index"] is None:
            yield (found["quoted"] or found["key"] or found["name"] or _ANY_KEY).strip()


def _descend(catalog: Catalog, slot: Slot, step: str) -> Slot | None:
    """The slot of a name or key within the value of another; None where the schema has none."""
    slot = _element(catalog, slot)
    fields = _fields(catalog, slot)
    if fields is not None:
        name = meant(fields, step)
        return _child(catalog, slot, name) if name else None
    takes_keys = slot.type is None or member_of_kind(slot.type, Kind.MAP) or member_of_kind(slot.type, Kind.ANY)
    is_document = slot.in_document or (slot.declared is not None and slot.declared.document)
    return _child(catalog, slot, step) if takes_keys or is_document else None


def _child(catalog: Catalog, slot: Slot, key: str) -> Slot:
    return next(child for _, child, _ in children(catalog, slot, {key: None}))


def _element(catalog: Catalog, slot: Slot) -> Slot:
    """The slot of the elements of a list, and of those of lists in it."""
    while member_of_kind(slot.type, Kind.LIST) and _fields(catalog, slot) is None:
        slot = next(child for _, child, _ in children(catalog, slot, [None]))
    return slot


def _innermost(catalog: Catalog, slot: Slot) -> Slot:
    """The slot of the single values that a list or map holds."""
    while not any(member_of_kind(slot.type, kind) for kind in _TEXTS):
        if member_of_kind(slot.type, Kind.LIST):
            slot = _element(catalog, slot)
        elif member_of_kind(slot.type, Kind.MAP):
            slot = _child(catalog, slot, _ANY_KEY)
        else:
            break
    return slot


def _fields(catalog: Catalog, slot: Slot) -> Mapping[str, Property] | None:
    nested = member_of_kind(slot.type, Kind.OBJECT)
    return catalog.object_type(slot.owner, nested).properties if nested and slot.owner else None


def meant(properties: Mapping[str, Property], written: str) -> str | None:
    """The wire name of a property in whatever spelling: ``targetGroupArn`` for ``target_group_arn``."""
    if written in properties:
        return written
    same = [name for name, one in properties.items() if _plain(name) == _plain(written)]
    return same[0] if len(same) == 1 else None


def _plain(name: str) -> str:
    return re.sub(r"[-_]", "", name).lower()


def _unknown(catalog: Catalog, slot: Slot, steps: list[str]) -> Located:
    """The place of a property that does not exist within `slot`, by the rest of its path."""
    within = _element(catalog, slot)
    known = _fields(catalog, within) if within.path else slot.owner.inputs if slot.owner else None
    prefix = f"{within.path}." if within.path else ""
    suggestions = tuple(f"{prefix}{name}" for name in nearest(steps[0] if steps else "", tuple(known or ())))
    path = prefix + ".".join(_camel_case(step) for step in steps)
    missing = Slot(slot.owner, path, path.rpartition(".")[2], None, None)
    return Located(missing, exists=False, suggestions=suggestions)


def _camel_case(name: str) -> str:
    return re.sub(r"_(\w)", lambda found: found[1].upper(), name)
