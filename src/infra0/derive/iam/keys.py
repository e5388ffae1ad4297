"""What workloads need of the keys that their targets are encrypted with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from infra0.derive.iam.grants import Access, type_of
from infra0.derive.iam.needs import Need
from infra0.derive.iam.services import Service

_BY_CALLER = frozenset(
    {
        Service.DYNAMODB,
        Service.KINESIS,
        Service.S3,
        Service.SECRETS_MANAGER,
        Service.SNS,
        Service.SQS,
        Service.SSM,
    }
)
"""Services that use a key with the rights of who calls them."""
_ENCRYPTING = frozenset({Access.WRITE, Access.SEND, Access.DELIVER})


def key_needs(needs: Iterable[Need]) -> Iterator[Need]:
    """For each need of an encrypted target, the needs of its keys."""
    for need in needs:
        if need.type.service in _BY_CALLER:
            for key in need.target.keys:
                if type := type_of(key):
                    access = Access.ENCRYPT if _ENCRYPTING & need.accesses else Access.DECRYPT
                    reason = f"`{need.target.id}` is encrypted with `{key.id}`"
                    yield Need(key, type, {access: (reason,)})
