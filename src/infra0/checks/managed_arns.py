"""ARNs of AWS managed policies, where roles, users and groups are given them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.graph.holders import ATTACHED

_MANAGED = re.compile(
    r"(?P<start>arn:(?P<partition>aws[\w-]*):iam:{1,3}(?:aws:)?policy/)(?P<path>(?:[\w-]+/)*)(?P<name>[\w+=,.@-]+)"
)


@dataclass(frozen=True, slots=True)
class ManagedArn:
    """An ARN that says that it is of a policy which AWS manages. start: up to the path, as it should be."""

    text: str
    start: str
    path: str
    name: str

    def under(self, path: str, name: str) -> str:
        """The ARN of another such policy."""
        return f"{self.start}{path}{name}"


def managed_arn(subject: Subject, visit: ValueVisit) -> ManagedArn | None:
    """The ARN of a managed policy that a value is, even if it has too many or too few colons, or no account."""
    if visit.slot.name not in ATTACHED:
        return None
    text = known(subject, visit.pointer, visit.value)
    found = _MANAGED.fullmatch(text) if isinstance(text, str) else None
    start = f"arn:{found['partition']}:iam::aws:policy/" if found else ""
    return ManagedArn(found[0], start, found["path"], found["name"]) if found else None
