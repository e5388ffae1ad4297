"""Policies of keys that nobody could change any more."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.statements import is_computed
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.policies import Policy, PolicyKind, Statement, policies_of, unread_policies_of

_CHANGE = "kms:putkeypolicy"


class KeyPolicy(ResourceCheck):
    """The policy of a KMS key lets no principal of the account change that policy.

    Why: KMS rejects a policy that would lock the account out of its key (`MalformedPolicyDocumentException`). The usual
    statement lets the account's root do everything. Source: the AWS KMS developer guide, "Default key policy", and
    `bypassPolicyLockoutSafetyCheck` in pulumi-aws.

    Example:
        {"resources": {"data": {"type": "aws:kms:Key", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"Service": "logs.eu-west-1.amazonaws.com"},
                           "Action": ["kms:Encrypt", "kms:Decrypt"], "Resource": "*"}]}}}}}

    Instead:
        {"resources": {"data": {"type": "aws:kms:Key", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
                           "Action": "kms:*", "Resource": "*"},
                          {"Effect": "Allow", "Principal": {"Service": "logs.eu-west-1.amazonaws.com"},
                           "Action": ["kms:Encrypt", "kms:Decrypt"], "Resource": "*"}]}}}}}
    """

    code = "I0496"
    severity = Severity.ERROR
    tokens = frozenset({"aws:kms:Key", "aws:kms:KeyPolicy", "aws:kms:ReplicaKey"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where all statements can be read."""
        if value_at(subject, visit.name, "bypassPolicyLockoutSafetyCheck") not in (None, False):
            return
        if any(True for _ in unread_policies_of(subject.graph, visit.name)):
            return
        for policy in policies_of(subject.graph, visit.name):
            statements = list(policy.statements)
            if policy.kind is not PolicyKind.RESOURCE or not statements:
                continue
            if not any(_may_let(subject, policy, statement) for statement in statements):
                yield cls.at(
                    Place(policy.place()),
                    f"{policy.words} lets nobody in the account change it, so KMS rejects it.",
                    notes=("Add a statement that allows `kms:*` to the account's root, `arn:aws:iam::ACCOUNT:root`.",),
                    # A statement with a fault of its own may be the one that was to let somebody.
                    blames=(policy.place(),),
                )


def _may_let(subject: Subject, policy: Policy, statement: Statement) -> bool:
    """Whether a statement lets somebody of an account change the policy, as far as can be told."""
    if statement.value.get("Effect") != "Allow":
        return False
    if "NotPrincipal" in statement.value or "NotAction" in statement.value:
        return True
    principals = list(statement.principals())
    if not any(kind in ("", "AWS") or is_computed(subject, policy, place, name) for kind, name, place in principals):
        return False
    actions = list(statement.texts("Action"))
    return any("${" in action or fnmatchcase(_CHANGE, action.lower()) for action, _ in actions) or any(
        is_computed(subject, policy, place, action) for action, place in actions
    )
