"""Derives the policy that prose only speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from infra0.derive.duties import duty_services, duty_statements
from infra0.derive.facts import DerivedPolicy, PolicyRequest, Relation
from infra0.derive.grants import Access
from infra0.derive.needs import Need, needs_of
from infra0.derive.prose import Mention, read_prose
from infra0.derive.spelling import exists, spell
from infra0.derive.spoken import spoken_of
from infra0.derive.statements import Statement, policy_document
from infra0.derive.workloads import WorkloadKind, kind_of_principal, kind_of_workload, own_services

_TOGETHER = ((Access.READ, Access.WRITE, Access.DELETE), (Access.DECRYPT, Access.ENCRYPT))
"""Uses of one target that stand in one statement."""
_VERBS: dict[Access, str] = {
    Access.READ: "Read",
    Access.WRITE: "Write",
    Access.DELETE: "Delete",
    Access.SEND: "SendTo",
    Access.CONSUME: "Consume",
    Access.LIST: "List",
    Access.INVOKE: "Invoke",
    Access.DELIVER: "DeliverTo",
    Access.DECRYPT: "DecryptWith",
    Access.ENCRYPT: "EncryptWith",
}


def derive_policy(request: PolicyRequest) -> DerivedPolicy | None:
    """The least that lets the workloads do what the document shows; None if the document shows nothing."""
    kinds = _kinds(request)
    mentions = read_prose(request.prose, own_services(kinds.values()))
    relations = [*request.relations, *spoken_of(request, mentions)]
    needs = needs_of(_of_workloads(relations, kinds), kinds, mentions)
    statements = [
        *duty_statements(request.workloads, kinds, frozenset(mention.service for mention in mentions)),
        *(statement for need in needs for statement in _statements(need)),
    ]
    if not statements:
        return None
    because = tuple(dict.fromkeys(line for need in needs for line in need.because))
    return DerivedPolicy(policy_document(statements), because, _unmatched(mentions, needs))


def _kinds(request: PolicyRequest) -> Mapping[str, WorkloadKind]:
    """The kinds of the workloads by ID; without any, that of who may assume the role, under the empty ID."""
    if request.workloads:
        return {workload.id: kind_of_workload(workload) for workload in request.workloads}
    return {"": next(map(kind_of_principal, request.principals), WorkloadKind.OTHER)}


def _of_workloads(relations: Iterable[Relation], kinds: Iterable[str]) -> Iterator[Relation]:
    """The relations with those of the policy itself given to each workload."""
    workloads = tuple(kinds)
    for relation in relations:
        if relation.workload:
            yield relation
        else:
            yield from (replace(relation, workload=workload) for workload in workloads)


def _statements(need: Need) -> Iterator[Statement]:
    """A statement for each purpose that the target is put to, then those for actions that go beyond it."""
    for accesses in _purposes(need.accesses):
        grants = [grant for access in accesses for grant in need.type.grants.get(access, ())]
        purpose = ("".join(_VERBS[access] for access in accesses), need.target.id)
        for grant in grants:
            resources = tuple(spell(need.type, need.target, named) for named in grant.on if exists(need.target, named))
            yield Statement((grant.sid,) if grant.sid else purpose, grant.actions, resources, grant.condition)


def _purposes(accesses: Sequence[Access]) -> Iterator[tuple[Access, ...]]:
    for together in _TOGETHER:
        if united := tuple(access for access in accesses if access in together):
            yield united
    yield from ((access,) for access in accesses if not any(access in together for together in _TOGETHER))


def _unmatched(mentions: Iterable[Mention], needs: Iterable[Need]) -> tuple[str, ...]:
    """The services that the prose calls by name and nothing was found for."""
    found = {need.type.service for need in needs} | duty_services()
    return tuple(mention.service for mention in mentions if not mention.by_noun and mention.service not in found)
