"""Members of JSON documents that there are not."""

from infra0.checks.bodies.check import BodyCheck
from infra0.checks.bodies.fault import Sort
from infra0.diagnostics import Severity


class DocumentMember(BodyCheck):
    """A JSON document has a member that its service does not know.

    Members are called as in the service's API, whatever the SDK of a language makes of that: `portMappings` and not
    `port_mappings`. A member of a name unlike all others is left alone, as it may be new, unless the service is known
    to reject it, as Step Functions does.

    Why: the service rejects the document at deployment, or works as if the member were not there. Source: the API
    references of the services, and the Amazon States Language.

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "port_mappings": [{"containerPort": 80}]}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "portMappings": [{"containerPort": 80}]}]}}}}
    """

    code = "I0481"
    severity = Severity.ERROR
    sort = Sort.UNKNOWN
