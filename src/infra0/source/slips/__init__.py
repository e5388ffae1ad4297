"""Finds out what is wrong with a JSON text, and how to put it right without touching the rest."""

from infra0.source.slips.inspection import inspect

__all__ = ["inspect"]
