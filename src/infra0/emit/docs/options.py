"""What the caller decides about documentation, beyond the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from infra0.emit.programs import USUAL, Language


class Section(StrEnum):
    """A part of the documentation, in the order in which they usually stand."""

    INTRODUCTION = "introduction"
    DIAGRAM = "diagram"
    INVENTORY = "inventory"
    FLOWS = "flows"
    ACCESS = "access"
    EXPOSURE = "exposure"
    RESOURCES = "resources"
    SETTINGS = "settings"
    OUTPUTS = "outputs"
    NAMES = "names"
    FINDINGS = "findings"
    DEPLOYMENT = "deployment"
    PLANNING = "planning"
    CONCLUSION = "conclusion"


class Split(StrEnum):
    """Which pages the documentation is made of."""

    NONE = "none"
    """One file with everything."""
    GROUP = "group"
    """An index, and a page with the resources of each group."""
    RESOURCE = "resource"
    """An index, and a page for each resource."""


class HeadingFlavour(StrEnum):
    """How a heading gets an anchor where its text alone does not make one that works everywhere."""

    HTML = "html"
    """An empty link before it: understood on GitHub and in MkDocs."""
    ATTRIBUTE = "attribute"
    """``{ #anchor }`` behind it: MkDocs with attribute lists only."""


@dataclass(frozen=True, slots=True)
class InlineDiagram:
    """A diagram as Mermaid text, to stand in the page itself."""

    mermaid: str


@dataclass(frozen=True, slots=True)
class LinkedDiagram:
    """A picture beside the page: its path from there, and that of one for dark pages, or empty."""

    path: str
    dark_path: str = ""


DiagramForm: TypeAlias = InlineDiagram | LinkedDiagram


@dataclass(frozen=True, slots=True)
class DocsOptions:
    """Options of the documentation emitter.

    file_name: of the page, or of the index. title: of the page, if it is not to be the document's name. sections:
    which, in which order. diagram: None leaves it out. split: which pages. templates: a folder whose files replace
    those of the same name. headings: how headings get anchors. level: of the page's title, 1 to 3.
    descriptions: a provider's sentences about types, by short token; they replace the project's own.
    neighbours: texts of headings that stand beside what is written, in a page that the caller puts it into.
    language: of the program that the commands for deployment make.
    """

    file_name: str = "README.md"
    title: str = ""
    sections: tuple[Section, ...] = tuple(Section)
    diagram: DiagramForm | None = None
    split: Split = Split.NONE
    templates: Path | None = None
    headings: HeadingFlavour = HeadingFlavour.HTML
    level: int = 1
    descriptions: Mapping[str, str] = field(default_factory=dict)
    neighbours: tuple[str, ...] = ()
    language: Language = USUAL
