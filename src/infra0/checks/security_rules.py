"""The rules of a document's security groups: those within a group, and those that are resources of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.checks.reading import objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Pointer

INLINE = frozenset({"aws:ec2:SecurityGroup", "aws:ec2:DefaultSecurityGroup"})
"""The types with rules within."""

_OPEN = frozenset({"aws:vpc:SecurityGroupIngressRule", "aws:vpc:SecurityGroupEgressRule"})
SEPARATE = _OPEN | {"aws:ec2:SecurityGroupRule"}
"""The types that are a rule each."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. token: of the resource that it is or is in. direction: ``ingress`` or ``egress`` of an inline one."""

    resource: str
    token: str
    value: Mapping[str, Any]
    pointer: Pointer
    direction: str = ""

    @property
    def is_inline(self) -> bool:
        """Whether the rule is within a group."""
        return self.token in INLINE

    @property
    def may_lack_ports(self) -> bool:
        """Whether the SDK leaves it to the author to give ports."""
        return self.token in _OPEN

    @property
    def protocol(self) -> str:
        """The name of the property for the protocol."""
        return "ipProtocol" if self.token in _OPEN else "protocol"

    @property
    def words(self) -> str:
        """The rule as messages name it within a sentence."""
        return f"an {self.direction} rule of `{self.resource}`" if self.direction else f"`{self.resource}`"

    @property
    def subject(self) -> str:
        """The rule as messages name it at the beginning of a sentence."""
        return self.words[:1].upper() + self.words[1:]

    def place(self, *steps: str | int) -> Pointer:
        """The pointer to something in the rule."""
        return (*self.pointer, *steps)


def rules_of(subject: Subject, visit: ResourceVisit) -> Iterator[Rule]:
    """The rules that a resource has within, or the one that it is."""
    token = subject.token(visit.name)
    if token in SEPARATE:
        yield Rule(visit.name, token, visit.config, visit.pointer())
    for direction in ("ingress", "egress") if token in INLINE else ():
        for pointer, rule in objects_at(subject, visit.name, direction):
            yield Rule(visit.name, token, rule, pointer, direction)
