"""The kind of a resource: what a card says and shows about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from infra0.emit.diagram.kinds.tables import rows
from infra0.emit.diagram.kinds.tokens import Token, split_words, type_words

_EXTERNAL_DETAIL = "External"


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a type.

    symbol: the name of one of the project's symbols. family: decides the colour of its tile. words: the type in
    words, ``Lambda · Function``. service: the service alone. name: the type alone.
    """

    symbol: str
    family: str
    words: str
    service: str
    name: str


EXTERNAL = Kind("internet", "external", _EXTERNAL_DETAIL, _EXTERNAL_DETAIL, _EXTERNAL_DETAIL)
"""Of what a document draws without having a resource for it."""


def kind_of(token: str) -> Kind:
    """The kind of a short token; empty is for nodes that have no resource."""
    if not token:
        return EXTERNAL
    parts = Token.parse(token)
    service, family, symbol = _service(parts)
    special = _types().get(token) or _by_ending(parts.name)
    if special:
        symbol, family = special[0], special[1] or family
    name = type_words(parts.name)
    return Kind(symbol, family, _in_words(service, name), service, name)


def _in_words(service: str, name: str) -> str:
    """Service and type, without saying a word twice: ``Random · Password`` for a `RandomPassword`."""
    if service.lower() == name.lower():
        return name
    return f"{service} · {name.removeprefix(service + ' ')}"


def _service(token: Token) -> tuple[str, str, str]:
    package = _package(token.package)
    found = package.get(token.module) or package.get("")
    if found:
        return found[0], found[1], found[2]
    return type_words(token.package.title()) or "Resource", "external", "generic"


def _by_ending(name: str) -> tuple[str, ...] | None:
    parts = split_words(name)
    endings = _endings()
    for start in range(len(parts)):
        found = endings.get(" ".join(parts[start:]))
        if found:
            return found
    return None


@cache
def _package(name: str) -> Mapping[str, tuple[str, ...]]:
    return rows("services.toml", name)


@cache
def _types() -> Mapping[str, tuple[str, ...]]:
    return rows("types.toml", "types")


@cache
def _endings() -> Mapping[str, tuple[str, ...]]:
    return rows("types.toml", "endings")
