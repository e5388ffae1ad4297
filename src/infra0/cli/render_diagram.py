"""``infra0 render-diagram``: the picture of a document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.emit.diagram.options import (
    Collapse,
    DiagramOptions,
    Direction,
    Engine,
    Format,
    Icons,
    Source,
    Theme,
)

if TYPE_CHECKING:
    from infra0.cli.compiling import Compiled
    from infra0.emit.diagram import NodeDetails


def render_diagram(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[
        list[Path],
        typer.Option("--output", "-o", help="The file to write; its extension chooses the format. Repeatable."),
    ],
    format: Annotated[
        Format | None, typer.Option("--format", help="The format, whatever the extension.", show_default=False)
    ] = None,
    title: Annotated[str, typer.Option("--title", help="The title, instead of the document's name.")] = "",
    theme: Annotated[Theme, typer.Option("--theme", help="auto follows the viewer's colour scheme.")] = Theme.LIGHT,
    direction: Annotated[
        Direction, typer.Option("--direction", help="The direction in which edges flow.")
    ] = Direction.RIGHT,
    icons: Annotated[
        Icons, typer.Option("--icons", help="The project's symbols, or the providers' icons (extra `icons`).")
    ] = Icons.SYMBOLS,
    source: Annotated[
        Source, typer.Option("--source", help="Draw the document's diagram, its resources, or both compared.")
    ] = Source.DECLARED,
    collapse: Annotated[
        Collapse, typer.Option("--collapse", help="How large diagrams are summarised.")
    ] = Collapse.AUTO,
    focus: Annotated[str, typer.Option("--focus", help="Draw only the surroundings of the node with this ID.")] = "",
    depth: Annotated[int, typer.Option("--depth", min=0, help="With --focus: how many edges away.")] = 1,
    scale: Annotated[float, typer.Option("--scale", min=0.1, max=10, help="Pixels of a PNG for each unit.")] = 2.0,
    embed_font: Annotated[
        bool, typer.Option("--embed-font", help="Embed the font's characters that are used.")
    ] = False,
    system_fonts: Annotated[
        bool, typer.Option("--system-fonts", help="Take characters that Inter lacks from the system's fonts.")
    ] = False,
    engine: Annotated[Engine, typer.Option("--engine", help="The layout engine.")] = Engine.BUNDLED,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if the files are not what would be written.")
    ] = False,
) -> None:
    """Draw the document's diagram as SVG, PNG, PDF, HTML, DOT, Mermaid or JSON."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.outputs import write_or_check
    from infra0.emit import diagram

    wanted = {path: format or _format_of(path) for path in output}
    compiled = compile_or_exit(document)
    system = compiled.system
    options = DiagramOptions(
        theme=theme,
        direction=direction,
        title=title,
        file_name=system.file_name,
        icons=icons,
        source=source,
        collapse=collapse,
        focus=focus,
        depth=depth,
        scale=scale,
        embed_font=embed_font,
        system_fonts=system_fonts,
        engine=engine,
    )
    try:
        details = _details(compiled) if Format.HTML in wanted.values() else {}
        renderings = diagram.render_all(system.diagram, options, tuple(dict.fromkeys(wanted.values())), details)
    except diagram.RenderingError as error:
        from infra0.cli.inputs import fail

        fail(str(error))
    notes = dict.fromkeys(note for rendering in renderings.values() for note in rendering.notes)
    for note in notes:
        listed = f": {', '.join(note.listed)}" if note.listed else ""
        typer.echo(f"note: {note.message}{listed}.", err=True)
    write_or_check({path: renderings[kind].content for path, kind in wanted.items()}, check)


def _details(compiled: Compiled) -> Mapping[str, NodeDetails]:
    from infra0.emit.diagram.gathered import details_of

    return details_of(compiled.system, compiled.findings)


def _format_of(path: Path) -> Format:
    from infra0.cli.inputs import fail

    ending = path.suffix.removeprefix(".").lower()
    if ending not in list(Format):
        fail(f"unknown format for {path}: use one of the extensions {', '.join(Format)}, or give --format")
    return Format(ending)
