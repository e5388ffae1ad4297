"""Every rule of every room, by its code."""

from collections.abc import Mapping
from functools import cache

from infra0 import checks
from infra0.checks.practice import PRACTICE
from infra0.derive import rules as derive_rules
from infra0.diagnostics import Rule
from infra0.diagnostics import rules as diagnostics_rules
from infra0.graph import rules as graph_rules
from infra0.model import rules as model_rules
from infra0.source.rules.every import RULES as SOURCE_RULES
from infra0.upgrade import rules as upgrade_rules

RULES: tuple[type[Rule], ...] = tuple(
    sorted(
        (
            *diagnostics_rules.RULES,
            *SOURCE_RULES,
            *model_rules.RULES,
            *upgrade_rules.RULES,
            *graph_rules.RULES,
            *derive_rules.RULES,
            *checks.CHECKS,
            *PRACTICE,
        ),
        key=lambda rule: rule.code,
    )
)
"""All rules, sorted by code."""


@cache
def by_code() -> Mapping[str, type[Rule]]:
    """The rules by their codes."""
    return {rule.code: rule for rule in RULES}
