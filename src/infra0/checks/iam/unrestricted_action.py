"""Actions that cannot be restricted to resources, where a statement does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from infra0.checks.listing import all_of
from infra0.checks.statements import PermissionCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place, Remove, SetValue, Severity
from infra0.graph.policies import PolicyKind

if TYPE_CHECKING:
    from infra0.checks.permissions import Allowed, Permission


class UnrestrictedAction(PermissionCheck):
    """A statement names resources for an action that applies to `*` only.

    Why: such an action is about no resource in particular, so the statement does not allow it. Allow it in a statement
    of its own with `"Resource": "*"`. Source: the Service Authorization Reference, where the action has no resource
    types.

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": ["ecr:GetAuthorizationToken", "ecr:BatchGetImage"],
                           "Resource": "arn:aws:ecr:eu-west-1:123456789012:repository/shop"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "ecr:BatchGetImage",
                           "Resource": "arn:aws:ecr:eu-west-1:123456789012:repository/shop"},
                          {"Effect": "Allow", "Action": "ecr:GetAuthorizationToken", "Resource": "*"}]}}}}}
    """

    code = "I0623"
    severity = Severity.WARNING

    @classmethod
    def check_permission(cls, subject: Subject, permission: Permission) -> Iterator[Diagnostic]:
        """The actions that the statement does not allow, for all that it names; resources may have other rules."""
        if permission.statement.policy.kind is not PolicyKind.IDENTITY:
            return
        found = [one for one in permission.allowed if one.applies_to_all_only and not _is_allowed(permission, one)]
        if found:
            names = all_of([one.text for one in found])
            yield cls.at(
                Place(found[0].pointer),
                f"{permission.statement.words} names resources, but {names} can only be allowed on `*`.",
                notes=('Use a statement of its own with `"Resource": "*"`.',),
                fix=_fix(permission, found),
            )


def _is_allowed(permission: Permission, one: Allowed) -> bool:
    return any(named.may_be_all_of(one.actions[0].service) for named in permission.named)


def _fix(permission: Permission, found: Sequence[Allowed]) -> Fix | None:
    statement = permission.statement
    policy = statement.policy
    if not policy.editable:
        return None
    certain = "Condition" not in statement.value
    if len(found) == len(permission.allowed):
        return Fix('write `"Resource": "*"`', (SetValue(statement.place("Resource"), "*"),), certain)
    if len(statement.steps) < 2:
        return None
    kept = {key: value for key, value in statement.value.items() if key not in {"Sid", "Action", "Resource"}}
    apart = kept | {"Action": [one.text for one in found], "Resource": "*"}
    removals: list[Edit] = [Remove(one.pointer) for one in found]
    return Fix("use a statement of its own", (*removals, Insert(policy.place("Statement"), None, apart)), certain)
