"""Runtimes that AWS no longer patches."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_DEPRECATED = {
    "dotnet5.0": ("2022-05-10", "dotnet8"),
    "dotnet6": ("2024-12-20", "dotnet8"),
    "dotnet7": ("2024-05-14", "dotnet8"),
    "dotnetcore2.1": ("2022-01-05", "dotnet8"),
    "dotnetcore3.1": ("2023-04-03", "dotnet8"),
    "go1.x": ("2024-01-08", "provided.al2023"),
    "java8": ("2024-01-08", "java21"),
    "nodejs10.x": ("2021-07-30", "nodejs22.x"),
    "nodejs12.x": ("2023-03-31", "nodejs22.x"),
    "nodejs14.x": ("2023-12-04", "nodejs22.x"),
    "nodejs16.x": ("2024-06-12", "nodejs22.x"),
    "nodejs18.x": ("2025-09-01", "nodejs22.x"),
    "provided": ("2024-01-08", "provided.al2023"),
    "python2.7": ("2021-07-15", "python3.13"),
    "python3.6": ("2022-07-18", "python3.13"),
    "python3.7": ("2023-12-04", "python3.13"),
    "python3.8": ("2024-10-14", "python3.13"),
    "python3.9": ("2025-12-15", "python3.13"),
    "ruby2.5": ("2021-07-30", "ruby3.4"),
    "ruby2.7": ("2023-12-07", "ruby3.4"),
}
"""When each runtime was deprecated, and what follows it. Source: the AWS Lambda developer guide, "Lambda runtimes"."""


class DeprecatedRuntime(ResourceCheck):
    """A function runs on a runtime that AWS has deprecated.

    Why: it gets no security updates, and after a while no function with it can be made or changed.

    Example:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"code": "./worker", "handler": "index.handler",
                                             "runtime": "nodejs16.x", "role": "arn:aws:iam::1:role/worker"}}}}

    Instead:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"code": "./worker", "handler": "index.handler",
                                             "runtime": "nodejs22.x", "role": "arn:aws:iam::1:role/worker"}}}}
    """

    code = "I0707"
    severity = Severity.WARNING
    tokens = frozenset({"aws:lambda:Function"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the runtime is deprecated."""
        runtime = known_at(subject, visit.name, "runtime")
        found = _DEPRECATED.get(runtime) if isinstance(runtime, str) else None
        if found:
            date, following = found
            pointer = visit.pointer("runtime")
            yield cls.at(
                Place(pointer),
                f"`{visit.name}` runs on `{runtime}`, which AWS deprecated on {date}.",
                suggestions=(following,),
                fix=Fix(f"write `{following}`", (SetValue(pointer, following),), certain=False),
            )
