"""What the graph says of a policy: whose it is, who works with it, and with what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infra0.derive.facts import Config, PolicyRequest, Relation, RelationKind, Target, Workload
from infra0.graph import Edge, EdgeOrigin, Graph
from infra0.graph.kinds import Kind, kind_of
from infra0.graph.spelling import spelled

_EVENT_SOURCE = "aws:lambda:EventSourceMapping"
_KEY = "aws:kms:Key"
_CARRIERS = frozenset({"aws:iam:InstanceProfile"})
"""Types that hand a role on to the workloads that refer to them."""
_SERVICES_OF = {"aws:ecs:TaskDefinition": "aws:ecs:Service"}
"""Workloads that others run on their behalf, and what the diagram shows instead of them."""
_SLOT_KINDS = (
    ("deadLetter", RelationKind.DEAD_LETTER),
    ("environment", RelationKind.ENVIRONMENT),
    ("containerDefinitions", RelationKind.ENVIRONMENT),
    ("userData", RelationKind.ENVIRONMENT),
    ("defaultArguments", RelationKind.ENVIRONMENT),
    ("destination", RelationKind.DESTINATION),
    ("extendedS3Configuration", RelationKind.DESTINATION),
    ("definition", RelationKind.DESTINATION),
    ("target", RelationKind.DESTINATION),
)


class Surroundings:
    """The graph from the point of view of its policies."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._configs: dict[str, Config] = {}
        self._users: dict[str, list[Edge]] = {}
        for edge in graph.edges:
            if edge.origin is EdgeOrigin.REFERENCE:
                self._users.setdefault(edge.target, []).append(edge)

    def request(self, policy: str, prose: str) -> PolicyRequest:
        """Everything that the policy of that ID can be derived from."""
        role = self._role_of(policy)
        workloads = tuple(self._workloads(role)) if role else ()
        late = self._dependents(policy)
        relations = [relation for workload in workloads for relation in self._relations(workload, late)]
        relations += self._declared(policy, late)
        return PolicyRequest(
            role=role or policy,
            prose=prose,
            workloads=workloads,
            relations=tuple(relations),
            resources=tuple(self._target(name, late) for name in self._graph.types),
            principals=tuple(self._principals(role)) if role else (),
        )

    def _role_of(self, policy: str) -> str | None:
        """The role that the policy is of: its own `role`, or that of what attaches it."""
        for edge in self._graph.edges_of(policy):
            if edge.slot in {"role", "user", "group"} and edge.origin is EdgeOrigin.REFERENCE:
                return edge.target
        for user in self._users.get(policy, ()):
            for edge in self._graph.edges_of(user.source):
                if edge.target != policy and self._token(edge.target) == "aws:iam:Role":
                    return edge.target
            if self._token(user.source) == "aws:iam:Role":
                return user.source
        return None

    def _workloads(self, role: str) -> Iterator[Workload]:
        seen: set[str] = set()
        for edge in self._users.get(role, ()):
            token = self._token(edge.source)
            if token in _CARRIERS:
                yield from self._workloads(edge.source)
            elif kind_of(token) is Kind.THING and edge.source not in seen:
                seen.add(edge.source)
                yield Workload(edge.source, token, self._config(edge.source), edge.slot)

    def _relations(self, workload: Workload, late: frozenset[str]) -> Iterator[Relation]:
        for edge in self._graph.edges_of(workload.id):
            if edge.origin is EdgeOrigin.REFERENCE:
                evidence = f"`{workload.id}` names `{edge.target}` in `{edge.slot}`"
                yield Relation(workload.id, self._target(edge.target, late), _kind(edge.slot), edge.slot, evidence)
        for edge in self._users.get(workload.id, ()):
            if self._token(edge.source) == _EVENT_SOURCE:
                yield from self._sources(workload, edge.source, late)
        yield from self._drawn(workload, late)

    def _sources(self, workload: Workload, mapping: str, late: frozenset[str]) -> Iterator[Relation]:
        for edge in self._graph.edges_of(mapping):
            if edge.slot == "eventSourceArn":
                evidence = f"`{mapping}` feeds `{workload.id}` from `{edge.target}`"
                target = self._target(edge.target, late)
                yield Relation(workload.id, target, RelationKind.EVENT_SOURCE, edge.slot, evidence)

    def _drawn(self, workload: Workload, late: frozenset[str]) -> Iterator[Relation]:
        shown = {workload.id, *self._services(workload)}
        for edge in (self._graph.document.diagram and self._graph.document.diagram.edges) or []:
            evidence = f"the diagram has an edge from `{edge.source}` to `{edge.target}`"
            if edge.source in shown and edge.target in self._graph.types:
                yield Relation(
                    workload.id, self._target(edge.target, late), RelationKind.DIAGRAM_OUT, evidence=evidence
                )
            elif edge.target in shown and edge.source in self._graph.types:
                yield Relation(workload.id, self._target(edge.source, late), RelationKind.DIAGRAM_IN, evidence=evidence)

    def _services(self, workload: Workload) -> Iterator[str]:
        wanted = _SERVICES_OF.get(workload.token)
        yield from (edge.source for edge in self._users.get(workload.id, ()) if self._token(edge.source) == wanted)

    def _declared(self, policy: str, late: frozenset[str]) -> Iterator[Relation]:
        for edge in self._graph.edges_of(policy):
            if edge.origin is EdgeOrigin.DEPENDS_ON:
                evidence = f"`{policy}` lists `{edge.target}` in its `dependsOn`"
                target = self._target(edge.target, late)
                yield Relation("", target, RelationKind.POLICY_DEPENDS_ON, evidence=evidence)

    def _target(self, name: str, late: frozenset[str], keys: bool = True) -> Target:
        found = () if not keys else tuple(self._keys(name, late))
        return Target(name, self._token(name), self._config(name), name in late, found)

    def _keys(self, name: str, late: frozenset[str]) -> Iterator[Target]:
        for edge in self._graph.edges_of(name):
            if edge.origin is EdgeOrigin.REFERENCE and self._token(edge.target) == _KEY:
                yield Target(edge.target, _KEY, self._config(edge.target), edge.target in late)

    def _dependents(self, name: str) -> frozenset[str]:
        """Everything that needs the resource, directly or through others: it cannot be named by a reference."""
        needed_by: dict[str, list[str]] = {}
        for edge in self._graph.edges:
            needed_by.setdefault(edge.target, []).append(edge.source)
        seen, waiting = {name}, [name]
        while waiting:
            for dependent in needed_by.get(waiting.pop(), ()):
                if dependent not in seen:
                    seen.add(dependent)
                    waiting.append(dependent)
        return frozenset(seen)

    def _principals(self, role: str) -> Iterator[str]:
        """The services that may assume the role."""
        trust = (self._graph.document.resources[role].config or {}).get("assumeRolePolicy")
        statements = trust.get("Statement") if isinstance(trust, Mapping) else None
        for statement in statements if isinstance(statements, list) else [statements]:
            principal = statement.get("Principal") if isinstance(statement, Mapping) else None
            services = principal.get("Service") if isinstance(principal, Mapping) else None
            listed: Sequence[Any] = services if isinstance(services, list) else [services]
            yield from (service for service in listed if isinstance(service, str))

    def _config(self, name: str) -> Config:
        if name not in self._configs:
            config = self._graph.document.resources[name].config or {}
            self._configs[name] = spelled(self._graph, config, ("resources", name, "config"))
        return self._configs[name]

    def _token(self, name: str) -> str:
        found = self._graph.types[name]
        return found.short_token if found else self._graph.document.resources[name].type


def _kind(slot: str) -> RelationKind:
    return next((kind for part, kind in _SLOT_KINDS if part in slot), RelationKind.REFERENCE)
