"""What is looked for in a document whose references are resolved."""

from infra0.checks.check import Check, DocumentCheck, MisfitCheck, ObjectCheck, ResourceCheck, ValueCheck
from infra0.checks.deployment import DEPLOYMENT_CHECKS
from infra0.checks.diagram import DIAGRAM_CHECKS
from infra0.checks.document import DOCUMENT_CHECKS
from infra0.checks.iam import POLICY_CHECKS
from infra0.checks.properties import PROPERTY_CHECKS
from infra0.checks.run import run
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit, ResourceVisit, ValueVisit

CHECKS: tuple[Check, ...] = (*DOCUMENT_CHECKS, *PROPERTY_CHECKS, *DEPLOYMENT_CHECKS, *DIAGRAM_CHECKS, *POLICY_CHECKS)

__all__ = [
    "CHECKS",
    "Check",
    "DocumentCheck",
    "MisfitCheck",
    "ObjectCheck",
    "ObjectVisit",
    "ResourceCheck",
    "ResourceVisit",
    "Subject",
    "ValueCheck",
    "ValueVisit",
    "run",
]
