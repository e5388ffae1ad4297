"""References to something of a different type than the slot takes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind, Type
from infra0.checks.check import MisfitCheck
from infra0.checks.fit import Misfit, accepts, referred_type
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph import ResourceOperand, format_path, member_of_kind

_TEXT = Type(Kind.STRING)


class ReferenceType(MisfitCheck):
    """A reference names an attribute of a different type than its place takes, such as a list instead of a string.

    Why: at deployment the provider would be given a value that it rejects, or the text of a list.

    Example:
        {"resources": {"fileSystem": {"type": "aws:efs:FileSystem"},
                       "certificate": {"type": "aws:acm:Certificate",
                                       "config": {"domainName": "example.com", "validationMethod": "DNS"}},
                       "mountTarget": {"type": "aws:efs:MountTarget",
                                       "config": {"fileSystemId": "fileSystem.id",
                                                  "subnetId": "${certificate.subjectAlternativeNames}"}}}}

    Instead:
        {"resources": {"fileSystem": {"type": "aws:efs:FileSystem"},
                       "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "vpc-0a1b2c3d"}},
                       "mountTarget": {"type": "aws:efs:MountTarget",
                                       "config": {"fileSystemId": "fileSystem.id", "subnetId": "subnet.id"}}}}
    """

    code = "I0418"
    severity = Severity.ERROR
    misfit = Misfit.REFERENCE

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a reference is of the wrong type."""
        if visit.expression is None:
            return
        whole = visit.expression.whole
        wanted = visit.slot.type if whole and visit.slot.type else _TEXT
        for operand in visit.expression.resources:
            given = referred_type(subject, operand)
            if given and not accepts(wanted, given):
                yield cls.at(
                    Place(visit.pointer),
                    f"`{_name(operand)}` is {_in_words(given)}, but {visit.words} takes {_in_words(wanted)}.",
                    suggestions=_better(subject, operand, wanted, given),
                )


def _name(operand: ResourceOperand) -> str:
    path = format_path(operand.path)
    return f"{operand.resource}.{path}" if path else operand.resource


def _in_words(given: Type) -> str:
    article = "an" if str(given)[0] in "aeiou" else "a"
    return "text" if given.kind is Kind.STRING else f"{article} {given}"


def _better(subject: Subject, operand: ResourceOperand, wanted: Type, given: Type) -> tuple[str, ...]:
    """What would be of the right type: the list's first element, or the ID of the resource itself."""
    listed = member_of_kind(given, Kind.LIST)
    if listed and listed.element and accepts(wanted, listed.element):
        return (f"{_name(operand)}[0]",)
    owner = subject.graph.types.get(operand.resource)
    if not operand.path and owner and "id" in owner.attributes and accepts(wanted, _TEXT):
        return (f"{operand.resource}.id",)
    return ()
