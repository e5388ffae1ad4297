"""Principals that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.statements import POLICY_TOKENS, Statement, policies
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity

_SERVICE = r"[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal|aws)"
_KINDS = ("AWS", "Service", "Federated", "CanonicalUser")
_NAME = r"[a-z0-9-]+"
_DOMAIN = ".amazonaws.com"
_CALLED = {
    "cloudwatch-logs": "logs",
    "ecs-task": "ecs-tasks",
    "eventbridge": "events",
    "step-functions": "states",
    "stepfunctions": "states",
}


class ServicePrincipal(ResourceCheck):
    """A statement's principal is no account, role or service, such as `{"Service": "lambda.amazonaws.com"}`.

    Why: IAM refuses the policy. Services are named with their domain, under `Service`. Source: the IAM user guide,
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
    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The principals that are none."""
        for policy in policies(subject, visit):
            for statement in policy.statements:
                for element in ("Principal", "NotPrincipal"):
                    yield from cls._principal(subject, statement, element, statement.value.get(element))

    @classmethod
    def _principal(cls, subject: Subject, statement: Statement, element: str, value: Any) -> Iterator[Diagnostic]:
        editable = statement.policy.editable
        pointer = statement.place(element)
        if isinstance(value, str):
            if value != "*" and not (editable and pointer in subject.graph.values):
                kind = "Service" if re.fullmatch(_SERVICE, value) else "AWS" if value.startswith("arn:") else ""
                fix = Fix(f"put it under `{kind}`", (SetValue(pointer, {kind: value}),)) if kind and editable else None
                yield cls.at(
                    Place(pointer), f"{statement.words} must say what kind of principal `{value}` is.", fix=fix
                )
            return
        for kind, named in value.items() if isinstance(value, dict) else ():
            if kind not in _KINDS:
                kinds = ", ".join(f"`{each}`" for each in _KINDS)
                yield cls.at(
                    Place(statement.place(element, kind), "key" if editable else "value"),
                    f"{statement.words} has a principal of kind `{kind}`; the kinds are {kinds}.",
                )
            elif kind == "Service":
                for name, place in _names(named, statement.place(element, kind), listed=editable):
                    if not (editable and place in subject.graph.values):
                        yield from cls._service(statement, name, place)

    @classmethod
    def _service(cls, statement: Statement, name: str, pointer: Pointer) -> Iterator[Diagnostic]:
        called = _CALLED.get(name.removesuffix(_DOMAIN))
        if (re.fullmatch(_SERVICE, name) and not called) or name == "*":
            return
        meant = f"{called or name}{_DOMAIN}" if called or re.fullmatch(_NAME, name) else None
        yield cls.at(
            Place(pointer),
            f"{statement.words} has the service `{name}`, which is no principal.",
            suggestions=(meant,) if meant else (),
            fix=Fix(f"write `{meant}`", (SetValue(pointer, meant),)) if meant and statement.policy.editable else None,
        )


def _names(named: Any, pointer: Pointer, *, listed: bool) -> Iterator[tuple[str, Pointer]]:
    if isinstance(named, str):
        yield named, pointer
    for number, each in enumerate(named if isinstance(named, list) else ()):
        if isinstance(each, str):
            yield each, (*pointer, number) if listed else pointer
