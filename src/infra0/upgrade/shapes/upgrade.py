"""What an entry of the table is."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from infra0.diagnostics import Rule
from infra0.upgrade.change import Advice, Change
from infra0.upgrade.rules import LegacyShape
from infra0.upgrade.site import Site


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
class Upgrade(ABC):
    """A property of a type that providers once took, or that other tools take, and what it is today.

    token: the short token of today's type. old: the name of the property. inside: the keys that lead from the
    configuration to the object that has the property, with ``[]`` for every element of a list.
    """

    rule: ClassVar[type[Rule]] = LegacyShape

    token: str
    old: str
    inside: tuple[str, ...] = field(default=(), kw_only=True)
    example: Example = field(kw_only=True)

    @property
    def triggers(self) -> tuple[str, ...]:
        """The properties of which one must be there for the upgrade to be looked at."""
        return (self.old,)

    @abstractmethod
    def apply(self, site: Site) -> Change | Advice | None:
        """What becomes of the shape at `site`; None if it is not the old one after all."""
