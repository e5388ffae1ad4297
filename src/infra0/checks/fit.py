"""How a value goes together with the type that its slot expects."""

from __future__ import annotations

from enum import Enum, auto
from typing import Any

from infra0.catalog import Kind, Type
from infra0.catalog.conversion import converted
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.graph import (
    ContextOperand,
    Expression,
    Operand,
    ResourceOperand,
    SettingOperand,
    Slot,
    fitting,
    is_document,
    member_of_kind,
)
from infra0.graph.paths import follow
from infra0.graph.settings import takes_setting

_SCALARS = frozenset({Kind.STRING, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.ENUM})
_FILES = frozenset({Kind.ASSET, Kind.ARCHIVE})
_KEYED = frozenset({Kind.MAP, Kind.OBJECT})
_TEXT = Type(Kind.STRING)


class Misfit(Enum):
    """What is wrong with a value that does not fit."""

    CONVERTED = auto()
    """It is the same value as one that fits, spelled otherwise."""
    LIST_FOR_ONE = auto()
    """It is a list where one value is expected."""
    ONE_FOR_LIST = auto()
    """It is one value, as good as an element, where a list is expected."""
    REFERENCE = auto()
    """It refers to something of another type."""
    WRONG = auto()
    """It is of another type."""


def misfit(subject: Subject, visit: ValueVisit) -> Misfit | None:
    """What is wrong with a value; None where it fits, or nothing is known of what is expected."""
    expected, value = visit.slot.type, visit.value
    if visit.expression:
        return _expression_misfit(subject, visit.slot, visit.expression)
    if expected is None or visit.slot.in_document or is_document(visit.slot, value):
        return None
    if fitting(expected, value):
        return Misfit.WRONG if _names_no_resource(expected, value) else None
    if isinstance(value, list):
        return Misfit.WRONG if member_of_kind(expected, Kind.OBJECT) and len(value) != 1 else Misfit.LIST_FOR_ONE
    if not isinstance(value, dict) and converted(expected, value) is not value:
        return Misfit.CONVERTED
    listed = member_of_kind(expected, Kind.LIST)
    if listed and listed.element and _serves(subject, visit.slot, listed.element, value):
        return Misfit.ONE_FOR_LIST
    return Misfit.WRONG


def referred_type(subject: Subject, operand: ResourceOperand) -> Type | None:
    """The type of what an operand names; None where the catalog does not say."""
    owner = subject.graph.types.get(operand.resource)
    if owner and not operand.path:
        return Type(Kind.RESOURCE, name=owner.token)
    return follow(subject.catalog, owner, operand.path).type


def accepts(expected: Type, given: Type) -> bool:
    """Whether a slot takes an output of a type; providers turn scalars into each other."""
    if Kind.ANY in (expected.kind, given.kind):
        return True
    if expected.kind is Kind.UNION:
        return any(accepts(member, given) for member in expected.members)
    if given.kind is Kind.UNION:
        return any(accepts(expected, member) for member in given.members)
    if expected.kind in _SCALARS:
        return given.kind in _SCALARS
    if expected.kind in _KEYED:
        return given.kind in _KEYED
    if expected.kind is Kind.LIST:
        return given.kind is Kind.LIST and _elements_go(expected, given)
    if expected.kind is Kind.RESOURCE:
        return given.kind is Kind.RESOURCE and expected.includes(given.name)
    return expected.kind in _FILES


def is_late(subject: Subject, expression: Expression | None) -> bool:
    """Whether what a string means is known only at deployment: it names an output, or a secret setting."""
    return any(_is_late(subject, part) for part in (expression.parts if expression else ()))


def _is_late(subject: Subject, part: str | Operand) -> bool:
    match part:
        case ResourceOperand(_, path):
            return bool(path)
        case SettingOperand(name):
            setting = (subject.document.config or {}).get(name)
            return bool(setting and setting.secret) or ("config", name, "default") in subject.derived.secrets
        case _:
            return False


def _elements_go(expected: Type, given: Type) -> bool:
    return expected.element is None or given.element is None or accepts(expected.element, given.element)


def _expression_misfit(subject: Subject, slot: Slot, expression: Expression) -> Misfit | None:
    whole = expression.whole
    if whole is None:
        parts = (referred_type(subject, operand) for operand in expression.resources)
        if any(part and not accepts(_TEXT, part) for part in parts):
            return Misfit.REFERENCE
    if slot.type is None or slot.in_document:
        return None
    given = _given_type(subject, expression)
    takes = takes_setting if isinstance(whole, SettingOperand) else accepts
    if given is None or takes(slot.type, given):
        return None
    listed = member_of_kind(slot.type, Kind.LIST)
    if listed and listed.element and takes(listed.element, given):
        return Misfit.ONE_FOR_LIST
    return Misfit.REFERENCE if isinstance(whole, ResourceOperand) else Misfit.WRONG


def _given_type(subject: Subject, expression: Expression) -> Type | None:
    match expression.whole:
        case ResourceOperand() as operand:
            return referred_type(subject, operand)
        case SettingOperand(_, given):
            return given
        case ContextOperand():
            return _TEXT
        case None if expression.parts:
            return _TEXT
        case _:
            return None


def _names_no_resource(expected: Type, value: Any) -> bool:
    members = expected.members if expected.kind is Kind.UNION else (expected,)
    takes_value = any(member.kind is not Kind.RESOURCE and fitting(member, value) for member in members)
    return isinstance(value, str) and not takes_value


def _serves(subject: Subject, slot: Slot, element: Type, value: Any) -> bool:
    """Whether the value could be an element; an object must have a key that the element's type knows."""
    if not isinstance(value, dict):
        return fitting(element, converted(element, value)) is not None
    nested = member_of_kind(element, Kind.OBJECT)
    if nested is None or slot.owner is None:
        return fitting(element, value) is not None
    return not value.keys().isdisjoint(subject.catalog.object_type(slot.owner, nested).properties)
