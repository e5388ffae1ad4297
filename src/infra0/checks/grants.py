"""What the policies of a document let a role do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from infra0.checks.joining import attaching
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer
from infra0.graph.holders import ATTACHED
from infra0.graph.kinds import Kind, kind_of
from infra0.graph.policies import Policy, PolicyKind, policies_of, unread_policies_of
from infra0.graph.slots import pointer_of

_WIDE_POLICY = re.compile(r"(?:Amazon|AWS)?(\w+?)_?(?:FullAccess|ReadOnlyAccess)")


@dataclass
class Grants:
    """What a role may do: patterns of actions, and names of AWS managed policies.

    is_open: whether it may do more than can be told.
    """

    actions: set[str] = field(default_factory=set)
    managed: set[str] = field(default_factory=set)
    is_open: bool = False

    def may_include(self, action: str) -> bool:
        """Whether an action that is asked for is allowed, on whatever resources, as far as can be told."""
        if self.is_open or any(action in (_allowed_by_aws(name) or ()) for name in self.managed):
            return True
        return any(fnmatchcase(action.lower(), pattern) for pattern in self.actions)


def grants_of(subject: Subject, role: str) -> Grants:
    """All that the policies of a role of the document allow."""
    options = subject.document.resources[role].options or {}
    found = Grants(is_open="import" in options)
    for name in subject.document.resources:
        if role in subject.holders.of(name):
            _read_policies(subject, name, found)
        if role in subject.holders.named_by(name):
            _read_attached(subject, name, found)
    return found


def all_resources(subject: Subject, role: str) -> set[str]:
    """The services, by the prefixes of their actions, of which a role may use whatever resource there is."""
    found: set[str] = set()
    for name in subject.document.resources:
        if role in subject.holders.of(name):
            for policy in policies_of(subject.graph, name):
                for statement in policy.statements if policy.kind is PolicyKind.IDENTITY else ():
                    if any(text == "*" for text, _ in statement.texts("Resource")):
                        found.update(action.partition(":")[0].lower() for action, _ in statement.texts("Action"))
        if role in subject.holders.named_by(name):
            found.update(filter(None, (_service_of(str(value)) for _, value in _attached(subject, name))))
    return found


def _service_of(policy: str) -> str:
    """The service of a policy that AWS manages, as its name says: ``dynamodb`` of ``AmazonDynamoDBFullAccess``."""
    found = _WIDE_POLICY.fullmatch(policy.rpartition("/")[2])
    return found[1].lower() if found else ""


def granting(subject: Subject, role: str) -> Iterator[Pointer]:
    """The resources in which a fault may be why a role is not allowed something.

    They are the role, its policies and what attaches them, and what would do so, but names nobody who has a policy.
    """
    yield ("resources", role)
    yield from attaching(subject, role)
    for name in subject.document.resources:
        if role in subject.holders.of(name) or _is_nobodys(subject, name):
            yield ("resources", name)


def may_be_opened(subject: Subject, user: str) -> bool:
    """Whether something that a resource works with may have a policy of its own that lets the resource's role in."""
    return any(
        kind in ("", "AWS")
        for edge in subject.graph.edges_of(user)
        for policy in _policies_about(subject, edge.target)
        for statement in policy.statements
        if statement.value.get("Effect") == "Allow"
        for kind, _, _ in statement.principals()
    )


def _policies_about(subject: Subject, name: str) -> Iterator[Policy]:
    sources = (edge.source for edge in subject.needed_by(name) if edge.source)
    for source in dict.fromkeys((name, *sources)):
        yield from (policy for policy in policies_of(subject.graph, source) if policy.kind is PolicyKind.RESOURCE)


def _is_nobodys(subject: Subject, name: str) -> bool:
    """Whether a resource is a policy, or attaches one, and names no role, user or group of the document."""
    token = subject.token(name)
    if not token.startswith("aws:iam:") or kind_of(token) is not Kind.ATTACHMENT:
        return False
    return not any(subject.token(holder).startswith("aws:iam:") for holder in subject.holders.named_by(name))


def _read_policies(subject: Subject, name: str, found: Grants) -> None:
    unread = unread_policies_of(subject.graph, name)
    found.is_open |= any(slot.kind is PolicyKind.IDENTITY for slot in unread)
    for policy in policies_of(subject.graph, name):
        if policy.kind is not PolicyKind.IDENTITY:
            continue
        for statement in policy.statements:
            if statement.value.get("Effect") != "Allow":
                continue
            actions = statement.value.get("Action")
            texts = [action for action, _ in statement.texts("Action")]
            # What is no text, or is said by exclusion, may be anything.
            found.is_open |= len(texts) != (len(actions) if isinstance(actions, list) else 1)
            found.is_open |= any("${" in text for text in texts)
            found.actions.update(text.lower() for text in texts)


def _read_attached(subject: Subject, name: str, found: Grants) -> None:
    for pointer, value in _attached(subject, name):
        operand = subject.reference(pointer)
        if operand and subject.holders.of(operand.resource):
            continue
        text = known(subject, pointer, value)
        policy = text.rpartition("/")[2] if isinstance(text, str) and ":aws:policy/" in text else ""
        if _allowed_by_aws(policy) is None:
            found.is_open = True
        else:
            found.managed.add(policy)


def _allowed_by_aws(policy: str) -> Set[str] | None:
    """What a policy that AWS manages allows of what is asked for; None where it is not known."""
    # Imported here because many documents attach no policies of AWS.
    from infra0.iam.managed import managed_policies

    found = managed_policies().get(policy)
    return found.allows if found else None


def _attached(subject: Subject, name: str) -> Iterator[tuple[Pointer, object]]:
    config = subject.document.resources[name].config or {}
    for key in ATTACHED:
        value, pointer = config.get(key), pointer_of(name, key)
        if isinstance(value, list):
            yield from (((*pointer, number), each) for number, each in enumerate(value))
        elif value is not None:
            yield pointer, value
