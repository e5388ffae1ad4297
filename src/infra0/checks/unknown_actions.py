"""Actions in policies that services do not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Pointer, SetValue
from infra0.graph.policies import PolicyKind, Statement

_REJECTING = frozenset({"s3", "sns", "sqs", "sts"})
"""Services of which it is known that they reject policies of their resources with other actions than their own."""


class ActionCheck(StatementCheck):
    """A rule that is looked for in actions that there are not, by whether their service rejects the policy."""

    rejected: ClassVar[bool]
    consequence: ClassVar[str]
    """What comes of such an action."""

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The actions that there are not."""
        # Imported here because many documents have no policies.
        from infra0.checks.permissions import exists

        for element in ("Action", "NotAction"):
            for action, pointer in statement.texts(element):
                if not is_computed(subject, statement.policy, pointer, action) and not exists(action):
                    yield from cls._unknown(statement, action, pointer)

    @classmethod
    def _unknown(cls, statement: Statement, action: str, pointer: Pointer) -> Iterator[Diagnostic]:
        # Imported here because few documents have actions that there are not.
        from infra0.iam import sources
        from infra0.iam.similar import meant_by

        meant = meant_by(action)
        if _is_rejected(statement, action) is not cls.rejected or not (meant.certain or _is_listed(statement, action)):
            return
        best = meant.actions[0] if meant.certain else None
        yield cls.at(
            Place(pointer),
            f"{_reason(action)}, so {cls.consequence}.",
            suggestions=meant.actions,
            notes=() if meant.certain else (f"The actions that infra0 knows are those of {' and '.join(sources())}.",),
            fix=cls.offer(statement.policy, f"write `{best}`", SetValue(pointer, best)) if best else None,
        )


def _is_rejected(statement: Statement, action: str) -> bool:
    return statement.policy.kind is not PolicyKind.IDENTITY and _service(action) in _REJECTING


def _is_listed(statement: Statement, action: str) -> bool:
    """Whether AWS's list would have the action: some services have others for policies of their resources."""
    return statement.policy.kind is PolicyKind.IDENTITY or _service(action) in _REJECTING


def _service(action: str) -> str:
    return action.partition(":")[0].lower()


def _reason(action: str) -> str:
    from infra0.iam import service

    prefix, _, operation = action.partition(":")
    if service(prefix) is None:
        return f"There is no service `{prefix}` for the action `{action}`"
    if "*" in operation or "?" in operation:
        return f"No action matches `{action}`"
    return f"There is no action `{action}`"
