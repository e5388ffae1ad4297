"""Carries out the fixes that diagnostics offer, by the smallest changes of a document's text."""

from infra0.fixes.apply import FixResult, apply
from infra0.fixes.comments import loses_comments
from infra0.fixes.preview import preview

__all__ = ["FixResult", "apply", "loses_comments", "preview"]
