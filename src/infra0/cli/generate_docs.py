"""``infra0 generate-docs``: a document as Markdown documentation."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from infra0.cli.compiling import Compiled
    from infra0.emit.docs import DiagramForm, Section


class DiagramKind(StrEnum):
    """How the diagram gets into the page."""

    MERMAID = "mermaid"
    SVG = "svg"
    NONE = "none"


class Split(StrEnum):
    """Which pages the documentation is made of."""

    NONE = "none"
    GROUP = "group"
    RESOURCE = "resource"


def generate_docs(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The Markdown file to write, or the index of several.")
    ],
    title: Annotated[str, typer.Option("--title", help="The title, instead of the document's name.")] = "",
    sections: Annotated[
        str, typer.Option("--sections", help="Which sections in which order, with commas between them.")
    ] = "",
    diagram: Annotated[
        DiagramKind, typer.Option("--diagram", help="The diagram as Mermaid in the page, as an SVG beside it, or none.")
    ] = DiagramKind.MERMAID,
    split: Annotated[
        Split, typer.Option("--split", help="One file, or an index with a page for each group or resource.")
    ] = Split.NONE,
    templates: Annotated[
        Path | None, typer.Option("--templates", help="A folder whose templates replace those of the same name.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; print a diff and exit 1 if what is there is stale.")
    ] = False,
) -> None:
    """Write documentation of the system that the document describes."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.outputs import write_or_check
    from infra0.emit import docs

    compiled = compile_or_exit(document)
    picture = output.with_suffix(".svg")
    options = docs.DocsOptions(
        file_name=output.name,
        title=title,
        sections=_sections(sections),
        diagram=_diagram(compiled, diagram, picture),
        split=docs.Split(split.value),
        templates=templates,
    )
    pages = docs.emit(compiled.system, compiled.findings, options)
    files = {output.parent / path: text.encode() for path, text in pages.items()}
    if diagram is DiagramKind.SVG:
        files[picture] = _picture(compiled)
    write_or_check(files, check)


def _sections(given: str) -> tuple[Section, ...]:
    from infra0.cli.inputs import fail
    from infra0.emit.docs import Section

    if not given:
        return tuple(Section)
    names = [name.strip() for name in given.split(",")]
    for name in names:
        if name not in list(Section):
            fail(f"there is no section {name}; there are {', '.join(Section)}")
    return tuple(Section(name) for name in names)


def _diagram(compiled: Compiled, kind: DiagramKind, picture: Path) -> DiagramForm | None:
    from infra0.emit.diagram import DiagramOptions, Format, render
    from infra0.emit.docs import InlineDiagram, LinkedDiagram

    match kind:
        case DiagramKind.MERMAID:
            options = DiagramOptions(format=Format.MERMAID, file_name=compiled.system.file_name)
            return InlineDiagram(render(compiled.system.diagram, options).content.decode())
        case DiagramKind.SVG:
            return LinkedDiagram(picture.name)
        case DiagramKind.NONE:
            return None


def _picture(compiled: Compiled) -> bytes:
    from infra0.emit.diagram import DiagramOptions, render

    return render(compiled.system.diagram, DiagramOptions(file_name=compiled.system.file_name)).content
