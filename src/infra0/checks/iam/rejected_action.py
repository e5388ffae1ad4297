"""Actions that services do not have, and for which they reject a policy."""

from __future__ import annotations

from infra0.checks.unknown_actions import ActionCheck
from infra0.diagnostics import Severity


class RejectedAction(ActionCheck):
    """An action in the policy of a bucket, queue or topic, or in a role's trust policy, is none that the service has.

    Why: the service rejects the policy when it is deployed. Sources: the Service Authorization Reference; the
    errors of `PutBucketPolicy`, `SetQueueAttributes`, `SetTopicAttributes` and `UpdateAssumeRolePolicy`.

    Example:
        {"resources": {"jobs": {"type": "aws:sqs:Queue"},
            "access": {"type": "aws:sqs:QueuePolicy", "config": {"queueUrl": "jobs.url", "policy": {
                "Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:PutMessage",
                    "Principal": {"Service": "events.amazonaws.com"}, "Resource": "jobs.arn"}]}}}}}

    Instead:
        {"resources": {"jobs": {"type": "aws:sqs:Queue"},
            "access": {"type": "aws:sqs:QueuePolicy", "config": {"queueUrl": "jobs.url", "policy": {
                "Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
                    "Principal": {"Service": "events.amazonaws.com"}, "Resource": "jobs.arn"}]}}}}}
    """

    code = "I0625"
    severity = Severity.ERROR
    rejected = True
    consequence = "the policy will be rejected"
