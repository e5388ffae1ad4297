"""JSON documents that lack what the service that reads them requires."""

from infra0.checks.bodies.check import BodyCheck
from infra0.checks.bodies.fault import Sort
from infra0.diagnostics import Severity


class DocumentShape(BodyCheck):
    """A JSON document lacks a member that its service requires.

    Why: the SDK takes the document as text, and the service rejects it at deployment. Source: the API
    references of the services, and the Amazon States Language.

    Example:
        {"resources": {"failed": {"type": "aws:sqs:Queue", "config": {}},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"redrivePolicy": {"deadLetterTargetArn": "${failed.arn}"}}}}}

    Instead:
        {"resources": {"failed": {"type": "aws:sqs:Queue", "config": {}},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"redrivePolicy": {"deadLetterTargetArn": "${failed.arn}",
                                                               "maxReceiveCount": 5}}}}}
    """

    code = "I0473"
    severity = Severity.ERROR
    sort = Sort.MISSING
