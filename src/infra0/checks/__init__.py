"""What is looked for in a document whose references are resolved."""

from infra0.checks.check import Check, DocumentCheck, ResourceCheck, ResourceVisit, Subject, ValueCheck, ValueVisit
from infra0.checks.missing_file import MissingFile
from infra0.checks.run import run

CHECKS: tuple[Check, ...] = (MissingFile,)

__all__ = [
    "CHECKS",
    "Check",
    "DocumentCheck",
    "ResourceCheck",
    "ResourceVisit",
    "Subject",
    "ValueCheck",
    "ValueVisit",
    "run",
]
