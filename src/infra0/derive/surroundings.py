"""What the graph says of a policy: whose it is, who works with it, and with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from infra0.derive.iam.facts import Relation, RelationKind, Workload
from infra0.derive.iam.grants import target_type
from infra0.derive.iam.inventory import Inventory
from infra0.derive.iam.policy import PolicyRequest
from infra0.derive.iam.receivers import RECEIVERS, TIES, Sent
from infra0.derive.iam.slots import companion_kind
from infra0.derive.iam.workloads import takes_role
from infra0.derive.targets import Config, Target
from infra0.graph import Edge, EdgeOrigin, Graph
from infra0.graph.holders import Holders
from infra0.graph.kinds import Kind, kind_of
from infra0.graph.policies import PolicyKind, policies_of
from infra0.graph.spelling import spelled

_KEY = "aws:kms:Key"
_BOUNDARY = "permissionsBoundary"
_CARRIERS = frozenset({"aws:iam:InstanceProfile"})
"""Types that hand a role on to the workloads that refer to them."""
_STAND_INS = frozenset({"aws:lambda:Alias"})
"""Types that others refer to in the place of a workload."""
_SERVICES_OF = {"aws:ecs:TaskDefinition": "aws:ecs:Service"}
"""Workloads that others run on their behalf, and what the diagram shows instead of them."""


class Surroundings:
    """The graph from the point of view of its policies.

    It learns of the references of derived documents, so that those that are derived later close no cycle.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._holders = Holders(graph)
        self._targets: dict[str, Target] = {}
        self._users: dict[str, list[Edge]] = {}
        self._needed_by: dict[str, list[str]] = {}
        self._drawn: dict[str, list[tuple[str, str]]] = {}
        for edge in graph.edges:
            if not edge.source:  # an output of the stack reads the target, and nothing runs on that
                continue
            self._needed_by.setdefault(edge.target, []).append(edge.source)
            if edge.origin is EdgeOrigin.REFERENCE:
                self._users.setdefault(edge.target, []).append(edge)
        for drawn in (graph.document.diagram and graph.document.diagram.edges) or []:
            if drawn.source in graph.types and drawn.target in graph.types:
                for end in (drawn.source, drawn.target):
                    self._drawn.setdefault(end, []).append((drawn.source, drawn.target))

    def learn(self, resource: str, targets: Iterable[str]) -> None:
        """Takes note that a derived document of the resource refers to the targets."""
        for target in targets:
            self._needed_by.setdefault(target, []).append(resource)

    def request(self, policy: str, prose: str, siblings: tuple[str, ...] = ()) -> PolicyRequest:
        """Everything that the policy of that ID can be derived from. siblings: prose of others for the same holders."""
        holders = self.holders_of(policy)
        workloads = tuple(workload for holder in holders for workload in self.workloads_of(holder))
        late = self._dependents(policy)
        relations = [relation for workload in workloads for relation in self._relations(workload)]
        relations += self._declared(policy)
        return PolicyRequest(
            prose=prose,
            siblings=siblings,
            workloads=workloads,
            relations=tuple(replace(one, target=_placed(one.target, late)) for one in relations),
            inventory=self._inventory,
            late=late,
            principals=tuple(service for holder in holders for service in self._principals(holder)),
        )

    def holders_of(self, policy: str) -> tuple[str, ...]:
        """The roles, users and groups that the policy is of, or that it bounds."""
        bounded = (user.source for user in self._users.get(policy, ()) if user.slot == _BOUNDARY)
        return tuple(dict.fromkeys((*self._holders.of(policy), *bounded)))

    def workloads_of(self, role: str) -> Iterator[Workload]:
        """What runs with the role, once for each way in which it does."""
        seen: set[tuple[str, str]] = set()
        carriers = [edge.source for edge in self._users.get(role, ()) if self._token(edge.source) in _CARRIERS]
        for edge in (edge for holder in (role, *carriers) for edge in self._users.get(holder, ())):
            token, way = self._token(edge.source), (edge.source, edge.slot.rpartition(".")[2])
            runs = takes_role(token, edge.slot) or kind_of(token) is Kind.THING
            if runs and token not in _CARRIERS and way not in seen:
                seen.add(way)
                yield Workload(edge.source, token, self._target(edge.source).config, edge.slot)

    def received(self, policy: str) -> tuple[Target, tuple[Sent, ...]] | None:
        """The resource whose policy it is, and what sends to that; None if the policy names no resource."""
        token = self._token(policy)
        late = self._dependents(policy)
        for edge in self._graph.edges_of(policy):
            if edge.slot == RECEIVERS[token].slot and edge.origin is EdgeOrigin.REFERENCE:
                return self._target(edge.target), tuple(self._senders(token, edge.target, late))
        return None

    def _senders(self, policy: str, receiver: str, late: frozenset[str]) -> Iterator[Sent]:
        for edge in self._users.get(receiver, ()):
            for tie in TIES.get(self._token(edge.source), ()):
                if policy in tie.receivers and edge.slot.startswith(tie.slot):
                    for sender in self._named(edge.source, tie.sender):
                        yield Sent(tie.principal, _placed(self._target(sender), late))

    def _named(self, resource: str, slot: str) -> Iterator[str]:
        """What a resource refers to in a slot, or itself where that is empty."""
        if not slot:
            yield resource
        for edge in self._graph.edges_of(resource):
            if slot and edge.slot == slot and edge.origin is EdgeOrigin.REFERENCE:
                yield edge.target

    def others(self, resource: str) -> Iterator[Target]:
        """Every other resource, as something that `resource` may name."""
        late = self._dependents(resource)
        return (_placed(self._target(name), late) for name in self._graph.types if name != resource)

    def _relations(self, workload: Workload) -> Iterator[Relation]:
        for edge in self._graph.edges_of(workload.id):
            if edge.origin is EdgeOrigin.REFERENCE:
                evidence = f"`{workload.id}` names `{edge.target}` in `{edge.slot}`"
                target = self._meant(edge)
                yield Relation(workload.id, target, RelationKind.REFERENCE, edge.slot, evidence)
        users = [user.source for user in self._users.get(workload.id, ())]
        aliases = [name for name in users if self._token(name) in _STAND_INS]
        for companion in (*users, *(user.source for name in aliases for user in self._users.get(name, ()))):
            yield from self._through(workload, companion)
        yield from self._shown(workload)

    def _through(self, workload: Workload, companion: str) -> Iterator[Relation]:
        """What another resource ties the workload to, such as an event source mapping."""
        for edge in self._graph.edges_of(companion):
            kind = companion_kind(self._token(companion), edge.slot, workload.token)
            if kind and edge.origin is EdgeOrigin.REFERENCE and edge.target != workload.id:
                evidence = f"`{companion}` ties `{workload.id}` to `{edge.target}`"
                yield Relation(workload.id, self._meant(edge), kind, evidence=evidence)

    def _shown(self, workload: Workload) -> Iterator[Relation]:
        """What the diagram's edges tie the workload to, or what is drawn in its place."""
        for shown in (workload.id, *self._services(workload)):
            for source, target in self._drawn.get(shown, ()):
                evidence = f"the diagram has an edge from `{source}` to `{target}`"
                outward = source == shown
                kind = RelationKind.DIAGRAM_OUT if outward else RelationKind.DIAGRAM_IN
                yield Relation(workload.id, self._target(target if outward else source), kind, evidence=evidence)

    def _services(self, workload: Workload) -> Iterator[str]:
        wanted = _SERVICES_OF.get(workload.token)
        yield from (edge.source for edge in self._users.get(workload.id, ()) if self._token(edge.source) == wanted)

    def _declared(self, policy: str) -> Iterator[Relation]:
        for edge in self._graph.edges_of(policy):
            if edge.origin is EdgeOrigin.DEPENDS_ON:
                evidence = f"`{policy}` lists `{edge.target}` in its `dependsOn`"
                yield Relation("", self._target(edge.target), RelationKind.POLICY_DEPENDS_ON, evidence=evidence)

    @cached_property
    def _inventory(self) -> Inventory:
        return Inventory(map(self._target, self._graph.types))

    def _target(self, name: str) -> Target:
        if name not in self._targets:
            config: Config = self._graph.document.resources[name].config or {}
            config = spelled(self._graph, config, ("resources", name, "config"))
            self._targets[name] = Target(name, self._token(name), config, keys=tuple(self._keys(name)))
        return self._targets[name]

    def _meant(self, edge: Edge) -> Target:
        """What a reference is to: a resource, or the part of it that the attribute leads to."""
        target = self._target(edge.target)
        type = target_type(target.token, edge.attribute) if edge.attribute else None
        if type is None:
            return target
        keys = tuple(
            Target(named.target, _KEY)
            for named in self._graph.edges_of(target.id)
            if named.slot == type.keyed_by and self._token(named.target) == _KEY
        )
        return replace(target, keys=keys, part=type.part)

    def _keys(self, name: str) -> Iterator[Target]:
        """The keys that the resource names, or that a setting of it names."""
        settings = [user.source for user in self._users.get(name, ()) if self._encrypts(user.source)]
        for holder in (name, *settings):
            for edge in self._graph.edges_of(holder):
                if edge.origin is EdgeOrigin.REFERENCE and self._token(edge.target) == _KEY:
                    yield Target(edge.target, _KEY)

    def _encrypts(self, name: str) -> bool:
        return "EncryptionConfiguration" in self._token(name)

    def _dependents(self, name: str) -> frozenset[str]:
        """Everything that needs the resource, directly or through others: it cannot be named by a reference."""
        seen, waiting = {name}, [name]
        while waiting:
            for dependent in self._needed_by.get(waiting.pop(), ()):
                if dependent not in seen:
                    seen.add(dependent)
                    waiting.append(dependent)
        return frozenset(seen)

    def _principals(self, role: str) -> Iterator[str]:
        """The services that may assume the role."""
        for policy in policies_of(self._graph, role):
            for statement in policy.statements if policy.kind is PolicyKind.TRUST else ():
                yield from (name for kind, name, _ in statement.principals() if kind == "Service")

    def _token(self, name: str) -> str:
        found = self._graph.types[name]
        return found.short_token if found else self._graph.document.resources[name].type


def _placed(target: Target, late: frozenset[str]) -> Target:
    """The target, marked as late where it or a key of it is."""
    keys = tuple(replace(key, late=True) if key.id in late else key for key in target.keys)
    return replace(target, late=target.id in late, keys=keys) if target.id in late or keys != target.keys else target
