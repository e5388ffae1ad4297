"""Actions that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, SetValue, Severity
from infra0.graph.policies import Policy, Statement

_ACTION = r"\*|[A-Za-z0-9-]+:[A-Za-z0-9*?-]+"
_JOINT = r"\s*[.:/]\s*"


class InvalidAction(StatementCheck):
    """An action in a policy is not the name of a service, a colon and the name of an operation.

    Why: IAM rejects the policy. Source: the IAM user guide, "IAM JSON policy elements: Action".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3.GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0614"
    severity = Severity.ERROR

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The actions that are none."""
        for element in ("Action", "NotAction"):
            for action, pointer in statement.texts(element):
                if not is_computed(subject, statement.policy, pointer, action):
                    yield from cls._action(statement.policy, action, Place(pointer))

    @classmethod
    def _action(cls, policy: Policy, action: str, place: Place) -> Iterator[Diagnostic]:
        if re.fullmatch(_ACTION, action):
            return
        meant = _meant(action)
        yield cls.at(
            place,
            f"`{action}` is not an action; write it as in `s3:GetObject`.",
            suggestions=(meant,) if meant else (),
            fix=cls.offer(policy, f"write `{meant}`", SetValue(place.pointer, meant)) if meant else None,
        )


def _meant(action: str) -> str | None:
    parts = re.split(_JOINT, action.strip(), maxsplit=1)
    if len(parts) != 2:
        return None
    # Imported here because few documents have actions that are none.
    from infra0.iam.similar import prefix_meant

    meant = f"{prefix_meant(parts[0])}:{parts[1]}"
    return meant if re.fullmatch(_ACTION, meant) else None
