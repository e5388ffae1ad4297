"""Names of statements that IAM does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.statements import PolicyCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, SetValue, Severity
from infra0.graph.policies import Policy, PolicyKind

_SID = r"[A-Za-z0-9]*"


class StatementId(PolicyCheck):
    """Two statements of a policy have the same `Sid`, or one has characters that are neither letters nor digits.

    Why: IAM rejects the policy. Policies of resources may have other characters, but no `Sid` twice. Source: the IAM
    user guide, "IAM JSON policy elements: Sid".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Sid": "Read data", "Effect": "Allow", "Action": "s3:GetObject",
                           "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Sid": "ReadData", "Effect": "Allow", "Action": "s3:GetObject",
                           "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0619"
    severity = Severity.ERROR

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The names that are refused."""
        seen: set[str] = set()
        for statement in policy.statements:
            sid = statement.value.get("Sid")
            pointer = statement.place("Sid")
            if not isinstance(sid, str) or not sid or is_computed(subject, policy, pointer, sid):
                continue
            if sid in seen:
                yield cls.at(
                    Place(pointer),
                    f"Two statements in {policy.words} have the `Sid` `{sid}`; give one of them another.",
                )
            elif policy.kind is PolicyKind.IDENTITY and not re.fullmatch(_SID, sid):
                better = "".join(word[:1].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", sid))
                renamed = cls.offer(policy, f"write `{better}`", SetValue(pointer, better))
                yield cls.at(
                    Place(pointer),
                    f"The `Sid` `{sid}` in {policy.words} may only contain letters and digits.",
                    fix=renamed if better and better not in seen else None,
                )
            seen.add(sid)
