"""Documentation of a system in Markdown."""

from infra0.emit.docs.emitter import emit
from infra0.emit.docs.options import (
    DiagramForm,
    DocsOptions,
    HeadingFlavour,
    InlineDiagram,
    LinkedDiagram,
    Section,
    Split,
)

__all__ = [
    "DiagramForm",
    "DocsOptions",
    "HeadingFlavour",
    "InlineDiagram",
    "LinkedDiagram",
    "Section",
    "Split",
    "emit",
]
