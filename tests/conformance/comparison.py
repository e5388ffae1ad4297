"""Compares what two programs register, by value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from support.mocks import SIGNATURE, Key, Mark, Recorder, Registration, replace_marks

from infra0.catalog import Catalog

_SECRET = "1b47061264138c4ac30d75fd1eb44270"


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration in terms of a document: IDs instead of logical names, ``<id.path>`` for what others give."""

    type: str
    inputs: Mapping[str, Any]
    dependencies: frozenset[str]
    options: Mapping[str, Any]


def registered(recorder: Recorder, ids: Callable[[Key], str]) -> dict[str, Registered]:
    """What a program registered, by ID."""

    def named(value: Any) -> Any:
        match value:
            case str():
                return replace_marks(value, recorder.marks, lambda mark: f"<{ids(mark.key)}.{mark.path}>")
            case {"value": inner} if value.get(SIGNATURE) == _SECRET:
                return named(inner)
            case dict():
                return {named(key): named(item) for key, item in value.items()}
            case list():
                return [named(item) for item in value]
        return value

    def one(each: Registration) -> Registered:
        options = {name: ids(value) if isinstance(value, tuple) else value for name, value in each.options.items()}
        return Registered(each.type, named(each.inputs), frozenset(map(ids, each.dependencies)), options)

    return {ids(each.key): one(each) for each in recorder.registrations}


def differences(expected: Mapping[str, Registered], actual: Mapping[str, Registered]) -> Iterator[str]:
    """What differs, in words; nothing where the programs are equal. More dependencies than needed are no difference."""
    for name in sorted(expected.keys() ^ actual.keys()):
        yield f"{name}: {'missing' if name in expected else 'not asked for'}"
    for name in sorted(expected.keys() & actual.keys()):
        wanted, made = expected[name], actual[name]
        if wanted.type != made.type:
            yield f"{name}: {made.type} instead of {wanted.type}"
        yield from _values(wanted.inputs, made.inputs, f"{wanted.type} {name}")
        yield from _values(wanted.options, made.options, f"{wanted.type} {name} options")
        for needed in sorted(wanted.dependencies - made.dependencies - {name}):
            yield f"{wanted.type} {name}: does not depend on {needed}"


def _values(wanted: Any, made: Any, where: str) -> Iterator[str]:
    wanted, made = _read(wanted), _read(made)
    if isinstance(wanted, dict) and isinstance(made, dict):
        for key in sorted(wanted.keys() | made.keys()):
            yield from _values(wanted.get(key), made.get(key), f"{where}.{key}")
    elif isinstance(wanted, list) and isinstance(made, list) and len(wanted) == len(made):
        for number, (one, other) in enumerate(zip(wanted, made, strict=True)):
            yield from _values(one, other, f"{where}[{number}]")
    elif not _same(wanted, made):
        yield f"{where}: {made!r} instead of {wanted!r}"


def _read(value: Any) -> Any:
    """A JSON document for its text."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[")):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _same(wanted: Any, made: Any) -> bool:
    """Whether scalars are the same to an engine, which reads numbers and booleans from texts too."""
    if isinstance(wanted, list | dict) or isinstance(made, list | dict):
        return bool(wanted == made)
    return _scalar(wanted) == _scalar(made)


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(int(value) if isinstance(value, float) and value.is_integer() else value)


def with_identity(found: Mapping[str, Registered], catalog: Catalog) -> dict[str, Registered]:
    """The same registrations with one spelling for a resource's ID and the attribute that always has its value."""
    marks = {}
    for name, each in found.items():
        type_ = catalog.resource(each.type)
        if type_ and type_.id_holds in type_.attributes:
            given = each.inputs.get(type_.id_holds)
            identity = given if isinstance(given, str) else f"<{name}.id>"
            marks |= {f"<{name}.id>": identity, f"<{name}.{type_.id_holds}>": identity}

    def canonical(value: Any) -> Any:
        match value:
            case str():
                for mark, identity in marks.items():
                    value = value.replace(mark, identity) if mark in value else value
                return value
            case dict():
                return {key: canonical(item) for key, item in value.items()}
            case list():
                return [canonical(item) for item in value]
        return value

    return {name: replace(each, inputs=canonical(each.inputs)) for name, each in found.items()}


def mark_text(mark: Mark, ids: Callable[[Key], str]) -> str:
    """How a mark reads in a registration that speaks of IDs."""
    return f"<{ids(mark.key)}.{mark.path}>"
