"""Environment variables of functions under names that Lambda does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, RenameKey, Severity

_VARIABLES = ("environment", "variables")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]+")
_RESERVED = frozenset(
    {
        "_HANDLER",
        "_X_AMZN_TRACE_ID",
        "AWS_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID",
        "AWS_DEFAULT_REGION",
        "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME",
        "AWS_LAMBDA_RUNTIME_API",
        "AWS_REGION",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "LAMBDA_RUNTIME_DIR",
        "LAMBDA_TASK_ROOT",
    }
)


class FunctionEnvironment(ResourceCheck):
    """An environment variable of a function has a name that Lambda sets itself, such as `AWS_REGION`, or cannot have.

    Why: Lambda rejects the function. Functions have the reserved variables without being given them. Source: the AWS
    Lambda developer guide, "Defined runtime environment variables", and its API reference, Environment.

    Example:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::123456789012:role/worker",
                                             "environment": {"variables": {"AWS_REGION": "eu-west-1"}}}}}}

    Instead:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::123456789012:role/worker",
                                             "environment": {"variables": {"TARGET_REGION": "eu-west-1"}}}}}}
    """

    code = "I0499"
    severity = Severity.ERROR
    tokens = frozenset({"aws:lambda:Function"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings, one for each variable."""
        variables = value_at(subject, visit.name, *_VARIABLES)
        for name in variables if isinstance(variables, dict) else ():
            pointer = visit.pointer(*_VARIABLES, name)
            if name in _RESERVED:
                yield cls.at(
                    Place(pointer, "key"),
                    f"`{visit.name}` cannot be given the environment variable `{name}`, which Lambda sets itself.",
                    notes=("Remove it, or use another name where the value is not the function's own.",),
                    fix=Fix("remove it", (Remove(pointer),)),
                )
            elif "${" not in name and not _NAME.fullmatch(name):
                better = re.sub(r"[^A-Za-z0-9_]", "_", name)
                yield cls.at(
                    Place(pointer, "key"),
                    f"An environment variable of `{visit.name}` cannot be called `{name}`: use only letters, digits "
                    "and underscores, with a letter first, and at least two of them.",
                    fix=Fix(f"write `{better}`", (RenameKey(pointer, better),), certain=False)
                    if _NAME.fullmatch(better) and better not in variables
                    else None,
                )
