"""What the providers accept."""

from infra0.catalog.catalog import Catalog
from infra0.catalog.types import (
    EnumType,
    Evidence,
    Kind,
    ObjectType,
    PackageInfo,
    Property,
    ResourceType,
    Type,
    short_token,
)

__all__ = [
    "Catalog",
    "EnumType",
    "Evidence",
    "Kind",
    "ObjectType",
    "PackageInfo",
    "Property",
    "ResourceType",
    "Type",
    "short_token",
]
