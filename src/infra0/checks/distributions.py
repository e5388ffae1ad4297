"""What CloudFront distributions are made of, for checks of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.reading import objects_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer

DISTRIBUTION = "aws:cloudfront:Distribution"


def behaviors(subject: Subject, distribution: str) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """The cache behaviours of a distribution, the default one first."""
    yield from objects_at(subject, distribution, "defaultCacheBehavior")
    yield from objects_at(subject, distribution, "orderedCacheBehaviors")
