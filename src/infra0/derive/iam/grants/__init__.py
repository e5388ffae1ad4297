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
from infra0.derive.targets import Target

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

_BY_TOKEN = {(token, type.part): type for type in TARGET_TYPES for token in type.tokens}


def target_type(token: str, part: str = "") -> TargetType | None:
    """The row for a short token, or for a part of such resources; None for what no permission is needed for."""
    return _BY_TOKEN.get((token, part))


def type_of(target: Target) -> TargetType | None:
    """The row for a resource, or for the part of it that is meant."""
    return target_type(target.token, target.part)


__all__ = [
    "EVERYTHING",
    "TARGET_TYPES",
    "Access",
    "Condition",
    "Grant",
    "Named",
    "TargetType",
    "target_type",
    "type_of",
]
