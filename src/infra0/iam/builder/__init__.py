"""Makes the tables of actions and managed policies from installed packages that carry what AWS publishes."""

from infra0.iam.builder.build import build
from infra0.iam.builder.reference import PackageNotFoundError

__all__ = ["PackageNotFoundError", "build"]
