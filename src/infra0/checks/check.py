"""What a check is: a rule, and how it is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from infra0.checks.fit import Misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit, ResourceVisit, ValueVisit
from infra0.diagnostics import Diagnostic, Rule

SCALARS = frozenset({str, int, float, bool})
CONTAINERS = frozenset({dict, list})


class DocumentCheck(Rule):
    """A rule that is looked for once, in the document as a whole."""

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The findings."""
        raise NotImplementedError


class ResourceCheck(Rule):
    """A rule that is looked for in every resource, or in those of some types."""

    tokens: ClassVar[frozenset[str] | None] = None
    """Short tokens of the types in question; None for all resources."""

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings in one resource."""
        raise NotImplementedError


class ObjectCheck(Rule):
    """A rule that is looked for in every object whose members the provider names."""

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """The findings in one object."""
        raise NotImplementedError


class ValueCheck(Rule):
    """A rule that is looked for in every value of every resource's configuration that is not null."""

    values: ClassVar[frozenset[type]] = SCALARS | CONTAINERS
    """The types of values in question."""

    once: ClassVar[bool] = False
    """Whether findings with the same message have one root: the first is told, with the other places in it."""

    alone: ClassVar[bool] = False
    """Whether nothing else is said of the values that it finds, but that their type is wrong."""

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The findings at one value."""
        raise NotImplementedError


class MisfitCheck(Rule):
    """A rule that is looked for in the values that do not fit the type which their slot expects."""

    misfit: ClassVar[Misfit]
    """What is wrong with the values in question."""

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The findings at one such value."""
        raise NotImplementedError


Check = type[DocumentCheck] | type[ResourceCheck] | type[ObjectCheck] | type[ValueCheck] | type[MisfitCheck]
