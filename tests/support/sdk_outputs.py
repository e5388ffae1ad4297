"""What resources and provider functions give, read from the classes of the installed SDKs."""

from __future__ import annotations

import enum
import importlib
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from pulumi import _types as sdk_types  # the only place where the SDK knows outputs by their names on the wire

from infra0.catalog.builder.sdk import Sdk, SdkNotFoundError, find_sdk

Leaf = Callable[[str, object], object]
"""Makes up a value that is neither list nor object, for a path such as ``endpoints[0].host`` and a type."""

_DEPTH = 4
_LENGTH = 2
_KEY = "key"


def outputs_of(token: str) -> Mapping[str, object]:
    """The outputs of a resource type, by wire name; none where its SDK is not installed."""
    sdk = sdk_of(token)
    place = sdk.tokens.get(token) if sdk else None
    return _fields(place, sdk_types.resource_types) if place else {}


def results_of(token: str) -> Mapping[str, object]:
    """What a provider function returns, by wire name."""
    package, file, function = token.split(":")
    sdk = sdk_of(token)
    modules = [each for each in sdk.modules if sdk.module_of(each) == file.partition("/")[0]] if sdk else []
    name = f"{function[0].upper()}{function[1:]}Result"
    return _fields((modules[0] if modules else f"pulumi_{package}", name), sdk_types.output_type_types)


def sdk_of(token: str) -> Sdk | None:
    """The installed SDK of a token's package."""
    return _sdk(token.partition(":")[0])


def made_up(type_: object, path: str, leaf: Leaf, keys: Iterable[str] = (), depth: int = 0) -> object:
    """A value of a type: lists have two elements, maps the given keys, and all else is a leaf."""
    type_ = _structured(type_)
    origin = typing.get_origin(type_)
    if origin in (Sequence, list):
        element = (typing.get_args(type_) or (str,))[0]
        return [made_up(element, f"{path}[{index}]", leaf, keys, depth + 1) for index in range(_LENGTH)]
    if origin in (Mapping, dict):
        element = typing.get_args(type_)[1]
        return {key: made_up(element, f"{path}.{key}", leaf, keys, depth + 1) for key in (_KEY, *keys)}
    if isinstance(type_, type) and sdk_types.is_output_type(type_):
        fields = sdk_types.output_type_types(type_) if depth < _DEPTH else {}
        return {name: made_up(each, f"{path}.{name}", leaf, keys, depth + 1) for name, each in fields.items()}
    return leaf(path, type_)


def member_of(type_: object) -> object | None:
    """A value of an enumeration, of which the SDK takes no other text."""
    return next(iter(type_)).value if isinstance(type_, type) and issubclass(type_, enum.Enum) else None


def typed(text: str, type_: object) -> object:
    """A value that stands for `text` where classes insist on its type."""
    if type_ in (bool, int, float):
        return type_(1)
    return member_of(type_) or text


def _structured(type_: object) -> object:
    """The member of a union that says most."""
    members = [member for member in typing.get_args(type_) if member is not type(None)]
    if typing.get_origin(type_) is typing.Union and members:
        return next((member for member in map(_structured, members) if typing.get_origin(member)), members[0])
    return type_


@cache
def _sdk(package: str) -> Sdk | None:
    try:
        return find_sdk("pulumi_" + package.replace("-", "_"))
    except SdkNotFoundError:
        return None


@cache
def _fields(place: tuple[str, str], read: Callable[[type], Mapping[str, object]]) -> Mapping[str, object]:
    module, name = place
    found = getattr(importlib.import_module(module), name, None)
    return read(found) if found else {}
