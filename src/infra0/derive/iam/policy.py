"""Derives the policy that prose only speaks of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from infra0.derive.iam.calls import calls_of
from infra0.derive.iam.duty_statements import duty_services, duty_statements
from infra0.derive.iam.facts import DerivedPolicy, Relation, Workload
from infra0.derive.iam.inventory import Inventory
from infra0.derive.iam.keys import key_needs
from infra0.derive.iam.literals import database_users, literal_relations
from infra0.derive.iam.need_statements import need_statements
from infra0.derive.iam.needs import Kinds, needs_of
from infra0.derive.iam.prose import Mention, read_prose
from infra0.derive.iam.services import Service
from infra0.derive.iam.slots import kinds_of
from infra0.derive.iam.spoken import spoken_of
from infra0.derive.iam.statements import policy_document, united
from infra0.derive.iam.workloads import WorkloadKind, kind_of_principal, kind_of_workload, own_services

_NO_TARGETS = frozenset({Service.STS, Service.VPC})
"""Words that speak of how workloads run rather than of what they use."""


@dataclass(frozen=True, slots=True)
class PolicyRequest:
    """A policy of which only prose is known.

    siblings: the prose of further policies that the same workloads have. principals: the services that may assume
    the role (``firehose.amazonaws.com``). inventory: the resources that prose may speak of without any relation.
    late: the IDs of those among them that are deployed after the policy.
    """

    prose: str
    siblings: tuple[str, ...] = ()
    workloads: tuple[Workload, ...] = ()
    relations: tuple[Relation, ...] = ()
    inventory: Inventory = field(default_factory=Inventory)
    late: frozenset[str] = frozenset()
    principals: tuple[str, ...] = ()


def derive_policy(request: PolicyRequest) -> DerivedPolicy | None:
    """The least that lets the workloads do what the document shows; None if the document shows nothing."""
    principal = next(map(kind_of_principal, request.principals), WorkloadKind.OTHER)
    kinds = _kinds(request.workloads) or {"": (principal,)}
    running = {kind for found in kinds.values() for kind in found}
    own = own_services(running)
    mentions = read_prose(request.prose, own)
    elsewhere = _elsewhere(_by_name(mentions), [_by_name(read_prose(prose, own)) for prose in request.siblings])
    needs = [
        need
        for need in needs_of(_settled(request, mentions, kinds), kinds, mentions)
        if need.type.service not in elsewhere
    ]
    needs += key_needs(needs)
    asked = {mention.service for mention in mentions}
    users = {workload.id: database_users(workload) for workload in request.workloads}
    granted = [(need.type.service, tuple(need_statements(need, users))) for need in needs]
    standing = {service for service, found in granted if found}
    duties = duty_statements(request.workloads, principal, asked, standing, elsewhere)
    statements = united((*duties, *(statement for _, found in granted for statement in found)))
    # What every function needs is no policy for a role that no workload of the document uses.
    if not statements or not (request.workloads or needs or asked & set(duty_services(running))):
        return None
    return DerivedPolicy(
        document=policy_document(statements),
        reasons={statement.sid: statement.because for statement in statements},
        because=tuple(dict.fromkeys(reason for need in needs for reason in need.because())),
        unmatched=_unmatched(mentions, standing, duty_services(running)),
        targets=tuple(need.target.id for need in needs if not need.target.late),
    )


def _elsewhere(here: set[Service], siblings: Sequence[set[Service]]) -> frozenset[Service | None]:
    """What other policies of the same workloads are there for, by the services that each names.

    That is what they name and this one does not, and what none names if another names nothing; None stands for what
    has no service.
    """
    named = {service for others in siblings for service in others}
    rest = bool(here) and any(not others for others in siblings)
    return frozenset(service for service in (*Service, None) if service not in here and (service in named or rest))


def _by_name(mentions: Iterable[Mention]) -> set[Service]:
    return {mention.service for mention in mentions if not mention.by_noun}


def _kinds(workloads: Iterable[Workload]) -> dict[str, tuple[WorkloadKind, ...]]:
    kinds: dict[str, tuple[WorkloadKind, ...]] = {}
    for workload in workloads:
        kinds[workload.id] = (*kinds.get(workload.id, ()), kind_of_workload(workload))
    return kinds


def _settled(request: PolicyRequest, mentions: Sequence[Mention], kinds: Kinds) -> Iterator[Relation]:
    """The relations of each workload, for what they are where they stand; those of the policy are of each.

    What the policy or its prose names of the workloads themselves says whose the policy is, not what they use.
    """
    workloads = {workload.id: workload for workload in request.workloads}
    shown = [
        relation
        for relation in request.relations
        if relation.target.id != relation.workload and (relation.workload or relation.target.id not in workloads)
    ]
    said = {mention.service for mention in mentions}
    shown += (
        _placed(relation, request.late)
        for workload in workloads.values()
        for relation in literal_relations(workload, said, request.inventory)
    )
    # A workload has a log group of its own; the document's are for others, unless something else says so.
    own = duty_services({kind for found in kinds.values() for kind in found}) & {Service.LOGS}
    open_mentions = [mention for mention in mentions if mention.service not in own]
    spoken = spoken_of(request.prose, open_mentions, shown, request.inventory)
    for relation in (*shown, *(_placed(relation, request.late) for relation in spoken)):
        if workload := workloads.get(relation.workload):
            calls = calls_of(workload, relation.target)
            yield from (replace(relation, kind=kind, calls=calls) for kind in sorted(kinds_of(workload, relation)))
        elif relation.target.id not in workloads:
            yield from (replace(relation, workload=name) for name in kinds)


def _placed(relation: Relation, late: frozenset[str]) -> Relation:
    """The relation with its target marked if that is deployed after the policy."""
    target = relation.target
    return replace(relation, target=replace(target, late=True)) if target.id in late else relation


def _unmatched(
    mentions: Sequence[Mention], standing: Collection[Service], duties: Collection[Service]
) -> tuple[Service, ...]:
    """The services that the prose names and nothing was found for.

    A noun is as good as a name where nothing was found at all: beside other things it may well mean one of them.
    """
    found = {*standing, *duties, *_NO_TARGETS}
    return tuple(
        mention.service for mention in mentions if mention.service not in found and not (mention.by_noun and standing)
    )
