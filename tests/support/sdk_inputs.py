"""Whether what programs give to resources has the types that the SDK declares."""

from __future__ import annotations

import collections.abc
import importlib
import inspect
import sys
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pulumi
from pulumi import _types as sdk_types  # the only place where the SDK knows inputs by their names on the wire

from support.mocks import SIGNATURE
from support.sdk_outputs import sdk_of

_LATER = (pulumi.Output, collections.abc.Awaitable)


def misfits(token: str, inputs: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with inputs: names that the SDK does not have, absent ones that it requires, and wrong types."""
    declared = _arguments(token)
    if declared is not None:
        yield from _fields(inputs, declared, "")


@cache
def _arguments(token: str) -> type | None:
    sdk = sdk_of(token)
    place = sdk.tokens.get(token) if sdk else None
    resource = getattr(importlib.import_module(place[0]), place[1], None) if place else None
    names = [f"{resource.__name__}{ending}" for ending in ("InitArgs", "Args")] if resource else []
    found = (getattr(sys.modules[resource.__module__], name, None) for name in names)
    return next((each for each in found if each), None)


def _fields(given: Mapping[str, Any], declared: type, path: str) -> Iterator[str]:
    types = sdk_types.input_type_types(declared)
    yield from (f"{path}{name} is not known" for name in given if name not in types and not name.startswith("__"))
    yield from (f"{path}{name} is required" for name in _required(declared) if name not in given)
    for name, value in given.items():
        if name in types and value is not None:
            yield from _value(value, list(_members(types[name])), path + name)


def _value(given: object, members: list[object], path: str) -> Iterator[str]:
    lists = [member for member in members if typing.get_origin(member) in (collections.abc.Sequence, list)]
    maps = [member for member in members if typing.get_origin(member) in (collections.abc.Mapping, dict)]
    objects = [member for member in members if isinstance(member, type) and sdk_types.is_input_type(member)]
    match given:
        case {"value": value} if SIGNATURE in given:
            yield from _value(value, members, path)
        case dict() if SIGNATURE in given:
            return
        case list() if lists:
            for item in given:
                yield from _value(item, list(_members(typing.get_args(lists[0])[0])), f"{path}[]")
        case dict() if objects:
            yield from _fields(given, objects[0], f"{path}.")
        case dict() if maps or not lists:
            return
        case str() if _is_text(given, members):
            return
        case bool() | int() | float() if len(members) > len(lists) + len(maps) + len(objects):
            return
        case _:
            yield f"{path} has another type"


def _is_text(given: str, members: list[object]) -> bool:
    """Whether a text is fit for one of the types; what other resources give is, and so are texts of numbers."""
    written = given.startswith("<") or given.replace(".", "", 1).lstrip("-").isdigit() or given in ("true", "false")
    numbers = {bool, int, float}
    return any(typing.get_origin(member) is None and (member not in numbers or written) for member in members) and any(
        not (isinstance(member, type) and sdk_types.is_input_type(member)) for member in members
    )


def _members(type_: object) -> Iterator[object]:
    """What a value can be: the members of a union, without the ways to give it later."""
    if typing.get_origin(type_) is typing.Union:
        for member in typing.get_args(type_):
            yield from _members(member)
    elif type_ is not type(None) and (typing.get_origin(type_) or type_) not in _LATER:
        yield type_


@cache
def _required(declared: type) -> tuple[str, ...]:
    names = sdk_types.input_type_py_to_pulumi_names(declared)
    parameters = list(inspect.signature(declared).parameters.values())
    return tuple(names[each.name] for each in parameters if each.default is inspect.Parameter.empty)
