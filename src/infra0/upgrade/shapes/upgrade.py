"""What an entry of the table is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from infra0.diagnostics import Rule
from infra0.upgrade.change import Advice, Change
from infra0.upgrade.rules import LegacyShape
from infra0.upgrade.site import Site

Outcome = Change | Advice | None
"""What becomes of a place: a change, advice, or nothing where its shape is not the old one after all."""

Shape = Callable[[Site, str], Outcome]
"""A kind of upgrade: what becomes of the object at a site, which has a property of the old name."""


@dataclass(frozen=True, slots=True)
class Example:
    """A configuration before and after an upgrade; `new` is None where the author has to decide.

    beside: resources that the document has too, by ID. added: those that the upgrade adds. new_type: the short
    token of the type that the resource gets.
    """

    old: Mapping[str, Any]
    new: Mapping[str, Any] | None
    beside: Mapping[str, Any] = field(default_factory=dict)
    added: Mapping[str, Any] = field(default_factory=dict)
    new_type: str = ""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A property of a type that providers once took, or that other tools take, and what it is today.

    token: the short token of today's type. old: the name of the property. shape: what became of it. with_it: further
    properties that the shape is about, each of which is reason enough to look. inside: the keys that lead from the
    configuration to the object that has the property, with ``[]`` for every element of a list.
    """

    token: str
    old: str
    shape: Shape
    example: Example = field(kw_only=True)
    with_it: tuple[str, ...] = field(default=(), kw_only=True)
    inside: tuple[str, ...] = field(default=(), kw_only=True)
    rule: type[Rule] = field(default=LegacyShape, kw_only=True)

    def concerns(self, value: Mapping[str, Any]) -> bool:
        """Whether an object has one of the properties."""
        return any(value.get(name) is not None for name in (self.old, *self.with_it))
