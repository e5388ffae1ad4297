"""Actions that services do not have, where IAM does not say so."""

from __future__ import annotations

from infra0.checks.unknown_actions import ActionCheck
from infra0.diagnostics import Severity


class UnknownAction(ActionCheck):
    """An action in a policy is none that the service has.

    Why: IAM accepts the policy, but the action allows nothing, and what was meant is denied. Some operations are
    permitted by actions of other names: `s3:GetObject` permits HeadObject, `s3:ListBucket` permits ListObjectsV2.
    Sources: the Service Authorization Reference; the IAM user guide, "Troubleshoot IAM policies".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:ReadObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0621"
    severity = Severity.WARNING
    spoils = True
    rejected = False
    consequence = "it has no effect"
