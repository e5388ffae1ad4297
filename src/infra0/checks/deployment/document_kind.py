"""Values in JSON documents of a kind that the service does not take."""

from infra0.checks.bodies.check import BodyCheck
from infra0.checks.bodies.fault import Sort
from infra0.diagnostics import Severity


class DocumentKind(BodyCheck):
    """A value in a JSON document is of another kind than its service takes, such as text in the place of a number.

    Why: nothing converts values inside a document, so that the provider or the service rejects it at deployment.
    Source: the API references of the services, and the Amazon States Language.

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": "512",
                                                                     "environment": {"STAGE": "test"}}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "environment": [{"name": "STAGE",
                                                                                      "value": "test"}]}]}}}}
    """

    code = "I0482"
    severity = Severity.ERROR
    sort = Sort.KIND
