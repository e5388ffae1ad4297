"""Reads what documents give as a resource's type."""

from infra0.upgrade.types.reading import Reading, TypeReader

__all__ = ["Reading", "TypeReader"]
