"""Statements that do not say what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import STATEMENT_ELEMENTS, StatementCheck, elements_meant
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Remove, Severity
from infra0.graph.policies import PolicyKind, Statement

_PAIRS = (("Action", "NotAction"), ("Resource", "NotResource"), ("Principal", "NotPrincipal"))


class IncompleteStatement(StatementCheck):
    """A statement lacks an element that its policy needs, or has one that it must not have.

    Why: IAM rejects the policy. Every statement names actions; in the policy of a role, user or group it also
    names resources but no principal; in a trust policy it names a principal but no resource. Source:
    the IAM user guide, "IAM JSON policy element reference".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0613"
    severity = Severity.ERROR

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The elements that are missing, too many, or out of place."""
        place = Place(statement.place())
        kind = statement.policy.kind
        meant = frozenset(elements_meant(statement.value, STATEMENT_ELEMENTS).values())
        for element, opposite in _PAIRS:
            given = [name for name in (element, opposite) if _says(statement, name)]
            if len(given) > 1:
                yield cls.at(place, f"{statement.words} has both `{element}` and `{opposite}`.")
            elif given and not _may_have(kind, element):
                removal, certain = Remove(statement.place(given[0])), kind is PolicyKind.TRUST
                yield cls.at(
                    statement.key_place(given[0]),
                    f"{statement.words} has `{given[0]}`; {_EXCUSE[kind]} must not name one.",
                    fix=cls.offer(statement.policy, "remove it", removal, certain=certain),
                )
            elif not given and _must_have(kind, element) and not meant & {element, opposite}:
                yield cls.at(place, f"{statement.words} has no `{element}`.")


_EXCUSE = {
    PolicyKind.IDENTITY: "an identity policy",
    PolicyKind.RESOURCE: "a resource policy",
    PolicyKind.TRUST: "a trust policy",
}


def _says(statement: Statement, element: str) -> bool:
    return statement.value.get(element) not in (None, [], "")


def _must_have(kind: PolicyKind, element: str) -> bool:
    match element:
        case "Resource":
            return kind is PolicyKind.IDENTITY
        case "Principal":
            return kind is not PolicyKind.IDENTITY
        case _:
            return True


def _may_have(kind: PolicyKind, element: str) -> bool:
    match element:
        case "Resource":
            return kind is not PolicyKind.TRUST
        case "Principal":
            return kind is not PolicyKind.IDENTITY
        case _:
            return True
