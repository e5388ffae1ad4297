"""Runtimes on which AWS Lambda creates no functions any more."""

from __future__ import annotations

from infra0.checks.old_runtimes import OldRuntimeCheck
from infra0.checks.tables.runtimes import OldRuntime
from infra0.diagnostics import Severity


class WithdrawnRuntime(OldRuntimeCheck):
    """A function is to run on a runtime on which AWS Lambda creates no functions any more.

    Why: Lambda rejects the function; it only keeps those that there are. Source: the AWS Lambda developer guide,
    "Deprecated runtimes".

    Example:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"code": "./worker", "handler": "index.handler",
                                             "runtime": "nodejs14.x", "role": "arn:aws:iam::123456789012:role/w"}}}}

    Instead:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"code": "./worker", "handler": "index.handler",
                                             "runtime": "nodejs24.x", "role": "arn:aws:iam::123456789012:role/w"}}}}
    """

    code = "I0477"
    severity = Severity.WARNING
    withdrawn = True

    @classmethod
    def message(cls, function: str, runtime: str, old: OldRuntime) -> str:
        """What is said of a function on such a runtime."""
        return f"Lambda has not created functions on `{runtime}`, such as `{function}`, since {old.withdrawn}."
