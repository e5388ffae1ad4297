"""Members of JSON documents with other capital letters than in the API."""

from infra0.checks.bodies.check import BodyCheck
from infra0.checks.bodies.fault import Sort
from infra0.diagnostics import Severity


class MemberCapitals(BodyCheck):
    """A member of a JSON document is spelled with other capital letters than the members beside it.

    Why: the provider reads it all the same, but not everything that reads the document does: `portMappings` is what
    the service and its tools call it. Names that are all capitalized, as in CloudFormation, are left alone. Source: the
    API references of Amazon ECS and AWS Batch.

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "PortMappings": [{"containerPort": 80}]}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "portMappings": [{"containerPort": 80}]}]}}}}
    """

    code = "I0489"
    severity = Severity.WARNING
    sort = Sort.CAPITALS
