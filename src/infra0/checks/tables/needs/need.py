"""A need of one property for others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from infra0.checks.reading import is_one_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit
from infra0.source.values import value_at


@dataclass(frozen=True, slots=True)
class Need:
    """What a resource, or an object in its configuration, needs in a certain case.

    tokens: of the types in question. when: the property that decides, or the path to it; without `values` it must only
    be given. values: of `when`, or of an element of its list, in one of which the case is given; None among them stands
    for its absence. needs: what must be given
    then. unless: what takes their place. beside: where it is given, properties of which one must be there too. value:
    what those needed must be, where that is one certain value. open: whether that is only what they are at best, and
    others are taken too. omitted: whether the provider's own examples leave it out where they speak of something else.
    inside: the path of the objects that all these
    properties are in; empty for the configuration itself.
    """

    tokens: tuple[str, ...]
    when: str
    needs: tuple[str, ...]
    values: tuple[str | int | None, ...] = ()
    unless: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    value: str | bool = ""
    open: bool = False
    omitted: bool = False
    inside: str = ""

    def holds(self, subject: Subject, visit: ObjectVisit) -> bool:
        """Whether the case is given for certain; not where only deployment tells the deciding value."""
        value, pointer = self.deciding(visit), (*visit.pointer, *self.path)
        if not self.values:
            return value not in (None, [], {})
        if isinstance(value, list):
            return any(is_one_of(subject, (*pointer, number), each, self.values) for number, each in enumerate(value))
        return is_one_of(subject, pointer, value, self.values)

    @property
    def path(self) -> tuple[str, ...]:
        """The keys that lead to the property that decides."""
        return tuple(self.when.split("."))

    def is_by_default(self, visit: ObjectVisit) -> bool:
        """Whether the property that decides is not given, under its name or another."""
        return self.deciding(visit) is None and self.path[0] not in visit.presumed

    def deciding(self, visit: ObjectVisit) -> Any:
        """The value of the property that decides."""
        return value_at(visit.value, self.path)

    def missing(self, visit: ObjectVisit) -> tuple[str, ...]:
        """What an object of which the case holds lacks."""
        return () if self.is_met(visit) else tuple(name for name in self.needs if visit.lacks(name))

    def reason(self, visit: ObjectVisit) -> str:
        """Why an object of which the case holds needs something, in words."""
        if not self.values:
            return f"as it has `{self.when}`"
        value = self.deciding(visit)
        if isinstance(value, list):
            return f"as its `{self.when}` has `{next(each for each in value if each in self.values)}`"
        if value is None:
            default = next(value for value in self.values if value is not None)
            return f"as its `{self.when}` is `{default}` by default"
        return f"as its `{self.when}` is `{shown(value)}`"

    def is_met(self, visit: ObjectVisit) -> bool:
        """Whether an object has something in the place of what is needed, or nothing that needs it."""
        if self.beside and not any(visit.given(name) for name in self.beside):
            return True
        return not all(visit.lacks(name) for name in self.unless)


def shown(value: object) -> str:
    """A value as messages and documents write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
