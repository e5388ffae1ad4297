"""The table of actions in ``schemas/iam/actions/``; `infra0.iam.builder` makes it.

There is a file for each service, called after the prefix of its actions. First come the kinds of resources that they
apply to, each with the formats of its ARNs, ``= queue sqs:*:*:*``: without ``arn:`` and the partition, and with
``*`` for what differs from one to the next, or ``{name}`` where that can contain neither a slash nor a colon. Then
come the actions, each with the kinds that it can be restricted to, ``SendMessage queue``. One with no kind applies to
`*` only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import translate
from functools import cache, cached_property

from infra0.iam import patterns
from infra0.shipped import shipped

_FOLDER = shipped("schemas") / "iam" / "actions"
_PREFIX = r"[A-Za-z0-9-]+"
_KIND = "= "


@dataclass(frozen=True, slots=True)
class Action:
    """An action. kinds: of the resources that it can be restricted to. formats: of their ARNs, as in the table."""

    service: str
    operation: str
    kinds: tuple[str, ...]
    formats: tuple[str, ...]

    @property
    def name(self) -> str:
        """The action as policies name it: ``sqs:SendMessage``."""
        return f"{self.service}:{self.operation}"


@dataclass(frozen=True)
class Service:
    """A service. kinds: the formats of its resources' ARNs. operations: what it can do, and to
    which kinds, as one text."""

    prefix: str
    kinds: Mapping[str, tuple[str, ...]]
    operations: Mapping[str, str]

    def matching(self, operation: str) -> tuple[Action, ...]:
        """The actions that an operation in a policy names; it may have wildcards, and its case is of no account."""
        if not re.search(r"[*?]", operation):
            found = self._by_lower_case.get(operation.lower())
            return (self._action(found),) if found else ()
        pattern = re.compile(translate(operation), re.IGNORECASE)
        return tuple(self._action(name) for name in self.operations if pattern.fullmatch(name))

    @cached_property
    def formats(self) -> frozenset[str]:
        """The formats of the ARNs of all its resources."""
        return frozenset(format for formats in self.kinds.values() for format in formats)

    @cached_property
    def _by_lower_case(self) -> Mapping[str, str]:
        return {name.lower(): name for name in self.operations}

    def _action(self, name: str) -> Action:
        kinds = tuple(self.operations[name].split())
        formats = dict.fromkeys(format for kind in kinds for format in self.kinds.get(kind, ()))
        return Action(self.prefix, name, kinds, tuple(formats))


@cache
def service(prefix: str) -> Service | None:
    """The service whose actions have the prefix; None where there is none."""
    file = _FOLDER / f"{prefix.lower()}.txt"
    if not re.fullmatch(_PREFIX, prefix) or not file.is_file():
        return None
    kinds: dict[str, tuple[str, ...]] = {}
    operations: dict[str, str] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        name, _, rest = line.removeprefix(_KIND).partition(" ")
        if line.startswith(_KIND):
            kinds[name] = tuple(map(patterns.read, rest.split()))
        else:
            operations[name] = rest
    return Service(prefix.lower(), kinds, operations)


@cache
def prefixes() -> tuple[str, ...]:
    """The prefixes of all services' actions."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.txt")))


@cache
def sources() -> tuple[str, ...]:
    """The packages that the table was made from, with their versions."""
    return tuple((_FOLDER.parent / "sources.txt").read_text(encoding="utf-8").splitlines())
