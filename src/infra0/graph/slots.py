"""Where values stand in a document."""

from __future__ import annotations

from infra0.diagnostics import Pointer


def pointer_of(resource: str, *steps: str | int) -> Pointer:
    """The pointer to a place in the configuration of a resource."""
    return ("resources", resource, "config", *steps)
