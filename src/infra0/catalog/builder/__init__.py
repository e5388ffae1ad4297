"""Makes catalogs from installed Pulumi SDKs."""

from infra0.catalog.builder.build import BuildReport, build
from infra0.catalog.builder.sdk import SdkNotFoundError

__all__ = ["BuildReport", "SdkNotFoundError", "build"]
