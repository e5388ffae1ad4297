"""From the IR's diagram to what a picture shows, in visible steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from infra0.emit.diagram.options import DiagramOptions
from infra0.emit.diagram.view.collapse import collapsed
from infra0.emit.diagram.view.content import Content
from infra0.emit.diagram.view.focus import focused
from infra0.emit.diagram.view.nesting import flattened, merged, without_nesting_edges
from infra0.emit.diagram.view.source import content_of
from infra0.emit.diagram.view.titles import title_of
from infra0.emit.diagram.view.types import Item, View
from infra0.ir import Diagram

_STANDARD_GROUPS = (
    "network",
    "compute",
    "storage",
    "database",
    "integration",
    "security",
    "monitoring",
    "external",
)

Step = Callable[[Content, DiagramOptions], Content]

STEPS: tuple[Step, ...] = (
    lambda content, options: focused(content, options.focus, options.depth),
    lambda content, _: without_nesting_edges(content),
    lambda content, _: flattened(content),
    lambda content, _: merged(content),
    lambda content, options: collapsed(content, options.collapse),
)
"""What is done to the content, in this order."""


def build_view(diagram: Diagram, options: DiagramOptions) -> View:
    """What the picture of `diagram` shows."""
    content = content_of(diagram, options.source)
    for step in STEPS:
        content = step(content, options)
    content = content.with_note("Resources without a node are not drawn", diagram.undrawn)
    return View(
        title=title_of(diagram, options),
        summary=_summary(diagram, content),
        items=content.items,
        links=content.links,
        supporting=_supporting(content),
        groups=_groups(content.items),
        notes=content.notes,
    )


def _summary(diagram: Diagram, content: Content) -> str:
    shown = sum(1 for item in content.items if not item.part)
    parts = len(content.items) - shown
    counts = (
        (diagram.resource_count, "resource", "resources"),
        (parts, "part", "parts"),
        (shown, "shown", "shown"),
        (len(content.links), "connection", "connections"),
    )
    return " · ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in counts if count)


def _supporting(content: Content) -> tuple[str, ...]:
    """Items that nothing connects: no link, no container around them, nothing inside; none if all are."""
    joined = {end for link in content.links for end in (link.source, link.target)}
    nesting = {item.parent for item in content.items}
    alone = [item.id for item in content.items if not item.parent and item.id not in joined and item.id not in nesting]
    return tuple(alone) if len(alone) < len(content.items) else ()


def _groups(items: Sequence[Item]) -> tuple[str, ...]:
    used = {item.group for item in items}
    standard = [group for group in _STANDARD_GROUPS if group in used]
    return (*standard, *(group for group in dict.fromkeys(item.group for item in items) if group not in standard))
