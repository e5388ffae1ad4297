"""What prose asks to be done with targets of a type, verb by verb."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from infra0.derive.iam.grants import Access, TargetType
from infra0.derive.iam.meanings import meaning
from infra0.derive.iam.prose import Verb
from infra0.derive.iam.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that prose asks for, under a name; any of the accesses answers it."""

    words: str
    accesses: frozenset[Access]


_PERMITS: dict[Verb, tuple[Access, ...]] = {
    Verb.READ: (Access.READ, Access.CONSUME, Access.DECRYPT),
    Verb.WRITE: (Access.WRITE, Access.SEND, Access.DELIVER, Access.ENCRYPT),
    Verb.SEND: (Access.SEND, Access.WRITE, Access.DELIVER),
    Verb.CONSUME: (Access.CONSUME, Access.READ),
    Verb.INVOKE: (Access.INVOKE,),
    Verb.DELETE: (Access.DELETE,),
}


def requests_of(type: TargetType, kinds: Iterable[WorkloadKind], verbs: Collection[Verb]) -> tuple[Request, ...]:
    """What the verbs ask of a target of the type; "full access" asks for each access by itself."""
    offered = {access for kind in kinds for access in meaning(kind, type).vague}
    if offered:
        offered |= {Access.READ, Access.WRITE, Access.DELETE} & set(type.grants)
    wanted = [(verb.value, offered.intersection(_PERMITS.get(verb, ()))) for verb in sorted(verbs)]
    if Verb.FULL in verbs:
        wanted += [(access.value, {access}) for access in sorted(offered)]
    return tuple(Request(words, frozenset(accesses)) for words, accesses in wanted if accesses)
