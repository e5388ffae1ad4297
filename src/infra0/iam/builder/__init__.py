"""Makes the table of actions from installed packages that carry AWS's Service Authorization Reference."""

from infra0.iam.builder.build import build
from infra0.iam.builder.reference import PackageNotFoundError

__all__ = ["PackageNotFoundError", "build"]
