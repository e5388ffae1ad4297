"""What the providers accept."""

from infra0.catalog.catalog import Catalog
from infra0.catalog.resource_options import RESOURCE_OPTIONS
from infra0.catalog.types import (
    EnumType,
    Evidence,
    Kind,
    ObjectType,
    PackageInfo,
    Property,
    ResourceType,
    Type,
    package_of,
    qualified,
    short_token,
)

__all__ = [
    "RESOURCE_OPTIONS",
    "Catalog",
    "EnumType",
    "Evidence",
    "Kind",
    "ObjectType",
    "PackageInfo",
    "Property",
    "ResourceType",
    "Type",
    "package_of",
    "qualified",
    "short_token",
]
