"""Names of statements that IAM does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.statements import POLICY_TOKENS, PolicyKind, policies
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_SID = r"[A-Za-z0-9]*"


class StatementId(ResourceCheck):
    """Two statements of a policy have the same `Sid`, or one has characters that are neither letters nor digits.

    Why: IAM refuses the policy. Policies of resources may have other characters, but no `Sid` twice. Source: the IAM
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
    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The names that are refused."""
        for policy in policies(subject, visit):
            seen: set[str] = set()
            for statement in policy.statements:
                sid = statement.value.get("Sid")
                pointer = statement.place("Sid")
                if not isinstance(sid, str) or not sid or (policy.editable and pointer in subject.graph.values):
                    continue
                if sid in seen:
                    yield cls.at(Place(pointer), f"Two statements in {policy.words} have the `Sid` `{sid}`.")
                elif policy.kind is PolicyKind.IDENTITY and not re.fullmatch(_SID, sid):
                    better = "".join(word[:1].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", sid))
                    yield cls.at(
                        Place(pointer),
                        f"The `Sid` `{sid}` in {policy.words} may have letters and digits only.",
                        fix=Fix(f"write `{better}`", (SetValue(pointer, better),))
                        if policy.editable and better and better not in seen
                        else None,
                    )
                seen.add(sid)
