"""Trust policies that let identity providers do what they cannot do."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import StatementCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, SetValue, Severity
from infra0.graph.policies import PolicyKind, Statement

_ASSUME = "sts:AssumeRole"


class FederatedAction(StatementCheck):
    """A role trusts an identity provider with `sts:AssumeRole` alone.

    Why: whoever signs in with a provider assumes the role with `sts:AssumeRoleWithWebIdentity`, or with
    `sts:AssumeRoleWithSAML`, and is denied it. Source: the IAM user guide, "Create a role for OpenID Connect
    federation" and "Create a role for SAML 2.0 federation".

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
        """The finding, where all principals are identity providers."""
        policy, principals = statement.policy, list(statement.principals())
        actions = list(statement.texts("Action"))
        if policy.kind is not PolicyKind.TRUST or statement.value.get("Effect") != "Allow" or len(actions) != 1:
            return
        action, place = actions[0]
        if action != _ASSUME or not principals or any(kind != "Federated" for kind, _, _ in principals):
            return
        is_saml = any(_is_saml(subject, name, pointer) for _, name, pointer in principals)
        right = f"{_ASSUME}With{'SAML' if is_saml else 'WebIdentity'}"
        yield cls.at(
            Place(place),
            f"{statement.words} lets an identity provider do `{_ASSUME}`, which none does.",
            suggestions=(right,),
            fix=cls.offer(policy, f"write `{right}`", SetValue(place, right), certain=False),
        )


def _is_saml(subject: Subject, name: str, pointer: object) -> bool:
    operand = subject.reference(pointer) if isinstance(pointer, tuple) else None
    token = subject.token(operand.resource) if operand else ""
    return ":saml-provider/" in name or token == "aws:iam:SamlProvider"
