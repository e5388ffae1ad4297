"""Carries out the fixes that diagnostics offer, by the smallest changes of a document's text."""

from infra0.fixes.apply import FixResult, apply
from infra0.fixes.preview import preview

__all__ = ["FixResult", "apply", "preview"]
