"""Applies edits to plain data; what an edit does not touch is shared with the data before it."""

from collections.abc import Callable, Iterable
from typing import Any

from infra0.diagnostics import Edit, Insert, Pointer, Remove, RenameKey, ReplaceText, SetValue


def edited(data: Any, edits: Iterable[Edit]) -> Any:
    """`data`, a JSON value, after the edits, one after the other; `data` itself stays as it is."""
    for edit in edits:
        data = _edited(data, edit)
    return data


def _edited(data: Any, edit: Edit) -> Any:
    match edit:
        case SetValue(pointer, value):
            return _replaced(data, pointer, lambda _: value)
        case RenameKey(pointer, key):
            return _replaced(data, pointer[:-1], lambda owner: _renamed(owner, pointer[-1], key))
        case Remove(pointer):
            return _replaced(data, pointer[:-1], lambda owner: _without(owner, pointer[-1]))
        case Insert(pointer, name, value):
            return _replaced(data, pointer, lambda owner: _with(owner, name, value))
        case ReplaceText():
            raise TypeError("an upgrade edits values, not text")


def _replaced(data: Any, pointer: Pointer, change: Callable[[Any], Any]) -> Any:
    if not pointer:
        return change(data)
    copy = data.copy()
    copy[pointer[0]] = _replaced(data[pointer[0]], pointer[1:], change)
    return copy


def _renamed(owner: Any, old: str | int, new: str) -> Any:
    return {new if key == old else key: value for key, value in owner.items()}


def _without(owner: Any, step: str | int) -> Any:
    if isinstance(owner, dict):
        return {key: value for key, value in owner.items() if key != step}
    return [item for index, item in enumerate(owner) if index != step]


def _with(owner: Any, key: str | None, value: Any) -> Any:
    return [*owner, value] if key is None else {**owner, key: value}
