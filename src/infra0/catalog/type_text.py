"""Types as short strings, the way catalogs store them.

``string``, ``string[]`` (list), ``integer{}`` (map), ``@Name`` (object of the same module), ``@iam/Name`` (of another
module), ``@aws:iam/Name`` (of another package), ``%Name`` (enumeration, likewise), ``=aws:ec2/vpc:Vpc`` (resource),
``string | %Name`` (union), ``(string | integer)[]``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from infra0.catalog.types import Kind, Type

_SIGILS = {Kind.OBJECT: "@", Kind.ENUM: "%", Kind.RESOURCE: "="}
_KINDS = {sigil: kind for kind, sigil in _SIGILS.items()}
_SUFFIXES = {Kind.LIST: "[]", Kind.MAP: "{}"}
_TOKEN = re.compile(r"\[\]|\{\}|[()|]|[^\s()|{}\[\]]+")


def encode(type_: Type, module: str) -> str:
    """`type_` as text for a catalog file of `module`."""
    match type_.kind:
        case Kind.UNION:
            return " | ".join(encode(member, module) for member in type_.members)
        case Kind.LIST | Kind.MAP:
            element = encode(type_.element or Type(Kind.ANY), module)
            return (f"({element})" if "|" in element else element) + _SUFFIXES[type_.kind]
        case Kind.RESOURCE:
            return f"={type_.name}"
        case Kind.OBJECT | Kind.ENUM:
            home, _, name = type_.name.rpartition("/")
            return _SIGILS[type_.kind] + (name if home == module else type_.name)
        case _:
            return str(type_.kind)


@lru_cache(maxsize=4096)
def decode(text: str, module: str) -> Type:
    """The type that `text` stands for in a catalog file of `module`.

    With the package before it (``aws:lb``), names get that package too, as another package needs them.
    """
    return _Reader(_TOKEN.findall(text), module).union()


@dataclass(slots=True)
class _Reader:
    tokens: list[str]
    module: str
    at: int = 0

    def union(self) -> Type:
        members = [self._suffixed()]
        while self._accept("|"):
            members.append(self._suffixed())
        return members[0] if len(members) == 1 else Type(Kind.UNION, members=tuple(members))

    def _suffixed(self) -> Type:
        if self._accept("("):
            type_ = self.union()
            self._accept(")")
        else:
            type_ = self._named(self.tokens[self.at])
            self.at += 1
        while True:
            if self._accept("[]"):
                type_ = Type(Kind.LIST, type_)
            elif self._accept("{}"):
                type_ = Type(Kind.MAP, type_)
            else:
                return type_

    def _named(self, word: str) -> Type:
        kind = _KINDS.get(word[0])
        if kind is None:
            return Type(Kind(word))
        name = word[1:]
        return Type(kind, name=name if kind is Kind.RESOURCE else self._qualified(name))

    def _qualified(self, name: str) -> str:
        package, separator, _ = self.module.rpartition(":")
        if "/" not in name:
            return f"{self.module}/{name}"
        return name if ":" in name else f"{package}{separator}{name}"

    def _accept(self, token: str) -> bool:
        found = self.at < len(self.tokens) and self.tokens[self.at] == token
        self.at += found
        return found
