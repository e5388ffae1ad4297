"""Lists in which two objects have what only one may have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ValueCheck
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.unique import UNIQUE
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Pointer, Related, Severity


class DoubleMember(ValueCheck):
    """Two objects of a list have the same number, name or ID, where it has to tell them apart.

    Why: the service rejects the resource. Source: the services' API references.

    Example:
        {"resources": {"network": {"type": "aws:ec2:NetworkAcl", "config": {"vpcId": "vpc-0a1b2c3d", "ingress": [
            {"ruleNo": 100, "protocol": "tcp", "action": "allow", "cidrBlock": "0.0.0.0/0", "fromPort": 80,
             "toPort": 80},
            {"ruleNo": 100, "protocol": "tcp", "action": "allow", "cidrBlock": "0.0.0.0/0", "fromPort": 443,
             "toPort": 443}]}}}}

    Instead:
        {"resources": {"network": {"type": "aws:ec2:NetworkAcl", "config": {"vpcId": "vpc-0a1b2c3d", "ingress": [
            {"ruleNo": 100, "protocol": "tcp", "action": "allow", "cidrBlock": "0.0.0.0/0", "fromPort": 80,
             "toPort": 80},
            {"ruleNo": 110, "protocol": "tcp", "action": "allow", "cidrBlock": "0.0.0.0/0", "fromPort": 443,
             "toPort": 443}]}}}}
    """

    code = "I0454"
    severity = Severity.ERROR
    values = frozenset({list})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The findings, at the members of the later objects."""
        owner = visit.slot.owner
        for member in UNIQUE.get((owner.short_token, visit.slot.path), ()) if owner else ():
            first: dict[Any, Pointer] = {}
            for pointer, value in _members(subject, visit, member):
                other = first.setdefault(value, pointer)
                if other != pointer:
                    yield cls.at(
                        Place(pointer),
                        f"{visit.words} has `{member}` `{value}` twice; each has to have its own.",
                        related=(Related(Place(other), "the first one"),),
                    )


def _members(subject: Subject, visit: ValueVisit, member: str) -> Iterator[tuple[Pointer, str | int]]:
    for number, item in enumerate(visit.value):
        if isinstance(item, dict):
            pointer = (*visit.pointer, number, member)
            value = known(subject, pointer, item.get(member))
            if isinstance(value, str | int):
                yield pointer, value
