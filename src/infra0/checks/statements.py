"""The IAM policies of a document, and their statements, as checks ask for them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from infra0.checks.reading import objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Pointer


class PolicyKind(Enum):
    """What a policy is attached to, which decides what its statements must have."""

    IDENTITY = auto()
    """To a role, a user or a group: it says what they may do."""
    RESOURCE = auto()
    """To a resource: it says who may do what with it."""
    TRUST = auto()
    """To a role: it says who may assume it."""


_SLOTS: Mapping[str, Mapping[str, PolicyKind]] = {
    "aws:backup:VaultPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:cloudwatch:LogResourcePolicy": {"policyDocument": PolicyKind.RESOURCE},
    "aws:dynamodb:ResourcePolicy": {"policy": PolicyKind.RESOURCE},
    "aws:ecr:RepositoryPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:efs:FileSystemPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:iam:GroupPolicy": {"policy": PolicyKind.IDENTITY},
    "aws:iam:Policy": {"policy": PolicyKind.IDENTITY},
    "aws:iam:Role": {"assumeRolePolicy": PolicyKind.TRUST},
    "aws:iam:RolePolicy": {"policy": PolicyKind.IDENTITY},
    "aws:iam:UserPolicy": {"policy": PolicyKind.IDENTITY},
    "aws:kinesis:ResourcePolicy": {"policy": PolicyKind.RESOURCE},
    "aws:kms:Key": {"policy": PolicyKind.RESOURCE},
    "aws:kms:KeyPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:s3:BucketPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:secretsmanager:SecretPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:sns:Topic": {"policy": PolicyKind.RESOURCE},
    "aws:sns:TopicPolicy": {"policy": PolicyKind.RESOURCE},
    "aws:sqs:Queue": {"policy": PolicyKind.RESOURCE},
    "aws:sqs:QueuePolicy": {"policy": PolicyKind.RESOURCE},
}
POLICY_TOKENS = frozenset(_SLOTS)
"""The types with properties that take IAM policies."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy. words: as messages name it. editable: it is an object of the document, and not a text."""

    kind: PolicyKind
    value: Mapping[str, Any]
    pointer: Pointer
    words: str
    editable: bool

    def place(self, *steps: str | int) -> Pointer:
        """The pointer to something in the policy; to the whole of it where it is a text."""
        return (*self.pointer, *steps) if self.editable else self.pointer

    @property
    def statements(self) -> Iterator[Statement]:
        """The statements; one that stands alone may do without the list."""
        found = self.value.get("Statement")
        if isinstance(found, dict):
            yield Statement(self, found, ("Statement",))
        for number, each in enumerate(found if isinstance(found, list) else ()):
            if isinstance(each, dict):
                yield Statement(self, each, ("Statement", number))


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a policy."""

    policy: Policy
    value: Mapping[str, Any]
    steps: Pointer

    def place(self, *steps: str | int) -> Pointer:
        """The pointer to something in the statement."""
        return self.policy.place(*self.steps, *steps)

    @property
    def words(self) -> str:
        """The statement as messages name it."""
        sid = self.value.get("Sid")
        if isinstance(sid, str) and sid:
            return f"The statement `{sid}` in {self.policy.words}"
        number = self.steps[1] + 1 if len(self.steps) > 1 and isinstance(self.steps[1], int) else 1
        return f"Statement {number} in {self.policy.words}"

    def texts(self, element: str) -> Iterator[tuple[str, Pointer]]:
        """The texts of an element that holds one or several, each with its place."""
        found = self.value.get(element)
        if isinstance(found, str):
            yield found, self.place(element)
        for number, each in enumerate(found if isinstance(found, list) else ()):
            if isinstance(each, str):
                yield each, self.place(element, number)


def policies(subject: Subject, visit: ResourceVisit) -> Iterator[Policy]:
    """The policies of a resource that can be read before deployment."""
    for name, kind in _SLOTS.get(subject.token(visit.name), {}).items():
        yield from _policy(subject, kind, visit, visit.pointer(name), visit.config.get(name))
    if subject.token(visit.name) == "aws:iam:Role":
        for pointer, inline in objects_at(subject, visit.name, "inlinePolicies"):
            yield from _policy(subject, PolicyKind.IDENTITY, visit, (*pointer, "policy"), inline.get("policy"))


def _policy(subject: Subject, kind: PolicyKind, visit: ResourceVisit, pointer: Pointer, value: Any) -> Iterator[Policy]:
    words = f"`{pointer[-1]}` of `{visit.name}`"
    if isinstance(value, dict):
        yield Policy(kind, value, pointer, words, editable=True)
    elif isinstance(value, str) and pointer not in subject.graph.values and value.lstrip().startswith("{"):
        parsed = parsed_text(value)
        if isinstance(parsed, dict):
            yield Policy(kind, parsed, pointer, words, editable=False)


def parsed_text(text: str) -> Any:
    """The value of a JSON text; None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
