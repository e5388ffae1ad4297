"""Brings documents that remember older providers, or other tools, to today's shapes."""

from infra0.upgrade.rules import RULES
from infra0.upgrade.upgrade import upgrade
from infra0.upgrade.upgraded import Upgraded

__all__ = ["RULES", "Upgraded", "upgrade"]
