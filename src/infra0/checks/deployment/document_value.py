"""Values in JSON documents that the service does not accept."""

from infra0.checks.bodies.check import BodyCheck
from infra0.checks.bodies.fault import Sort
from infra0.diagnostics import Severity


class DocumentValue(BodyCheck):
    """A value in a JSON document is none of those that its service accepts.

    That is also said of references to another attribute than the service takes, such as the name of a function in
    `Resource` of a task, which takes its ARN.

    Why: the service rejects the document at deployment. Source: the API references of the services, and the Amazon
    States Language.

    Example:
        {"resources": {"images": {"type": "aws:ecr:Repository", "config": {"name": "shop"}},
                       "upkeep": {"type": "aws:ecr:LifecyclePolicy",
                                  "config": {"repository": "images.name",
                                             "policy": {"rules": [{"rulePriority": 1,
                                                                   "selection": {"tagStatus": "all",
                                                                                 "countType": "imageCountMoreThan",
                                                                                 "countNumber": 30},
                                                                   "action": {"type": "expire"}}]}}}}}

    Instead:
        {"resources": {"images": {"type": "aws:ecr:Repository", "config": {"name": "shop"}},
                       "upkeep": {"type": "aws:ecr:LifecyclePolicy",
                                  "config": {"repository": "images.name",
                                             "policy": {"rules": [{"rulePriority": 1,
                                                                   "selection": {"tagStatus": "any",
                                                                                 "countType": "imageCountMoreThan",
                                                                                 "countNumber": 30},
                                                                   "action": {"type": "expire"}}]}}}}}
    """

    code = "I0483"
    severity = Severity.ERROR
    sort = Sort.VALUE
