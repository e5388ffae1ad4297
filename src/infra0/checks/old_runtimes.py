"""Rules about functions on runtimes that AWS Lambda has given up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tables.runtimes import OLD_RUNTIMES, OldRuntime
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue


class OldRuntimeCheck(ResourceCheck):
    """A rule about deprecated runtimes, by whether functions on them can still be created."""

    tokens = frozenset({"aws:lambda:Function"})
    withdrawn: ClassVar[bool]

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the runtime is known and one of those."""
        runtime = known_at(subject, visit.name, "runtime")
        found = OLD_RUNTIMES.get(runtime) if isinstance(runtime, str) else None
        if found and bool(found.withdrawn) is cls.withdrawn:
            pointer = visit.pointer("runtime")
            yield cls.at(
                Place(pointer),
                cls.message(visit.name, str(runtime), found),
                suggestions=(found.following,),
                fix=Fix(f"write `{found.following}`", (SetValue(pointer, found.following),), certain=False),
            )

    @classmethod
    def message(cls, function: str, runtime: str, old: OldRuntime) -> str:
        """What is said of a function on such a runtime."""
        raise NotImplementedError
