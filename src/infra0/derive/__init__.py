"""What documents leave open: policies in prose, dashboards in prose, secrets in plain sight."""

from infra0.derive.derived import Derived, SecretHandling
from infra0.derive.stage import derive

__all__ = ["Derived", "SecretHandling", "derive"]
