"""The table of actions: what each kind of resource offers to workloads, and which actions that takes."""

from infra0.derive.iam.grants.catalogs import CATALOGS
from infra0.derive.iam.grants.databases import DATABASES
from infra0.derive.iam.grants.invocation import INVOCATION
from infra0.derive.iam.grants.messaging import MESSAGING
from infra0.derive.iam.grants.models import MODELS
from infra0.derive.iam.grants.operations import OPERATIONS
from infra0.derive.iam.grants.secrets import SECRETS
from infra0.derive.iam.grants.storage import STORAGE
from infra0.derive.iam.grants.streams import STREAMS
from infra0.derive.iam.grants.types import (
    EVERYTHING,
    Access,
    Condition,
    Grant,
    Named,
    TargetType,
)

TARGET_TYPES: tuple[TargetType, ...] = (
    *STORAGE,
    *STREAMS,
    *MESSAGING,
    *INVOCATION,
    *DATABASES,
    *CATALOGS,
    *SECRETS,
    *MODELS,
    *OPERATIONS,
)

_BY_TOKEN = {token: type for type in TARGET_TYPES for token in type.tokens}


def target_type(token: str) -> TargetType | None:
    """The row for a short token; None for what no permission is needed for."""
    return _BY_TOKEN.get(token)


__all__ = [
    "EVERYTHING",
    "TARGET_TYPES",
    "Access",
    "Condition",
    "Grant",
    "Named",
    "TargetType",
    "target_type",
]
