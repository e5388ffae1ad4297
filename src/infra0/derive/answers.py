"""What becomes of one prose: a document in its place, or an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from infra0.derive.dashboards.body import derive_dashboard
from infra0.derive.iam.policy import derive_policy
from infra0.derive.iam.receivers import RECEIVERS, derive_receiver_policy
from infra0.derive.iam.trust import derive_trust
from infra0.derive.iam.unmatched import unmatched_note
from infra0.derive.prose_slots import DASHBOARD, Prose
from infra0.derive.rules import DerivedDashboard, DerivedPolicy, ProsePolicy
from infra0.derive.surroundings import Surroundings
from infra0.derive.targets import JsonValue
from infra0.diagnostics import Diagnostic
from infra0.graph.policies import IDENTITY_POLICIES, ROLE


@dataclass(frozen=True, slots=True)
class Answer:
    """A document in the place of prose, or None, and what there is to say of it.

    reasons: why each statement is there, by its Sid. targets: the IDs of what the document refers to.
    """

    prose: Prose
    diagnostic: Diagnostic
    document: Mapping[str, JsonValue] | None = None
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: tuple[str, ...] = ()


def answers(surroundings: Surroundings, found: tuple[Prose, ...]) -> Iterator[Answer]:
    """An answer to each prose, in turn: each names only what does not need it by way of those before."""
    siblings = _siblings(surroundings, found)
    for prose in found:
        answer = _answer(surroundings, prose, siblings.get(prose, ()))
        surroundings.learn(prose.resource, answer.targets)
        yield answer


def _siblings(surroundings: Surroundings, found: tuple[Prose, ...]) -> Mapping[Prose, tuple[str, ...]]:
    """For each policy's prose, that of the others which the same role holds."""
    by_holder: dict[str, list[Prose]] = {}
    for prose in found:
        if _is_identity_policy(prose):
            for holder in surroundings.holders_of(prose.resource):
                by_holder.setdefault(holder, []).append(prose)
    siblings: dict[Prose, tuple[str, ...]] = {}
    for group in by_holder.values():
        for prose in group:
            # What several roles share stands for all that any of them needs.
            siblings[prose] = () if prose in siblings else tuple(other.text for other in group if other != prose)
    return siblings


def refused(prose: Prose) -> Answer:
    """The answer to prose that nothing is derived from."""
    finding = ProsePolicy.at(
        prose.place,
        f"`{prose.key}` of `{prose.resource}` is prose, but must be a JSON document.",
        notes=("Write the document as an object.",),
    )
    return Answer(prose, finding)


def _answer(surroundings: Surroundings, prose: Prose, siblings: tuple[str, ...]) -> Answer:
    if (prose.token, prose.path) == DASHBOARD:
        return _dashboard(surroundings, prose)
    if (prose.token, prose.path) == (ROLE, ("assumeRolePolicy",)):
        return _trust(surroundings, prose)
    if _is_identity_policy(prose):
        return _policy(surroundings, prose, siblings)
    if prose.token in RECEIVERS:
        return _received(surroundings, prose)
    return refused(prose)


def _is_identity_policy(prose: Prose) -> bool:
    return prose.token in IDENTITY_POLICIES or (prose.token == ROLE and prose.path[0] == "inlinePolicies")


def _policy(surroundings: Surroundings, prose: Prose, siblings: tuple[str, ...]) -> Answer:
    policy = derive_policy(surroundings.request(prose.resource, prose.text, siblings))
    if policy is None:
        return refused(prose)
    finding = _derived(prose, "a least-privilege policy", (*policy.because, *map(unmatched_note, policy.unmatched)))
    return Answer(prose, finding, policy.document, policy.reasons, policy.targets)


def _trust(surroundings: Surroundings, prose: Prose) -> Answer:
    workloads = tuple(surroundings.workloads_of(prose.resource))
    document = derive_trust(prose.text, workloads)
    if document is None:
        return refused(prose)
    because = tuple(f"`{workload.id}` runs with the role" for workload in workloads)
    return Answer(prose, _derived(prose, "trust in the services that use the role", because), document)


def _received(surroundings: Surroundings, prose: Prose) -> Answer:
    received = surroundings.received(prose.resource)
    document = derive_receiver_policy(prose.token, *received, prose.text) if received else None
    if not received or document is None:
        return refused(prose)
    receiver, sent = received
    because = tuple(dict.fromkeys(f"`{one.sender.id}` sends to `{receiver.id}`" for one in sent))
    targets = (receiver.id, *(one.sender.id for one in sent if not one.sender.late))
    return Answer(prose, _derived(prose, "a policy for what sends here", because), document, targets=targets)


def _dashboard(surroundings: Surroundings, prose: Prose) -> Answer:
    others = tuple(surroundings.others(prose.resource))
    document = derive_dashboard(others)
    if document is None:
        return refused(prose)
    finding = DerivedDashboard.at(
        prose.place,
        f"The body of `{prose.resource}` is prose; a dashboard of the document's resources was derived in its place.",
    )
    return Answer(prose, finding, document, targets=tuple(target.id for target in others if not target.late))


def _derived(prose: Prose, what: str, notes: tuple[str, ...]) -> Diagnostic:
    return DerivedPolicy.at(
        prose.place,
        f"`{prose.key}` of `{prose.resource}` is prose; {what} was derived in its place.",
        notes=(*notes, "Read it in the program, or write the policy as JSON."),
    )
