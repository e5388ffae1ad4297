"""What checks of IAM policies and their statements have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Edit, Fix, Pointer
from infra0.diagnostics.nearest import clearly_nearest
from infra0.graph.policies import POLICY_TOKENS, Policy, PolicyKind, Statement, policies_of

if TYPE_CHECKING:
    from infra0.checks.permissions import Permission

POLICY_ELEMENTS = ("Version", "Id", "Statement")
STATEMENT_ELEMENTS = (
    "Sid",
    "Effect",
    "Principal",
    "NotPrincipal",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
)


class PolicyCheck(ResourceCheck):
    """A rule that is looked for in every policy that the document spells out."""

    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings in the policies of one resource."""
        for policy in policies_of(subject.graph, visit.name):
            yield from cls.check_policy(subject, policy)

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The findings in one policy."""
        raise NotImplementedError

    @staticmethod
    def offer(policy: Policy, title: str, edit: Edit, *, certain: bool = True) -> Fix | None:
        """The fix of something in a policy; none where the policy is a text, which edits do not reach into."""
        return Fix(title, (edit,), certain=certain) if policy.editable else None


class StatementCheck(PolicyCheck):
    """A rule that is looked for in every statement of a policy."""

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The findings in the statements of one policy."""
        for statement in policy.statements:
            yield from cls.check_statement(subject, statement)

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings in one statement."""
        raise NotImplementedError


class PermissionCheck(StatementCheck):
    """A rule that is looked for in every statement that allows actions on resources."""

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings in one statement."""
        # Imported here because many documents have no policies.
        from infra0.checks.permissions import permission

        if statement.value.get("Effect") == "Allow" and (found := permission(subject, statement)):
            yield from cls.check_permission(subject, found)

    @classmethod
    def check_permission(cls, subject: Subject, permission: Permission) -> Iterator[Diagnostic]:
        """The findings in what one statement allows."""
        raise NotImplementedError


def elements_meant(value: Mapping[str, Any], known: Sequence[str]) -> Mapping[str, str]:
    """The elements of a policy or statement that IAM does not know, with those that are certainly meant by them."""
    free = [name for name in known if name not in value]
    found = {key: clearly_nearest(key, free) for key in value if key not in known}
    return {key: meant for key, meant in found.items() if meant}


def is_computed(subject: Subject, policy: Policy, pointer: Pointer, value: object) -> bool:
    """Whether a value in a policy is known at deployment only; of policies in texts, if there are expressions in it."""
    if policy.editable:
        return pointer in subject.graph.values
    return isinstance(value, str) and "${" in value


def is_own_grant(subject: Subject, statement: Statement) -> bool:
    """Whether the author, and not the compiler, lets the holders of the policy do something."""
    policy = statement.policy
    granted = policy.kind is PolicyKind.IDENTITY and statement.value.get("Effect") == "Allow"
    return granted and policy.pointer not in subject.derived.reasons
