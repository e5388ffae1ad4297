"""Which roles, users and groups have which policies."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.graph.policies import ROLE
from infra0.graph.types import EdgeOrigin, Graph

_HOLDERS = frozenset(
    {"role", "roleName", "roles[]", "user", "userName", "users[]", "group", "groupName", "groups[]"},
)
"""The slots by which a policy, or what attaches it, names those who have it."""
ATTACHED = ("policyArn", "policyArns", "managedPolicyArns")
"""The inputs that attach policies: to whom their resource names, or to the resource itself where it is a role."""
_ATTACHED_SLOTS = frozenset({"policyArn", "policyArns[]", "managedPolicyArns[]"})
_MEMBERSHIPS = frozenset({"aws:iam:GroupMembership", "aws:iam:UserGroupMembership"})
_GROUP_SLOTS = frozenset({"group", "groups[]"})


class Holders:
    """The roles, users and groups of a graph, as those who have its policies."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._attached: dict[str, list[str]] = {}
        self._members: dict[str, list[str]] = {}
        for name, found in graph.types.items():
            for edge in graph.edges_of(name):
                if edge.origin is EdgeOrigin.REFERENCE and edge.slot in _ATTACHED_SLOTS:
                    self._attached.setdefault(edge.target, []).append(name)
            if found and found.short_token in _MEMBERSHIPS:
                self._join(name)

    def of(self, policy: str) -> tuple[str, ...]:
        """Those who have a policy: named by itself or by what attaches it. A role has the policies within it."""
        return tuple(
            dict.fromkeys(
                holder for name in (policy, *self._attached.get(policy, ())) for holder in self.named_by(name)
            )
        )

    def named_by(self, resource: str) -> tuple[str, ...]:
        """Those whom a policy or an attachment is for, the members of groups among them; a role is for itself."""
        found = self._graph.types.get(resource)
        if found and found.short_token == ROLE:
            return (resource,)
        named = tuple(self._named(resource, _HOLDERS))
        return (*named, *(member for group in named for member in self._members.get(group, ())))

    def _named(self, resource: str, slots: frozenset[str]) -> Iterator[str]:
        for edge in self._graph.edges_of(resource):
            if edge.origin is EdgeOrigin.REFERENCE and edge.slot in slots:
                yield edge.target

    def _join(self, membership: str) -> None:
        users = tuple(self._named(membership, _HOLDERS - _GROUP_SLOTS))
        for group in self._named(membership, _GROUP_SLOTS):
            self._members.setdefault(group, []).extend(users)
