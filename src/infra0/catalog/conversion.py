"""Scalars that are the same value as another spelling of them: ``"80"`` and 80, ``"true"`` and true."""

from __future__ import annotations

import math
import re

from infra0.catalog.fitting import fitting, member_of_kind
from infra0.catalog.types import Kind, Type
from infra0.source.numbers import number_text

_MADE_TEXT = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN})

Scalar = str | int | float | bool

_INTEGER = re.compile(r"[+-]?\d{1,18}")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")


def converted(expected: Type, value: Scalar) -> Scalar:
    """The value as the type has it, where it is the same value spelled otherwise; else as it is."""
    if fitting(expected, value):
        return value
    if isinstance(value, float) and value.is_integer() and member_of_kind(expected, Kind.INTEGER):
        return int(value)
    if not isinstance(value, str):
        return scalar_text(value) if member_of_kind(expected, Kind.STRING) else value
    if member_of_kind(expected, Kind.BOOLEAN) and value in {"true", "false"}:
        return value == "true"
    if member_of_kind(expected, Kind.INTEGER) and _INTEGER.fullmatch(value):
        return int(value)
    if member_of_kind(expected, Kind.NUMBER) and _NUMBER.fullmatch(value) and math.isfinite(float(value)):
        return int(value) if _INTEGER.fullmatch(value) else float(value)
    return value


def becomes_text(expected: Type | None, given: Type | None) -> bool:
    """Whether a number or boolean, of type `given`, stands where only text is taken."""
    if expected is None or given is None or given.kind not in _MADE_TEXT:
        return False
    members = expected.members if expected.kind is Kind.UNION else (expected,)
    return all(member.kind is Kind.STRING for member in members)


def scalar_text(value: int | float | bool) -> str:
    """A number as its author wrote it, or a boolean as JSON spells it."""
    return str(value).lower() if isinstance(value, bool) else number_text(value)
