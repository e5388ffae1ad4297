"""The statements that let workloads do what they need to do with a target."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from infra0.derive.iam.grants import Access, Named
from infra0.derive.iam.needs import Need
from infra0.derive.iam.spelling import exists, spell
from infra0.derive.iam.statements import Statement

_USER = "{user}"

_TOGETHER = frozenset({Access.READ, Access.WRITE, Access.DELETE, Access.INSPECT})
"""Uses of one target that stand in one statement."""
SID_VERBS: dict[Access, str] = {
    Access.INSPECT: "",
    Access.READ: "Read",
    Access.WRITE: "Write",
    Access.DELETE: "Delete",
    Access.SEND: "SendTo",
    Access.CONSUME: "Consume",
    Access.POLL: "Poll",
    Access.INVOKE: "Invoke",
    Access.TRANSFORM: "TransformWith",
    Access.AWAIT: "Await",
    Access.DELIVER: "DeliverTo",
    Access.DECRYPT: "DecryptWith",
    Access.ENCRYPT: "EncryptWith",
}
"""What a use is called in a Sid; in the order in which the words of one statement stand."""


def need_statements(need: Need, users: Mapping[str, tuple[str, ...]]) -> Iterator[Statement]:
    """A statement for each purpose that the target is put to, then those for actions that go beyond it.

    users: the database users that each workload signs in as, by its ID, where that is known.
    """
    target = f"{need.target.id} {need.type.label}" if need.target.part else need.target.id
    known = dict.fromkeys(user for workload in need.workloads for user in users.get(workload) or ("*",))
    for accesses in _purposes(need.accesses):
        sid = "".join(SID_VERBS[access] for access in accesses) + " " + target
        for grant in (grant for access in accesses for grant in need.grants(access)):
            resources = tuple(
                spell(need.type, need.target, one)
                for named in grant.on
                if exists(need.target, named)
                for one in _for_users(named, known)
            )
            if resources:
                yield Statement(grant.sid or sid, grant.actions, resources, grant.condition, need.because(accesses))


def _for_users(named: Named, users: Collection[str]) -> Iterator[Named]:
    if _USER not in named.pattern:
        yield named
        return
    for user in users or ("*",):
        yield replace(named, pattern=named.pattern.replace(_USER, user))


def _purposes(accesses: Collection[Access]) -> Iterator[tuple[Access, ...]]:
    ordered = tuple(access for access in SID_VERBS if access in accesses)
    if together := tuple(access for access in ordered if access in _TOGETHER):
        yield together
    yield from ((access,) for access in ordered if access not in _TOGETHER)
