"""What statements allow: their actions, by AWS's table, on the resources that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from infra0.checks.arns import Named, named_in
from infra0.checks.statements import is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer
from infra0.graph.policies import Statement
from infra0.iam import Action, service
from infra0.iam.patterns import fits, service_of

_ACTION = re.compile(r"([A-Za-z0-9-]+):([A-Za-z0-9*?-]+)")

_MOST = 200


@dataclass(frozen=True, slots=True)
class Allowed:
    """An action of a statement, as it is written. actions: those that it stands for; empty where they are not known."""

    text: str
    pointer: Pointer
    actions: tuple[Action, ...]

    @property
    def formats(self) -> frozenset[str]:
        """The formats of the ARNs that it applies to."""
        return frozenset(format for action in self.actions for format in action.formats)

    @property
    def services(self) -> frozenset[str]:
        """The services in those ARNs."""
        return frozenset(map(service_of, self.formats))

    @property
    def applies_to_all_only(self) -> bool:
        """Whether it cannot be restricted to resources."""
        return bool(self.actions) and not any(action.kinds for action in self.actions)

    def applies_to(self, pattern: str) -> bool:
        """Whether it may apply to a resource with an ARN of the pattern."""
        return not self.actions or any(fits(format, pattern) for format in self.formats)


@dataclass(frozen=True)
class Permission:
    """A statement that allows actions on resources that it names."""

    statement: Statement
    allowed: tuple[Allowed, ...]
    named: tuple[Named, ...]

    @cached_property
    def services(self) -> frozenset[str]:
        """The services in the ARNs that the actions apply to."""
        return frozenset(service for one in self.allowed for service in one.services)

    def reaches(self, one: Allowed) -> bool:
        """Whether an action may apply to some of the resources."""
        return any(one.applies_to(named.pattern) for named in self.named)

    @cached_property
    def strange(self) -> tuple[Named, ...]:
        """The resources that are of services to which none of the actions applies."""
        if not self.services or "*" in self.services or not all(one.actions for one in self.allowed):
            return ()
        return tuple(one for one in self.named if one.known and one.service not in self.services)


def permission(subject: Subject, statement: Statement) -> Permission | None:
    """What a statement allows; None where it names no actions or no resources, or more than a policy has room for."""
    allowed = tuple(islice(allowed_in(subject, statement), _MOST))
    named = tuple(islice(named_in(subject, statement), _MOST)) if allowed else ()
    return Permission(statement, allowed, named) if named and max(len(allowed), len(named)) < _MOST else None


def parts_of(action: str) -> tuple[str, str] | None:
    """The prefix and the operation of an action; None for a text that has not the form of one."""
    found = _ACTION.fullmatch(action)
    return (found[1], found[2]) if found else None


def exists(action: str) -> bool:
    """Whether there is such an action; what has not the form of one is another finding."""
    parts = parts_of(action)
    found = service(parts[0]) if parts else None
    return parts is None or bool(found and found.matching(parts[1]))


def allowed_in(subject: Subject, statement: Statement) -> Iterator[Allowed]:
    """The actions of a statement."""
    for text, pointer in statement.texts("Action"):
        parts = None if is_computed(subject, statement.policy, pointer, text) else parts_of(text)
        found = service(parts[0]) if parts else None
        yield Allowed(text, pointer, found.matching(parts[1]) if found and parts else ())
