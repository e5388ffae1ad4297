"""Members of JSON documents of which one must be given."""

from infra0.checks.bodies.check import BodyCheck
from infra0.checks.bodies.fault import Sort
from infra0.diagnostics import Severity


class DocumentChoice(BodyCheck):
    """An object in a JSON document has none of some members of which it needs one, or several that exclude each other.

    A state goes on to its `Next` or is the `End`; a wait has one of `Seconds`, `Timestamp` and their paths.

    Why: the service rejects the document at deployment. Source: the Amazon States Language, and the API references of
    the services.

    Example:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "Pause",
                                                          "States": {"Pause": {"Type": "Wait", "Seconds": 5}}}}}}}

    Instead:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "Pause",
                                                          "States": {"Pause": {"Type": "Wait", "Seconds": 5,
                                                                               "End": true}}}}}}}
    """

    code = "I0484"
    severity = Severity.ERROR
    sort = Sort.CHOICE
