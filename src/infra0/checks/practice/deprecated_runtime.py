"""Runtimes that AWS no longer patches."""

from __future__ import annotations

from infra0.checks.old_runtimes import OldRuntimeCheck
from infra0.checks.tables.runtimes import OldRuntime
from infra0.diagnostics import Severity


class DeprecatedRuntime(OldRuntimeCheck):
    """A function runs on a runtime that AWS has deprecated.

    Why: it gets no security updates, and after a while no function on it can be created or changed. Source: the AWS
    Lambda developer guide, "Lambda runtimes".

    Example:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"code": "./worker", "handler": "index.handler",
                                             "runtime": "nodejs16.x", "role": "arn:aws:iam::1:role/worker"}}}}

    Instead:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"code": "./worker", "handler": "index.handler",
                                             "runtime": "nodejs24.x", "role": "arn:aws:iam::1:role/worker"}}}}
    """

    code = "I0707"
    severity = Severity.WARNING
    withdrawn = False

    @classmethod
    def message(cls, function: str, runtime: str, old: OldRuntime) -> str:
        """What is said of a function on such a runtime."""
        return f"`{function}` runs on `{runtime}`, which AWS deprecated on {old.deprecated}."
