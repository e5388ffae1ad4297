"""Documentation of a system in Markdown."""

from infra0.emit.docs.emitter import emit, emit_into, print_pages, print_sections
from infra0.emit.docs.inject import Injection, with_markers
from infra0.emit.docs.markers import MarkerFault
from infra0.emit.docs.options import (
    DiagramForm,
    DocsOptions,
    HeadingFlavour,
    InlineDiagram,
    LinkedDiagram,
    Section,
    Split,
)
from infra0.emit.docs.templates import TemplateFault, template_names, template_text

__all__ = [
    "DiagramForm",
    "DocsOptions",
    "HeadingFlavour",
    "Injection",
    "InlineDiagram",
    "LinkedDiagram",
    "MarkerFault",
    "Section",
    "Split",
    "TemplateFault",
    "emit",
    "emit_into",
    "print_pages",
    "print_sections",
    "template_names",
    "template_text",
    "with_markers",
]
