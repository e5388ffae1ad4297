"""What the workloads of a role need to do with each target: relations and prose, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from infra0.derive.iam.calls import actions_of
from infra0.derive.iam.facts import Relation, RelationKind
from infra0.derive.iam.grants import Access, Grant, TargetType, type_of
from infra0.derive.iam.meanings import directed, meaning
from infra0.derive.iam.prose import Mention
from infra0.derive.iam.requests import Request, requests_of
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind
from infra0.derive.targets import Target

Kinds = Mapping[str, tuple[WorkloadKind, ...]]
"""What each workload is, by its ID; one whose role is used in two ways is two things."""


@dataclass(frozen=True, slots=True)
class Need:
    """What is to be done with a target, and why.

    reasons: of each access, one a line. only: the actions that an access comes down to, where the document spells them
    out. workloads: the IDs of those that need it.
    """

    target: Target
    type: TargetType
    reasons: Mapping[Access, tuple[str, ...]]
    only: Mapping[Access, frozenset[str]] = field(default_factory=dict)
    workloads: tuple[str, ...] = ()

    @property
    def accesses(self) -> frozenset[Access]:
        """What is to be done with the target."""
        return frozenset(self.reasons)

    def because(self, accesses: Iterable[Access] = tuple(Access)) -> tuple[str, ...]:
        """The reasons of accesses, each once."""
        return tuple(dict.fromkeys(reason for access in accesses for reason in self.reasons.get(access, ())))

    def grants(self, access: Access) -> Iterator[Grant]:
        """What an access takes. What has a purpose of its own is needed besides the action that is spelled out."""
        for grant in self.type.grants.get(access, ()):
            actions = tuple(action for action in grant.actions if action in self.only.get(access, grant.actions))
            if grant.sid or actions:
                yield grant if grant.sid else replace(grant, actions=actions)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one relation says is done, and what it may mean where it tells no direction."""

    relation: Relation
    accesses: frozenset[Access]
    vague: frozenset[Access] = frozenset()
    calls: Mapping[Access, frozenset[str]] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether prose may be about this use: what fails, and what starts a workload, go their own way."""
        return self.relation.kind not in _APART

    @property
    def settled(self) -> bool:
        """Whether the direction stands in the document; a variable alone only makes one likely."""
        return bool(self.calls) or self.relation.kind is not RelationKind.ENVIRONMENT


@dataclass(frozen=True, slots=True)
class _Claim:
    """What the relations to one target say, and what the prose asks of targets like it."""

    type: TargetType
    said: tuple[_Said, ...]
    requests: tuple[Request, ...]

    @property
    def asked(self) -> frozenset[Access]:
        """All that the prose asks."""
        return frozenset(access for request in self.requests for access in request.accesses)


_Answered = frozenset[tuple[Service, str]]
"""The requests that the document itself answers, with some target of the service."""

_DATA = frozenset({Access.READ, Access.WRITE})
_FLOWS = frozenset({Access.SEND, Access.CONSUME})
_APART = frozenset({RelationKind.DEAD_LETTER, RelationKind.START})
_OPEN = frozenset({RelationKind.ENVIRONMENT, RelationKind.DIAGRAM_OUT})
"""Relations that say that data is used, so that prose may still say for what."""


def needs_of(relations: Iterable[Relation], kinds: Kinds, mentions: Sequence[Mention]) -> tuple[Need, ...]:
    """What is needed of every target that the table knows, in the order of the relations.

    What the document shows stands. What the prose asks for decides where nothing in the document answers it.
    """
    verbs = {mention.service: mention.verbs for mention in mentions}
    claims = [
        _Claim(
            type,
            tuple(_said(type, relation, kinds[relation.workload]) for relation in group),
            requests_of(type, {kind for one in group for kind in kinds[one.workload]}, verbs.get(type.service, ())),
        )
        for group in _by_target(relations)
        if (type := type_of(group[0].target))
    ]
    settled = _answered(
        (claim, said.accesses) for claim in claims for said in claim.said if said.settled and said.counts
    )
    shown = [[_left(said, claim, settled) for said in claim.said] for claim in claims]
    answered = _answered(
        (claim, left)
        for claim, lefts in zip(claims, shown, strict=True)
        for said, left in zip(claim.said, lefts, strict=True)
        if said.counts
    )
    needs = (_need(claim, lefts, answered) for claim, lefts in zip(claims, shown, strict=True))
    return tuple(need for need in needs if need.accesses)


def _by_target(relations: Iterable[Relation]) -> Iterable[list[Relation]]:
    groups: dict[tuple[str, str, str], list[Relation]] = {}
    for relation in relations:
        target = relation.target
        groups.setdefault((target.id, target.token, target.part), []).append(relation)
    return groups.values()


def _said(type: TargetType, relation: Relation, kinds: Iterable[WorkloadKind]) -> _Said:
    if calls := actions_of(type, relation.calls):
        return _Said(relation, frozenset(calls), calls=calls)
    accesses: set[Access] = set()
    vague: set[Access] = set()
    for kind in kinds:
        known = directed(kind, type, relation.kind)
        if known is None:
            vague.update(meaning(kind, type).vague)
        else:
            accesses.update(known)
    return _Said(relation, frozenset(accesses), frozenset(vague))


def _answered(shown: Iterable[tuple[_Claim, frozenset[Access]]]) -> _Answered:
    return frozenset(
        (claim.type.service, request.words)
        for claim, accesses in shown
        for request in claim.requests
        if request.accesses & accesses
    )


def _unanswered(claim: _Claim, answered: _Answered) -> frozenset[Access]:
    """What the prose asks and the document does not answer."""
    return frozenset(
        access
        for request in claim.requests
        if (claim.type.service, request.words) not in answered
        for access in request.accesses
    )


def _left(said: _Said, claim: _Claim, settled: _Answered) -> frozenset[Access]:
    """What the prose leaves of what a relation says.

    It chooses between reading and writing; between sending and receiving only where a variable tells no more.
    """
    accesses = said.accesses
    if said.calls or said.relation.kind not in _OPEN:
        return accesses
    if claim.asked & _DATA:
        accesses = (accesses - _DATA) | (accesses & claim.asked)
    flows = _unanswered(claim, settled) & _FLOWS
    if accesses & _FLOWS and flows and not said.settled and not accesses & flows:
        accesses = (accesses - _FLOWS) | flows
    return accesses


def _need(claim: _Claim, lefts: Sequence[frozenset[Access]], answered: _Answered) -> Need:
    shown = frozenset(access for left in lefts for access in left)
    free = any(said.counts and not said.calls for said in claim.said)
    widened = _unanswered(claim, answered) if free else frozenset()
    vague = frozenset(access for said in claim.said for access in said.vague)
    accesses = (shown | widened) or (claim.asked if free else frozenset()) or vague
    reasons = {access: tuple(_reasons(claim, lefts, access)) for access in accesses}
    open_accesses = widened.union(*(left for one, left in zip(claim.said, lefts, strict=True) if not one.calls))
    only = {access: actions for access, actions in _all_calls(claim.said).items() if access not in open_accesses}
    workloads = tuple(dict.fromkeys(one.relation.workload for one in claim.said))
    return Need(claim.said[0].relation.target, claim.type, reasons, only, workloads)


def _all_calls(said: Iterable[_Said]) -> Mapping[Access, frozenset[str]]:
    calls: dict[Access, frozenset[str]] = {}
    for one in said:
        for access, actions in one.calls.items():
            calls[access] = calls.get(access, frozenset()) | actions
    return calls


def _reasons(claim: _Claim, lefts: Sequence[frozenset[Access]], access: Access) -> Iterator[str]:
    """The first evidence for each workload that the access is meant; where only the prose asks for it, also that."""
    saying = [one for one, left in zip(claim.said, lefts, strict=True) if access in left]
    first: dict[str, str] = {}
    for one in saying or [one for one in claim.said if access in one.vague] or claim.said:
        if one.relation.evidence:
            first.setdefault(one.relation.workload, one.relation.evidence)
    yield from first.values()
    tied = any(one.relation.kind is not RelationKind.PROSE for one in claim.said)
    if tied and not saying and access in claim.asked:
        yield f"the prose says what to do with {claim.type.service}"
