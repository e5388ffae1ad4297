"""Trust policies that allow what those whom they trust cannot do."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Pointer, SetValue, Severity
from infra0.graph.policies import PolicyKind, Statement

_ASSUME = "sts:AssumeRole"
_FEDERATED = (f"{_ASSUME}WithWebIdentity", f"{_ASSUME}WithSAML")


class FederatedAction(StatementCheck):
    """A role's trust policy allows an action by which those whom it names cannot assume the role.

    Why: who signs in with an identity provider assumes a role with `sts:AssumeRoleWithWebIdentity`, or with
    `sts:AssumeRoleWithSAML`, services and accounts with `sts:AssumeRole`; IAM refuses actions of other services there.
    Source: the IAM user guide, "Create a role for OpenID Connect federation", "Create a role for SAML 2.0 federation"
    and "Create a role to delegate permissions to an AWS service".

    Example:
        {"resources": {"deploy": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Federated":
                "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}}]}}}}}

    Instead:
        {"resources": {"deploy": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": {"Federated":
                "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}}]}}}}}
    """

    code = "I0629"
    severity = Severity.WARNING

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The finding about the only action that a statement allows."""
        policy, actions = statement.policy, list(statement.texts("Action"))
        if policy.kind is not PolicyKind.TRUST or statement.value.get("Effect") != "Allow" or len(actions) != 1:
            return
        action, place = actions[0]
        right = _right(subject, statement)
        is_wrong = action in (_ASSUME, *_FEDERATED) or not action.startswith(("sts:", "*"))
        if right is None or action == right or not is_wrong or is_computed(subject, policy, place, action):
            return
        if action in _FEDERATED and right in _FEDERATED:
            return  # a provider that is known by its ARN at deployment only
        yield cls.at(
            Place(place),
            f"{statement.words} allows `{action}`, with which nobody whom it names can assume the role.",
            suggestions=(right,),
            fix=cls.offer(policy, f"write `{right}`", SetValue(place, right), certain=False),
        )


def _right(subject: Subject, statement: Statement) -> str | None:
    """What all whom a statement names assume a role with; None where they do it differently, or are not known."""
    principals = list(statement.principals())
    kinds = {kind for kind, _, _ in principals}
    if kinds == {"Federated"}:
        is_saml = any(_is_saml(subject, name, pointer) for _, name, pointer in principals)
        return _FEDERATED[is_saml]
    return _ASSUME if kinds and kinds <= {"Service", "AWS"} else None


def _is_saml(subject: Subject, name: str, pointer: Pointer) -> bool:
    operand = subject.reference(pointer)
    token = subject.token(operand.resource) if operand else ""
    return ":saml-provider/" in name or token == "aws:iam:SamlProvider"
