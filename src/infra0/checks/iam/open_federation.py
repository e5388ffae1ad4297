"""Roles that anybody of a shared identity provider could assume."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.checks.reading import known_at
from infra0.checks.statements import StatementCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.policies import PolicyKind, Statement

_ACTION = "sts:assumerolewithwebidentity"
_PROVIDER = "aws:iam:OpenIdConnectProvider"
_ASKED: Mapping[str, str] = {
    "cognito-identity.amazonaws.com": "aud",
    "oidc.eks": "sub",
    "token.actions.githubusercontent.com": "sub",
}
"""Providers that many share, and the claim by which those are told apart who are meant."""


class OpenFederation(StatementCheck):
    """A role trusts an identity provider that many share, and its condition does not say who of them is meant.

    Why: IAM rejects such a trust of GitHub and of identity pools; of others, whoever has an identity there could assume
    the role. Source: the IAM user guide, "Identity-provider controls for shared OIDC providers".

    Example:
        {"resources": {"deployer": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated":
                    "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}}]}}}}}

    Instead:
        {"resources": {"deployer": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated":
                    "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},
                "Condition": {"StringLike": {
                    "token.actions.githubusercontent.com:sub": "repo:example/shop:*"}}}]}}}}}
    """

    code = "I0632"
    severity = Severity.WARNING

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The finding, at the principal."""
        actions = {action.lower() for action, _ in statement.texts("Action")}
        is_trust = statement.policy.kind is PolicyKind.TRUST and statement.value.get("Effect") == "Allow"
        if not is_trust or _ACTION not in actions:
            return
        for kind, name, place in statement.principals():
            host = _host(subject, name) if kind == "Federated" else ""
            claim = next((claim for provider, claim in _ASKED.items() if provider in host), None)
            if claim and not _asks(statement, claim):
                key = f"{'the URL of the provider' if 'oidc.eks' in host else host.rpartition('/')[2]}:{claim}"
                yield cls.at(
                    Place(place),
                    f"{statement.words} lets in everybody whom `{host.rpartition('/')[2]}` knows.",
                    notes=(f"Add a `Condition` on `{key}` that says who is meant.",),
                )


def _host(subject: Subject, name: str) -> str:
    """The host of a federated principal, which names it itself, or refers to a provider of the document."""
    resource = name.removeprefix("${").partition(".")[0]
    if subject.document.resources.get(resource) and subject.token(resource) == _PROVIDER:
        return str(known_at(subject, resource, "url") or "").removeprefix("https://")
    return name


def _asks(statement: Statement, claim: str) -> bool:
    """Whether a statement has a condition on a claim, or on something that only deployment tells."""
    condition = statement.value.get("Condition")
    if condition is not None and not isinstance(condition, dict):
        return True
    keys = [key for each in (condition or {}).values() if isinstance(each, dict) for key in each]
    return any(key.endswith(f":{claim}") for key in keys)
