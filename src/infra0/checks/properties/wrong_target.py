"""References to resources of a different kind than the property's name says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph import ResourceOperand, format_path
from infra0.graph.words import ends_with, singular, words

_ENDINGS = frozenset({"arn", "id", "name"})
_OWN = frozenset({"arn", "id", "name"})
"""Attributes by which a resource speaks of itself, and of nothing that it holds or refers to."""

_MEANT: Mapping[tuple[str, ...], str] = {
    ("role",): "aws:iam:Role",
    ("security", "group"): "aws:ec2:SecurityGroup",
    ("subnet",): "aws:ec2:Subnet",
    ("topic",): "aws:sns:Topic",
    ("vpc",): "aws:ec2:Vpc",
}
"""The type that the last words of a property's name speak of; others may be called so too."""
_ALSO_MEANT = frozenset({"aws:iam:InstanceProfile"})
"""What some services call a role."""


class WrongTarget(ValueCheck):
    """A property that is called after a role, a VPC, a subnet, a security group or a topic refers to something else.

    Why: the service rejects it, or finds nothing of that name.

    Example:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "data.arn"}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "role.arn"}}}}
    """

    code = "I0422"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a reference is to a resource of a known type that is not meant."""
        whole = visit.expression.whole if visit.expression else None
        slot = visit.slot
        if not isinstance(whole, ResourceOperand) or slot.free_key or slot.in_document or slot.owner is None:
            return
        token = subject.token(whole.resource)
        ending = _ending(slot.name)
        own = format_path(whole.path) in _OWN
        if not ending or not own or not token.startswith("aws:") or token in _ALSO_MEANT or _is_called(token, ending):
            return
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} refers to `{whole.resource}`, which is of type {token}, not {_MEANT[ending]}.",
            suggestions=subject.of_type(_MEANT[ending])[:3],
        )


def _ending(name: str) -> tuple[str, ...]:
    """The words of a property's name that tell what it refers to; none where it says nothing certain."""
    spoken = words(name)
    stem = (*spoken[:-1], singular(spoken[-1])) if spoken else ()
    if stem and stem[-1] in _ENDINGS:
        stem = stem[:-1]
    return next((ending for ending in _MEANT if ends_with(stem, ending)), ())


def _is_called(token: str, ending: tuple[str, ...]) -> bool:
    return ends_with(words(token.rpartition(":")[2]), ending)
