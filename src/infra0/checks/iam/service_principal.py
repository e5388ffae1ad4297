"""Principals that are none."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.principals import service_meant
from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Pointer, RenameKey, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest
from infra0.graph.policies import Statement

_KINDS = ("AWS", "Service", "Federated", "CanonicalUser")


class ServicePrincipal(StatementCheck):
    """A statement's principal is not an account, role or service, such as `{"Service": "lambda.amazonaws.com"}`.

    Why: IAM rejects the policy. Services are named with their domain, under `Service`. Source: the IAM user guide,
    "AWS JSON policy elements: Principal".

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda"}}]}}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                           "Principal": {"Service": "lambda.amazonaws.com"}}]}}}}}
    """

    code = "I0616"
    severity = Severity.ERROR

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The principals that are none."""
        for element in ("Principal", "NotPrincipal"):
            value = statement.value.get(element)
            for kind in value if isinstance(value, dict) else ():
                if kind not in _KINDS:
                    yield cls._kind(statement, kind, (element, kind))
            for kind, name, place in statement.principals(element):
                if not is_computed(subject, statement.policy, place, name):
                    yield from cls._principal(statement, kind, name, place)

    @classmethod
    def _kind(cls, statement: Statement, kind: str, steps: tuple[str, str]) -> Diagnostic:
        kinds = ", ".join(f"`{each}`" for each in _KINDS)
        meant = clearly_nearest(kind, _KINDS)
        return cls.at(
            statement.key_place(*steps),
            f"{statement.words} has a principal of kind `{kind}`; the kinds are {kinds}.",
            suggestions=(meant,) if meant else (),
            fix=cls.offer(statement.policy, f"rename it to `{meant}`", RenameKey(statement.place(*steps), meant))
            if meant
            else None,
        )

    @classmethod
    def _principal(cls, statement: Statement, kind: str, name: str, pointer: Pointer) -> Iterator[Diagnostic]:
        if kind == "Service":
            yield from cls._service(statement, name, pointer)
        elif not kind and name != "*":
            meant = "Service" if service_meant(name) == name else "AWS" if name.startswith("arn:") else None
            yield cls.at(
                Place(pointer),
                f"{statement.words} must specify what kind of principal `{name}` is.",
                fix=cls.offer(statement.policy, f"put it under `{meant}`", SetValue(pointer, {meant: name}))
                if meant
                else None,
            )

    @classmethod
    def _service(cls, statement: Statement, name: str, pointer: Pointer) -> Iterator[Diagnostic]:
        meant = service_meant(name)
        if meant == name:
            return
        yield cls.at(
            Place(pointer),
            f"{statement.words} has the service `{name}`, which is not a principal.",
            suggestions=(meant,) if meant else (),
            notes=() if meant else ("Write the service's own name in lower case, as in `lambda.amazonaws.com`.",),
            fix=cls.offer(statement.policy, f"write `{meant}`", SetValue(pointer, meant)) if meant else None,
        )
