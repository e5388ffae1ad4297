"""``infra0 generate-docs``: a document as Markdown documentation."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.emit.docs.options import Split

if TYPE_CHECKING:
    from infra0.cli.compiling import Compiled
    from infra0.emit.docs import DiagramForm, DocsOptions, Section


class DiagramKind(StrEnum):
    """How the diagram gets into the page."""

    MERMAID = "mermaid"
    SVG = "svg"
    NONE = "none"


class Format(StrEnum):
    """Pages for people, or their facts for programs."""

    MARKDOWN = "markdown"
    JSON = "json"


def generate_docs(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The Markdown file to write, or the index of several.", show_default=False),
    ] = None,
    inject: Annotated[
        Path | None,
        typer.Option("--inject", help="Write between the infra0:begin and infra0:end markers of this file instead."),
    ] = None,
    init: Annotated[bool, typer.Option("--init", help="With --inject: add the markers where there are none.")] = False,
    format: Annotated[Format, typer.Option("--format", help="Markdown, or the same facts as JSON.")] = Format.MARKDOWN,
    title: Annotated[str, typer.Option("--title", help="The title, instead of the document's name.")] = "",
    sections: Annotated[str, typer.Option("--sections", help="The sections, comma-separated, in their order.")] = "",
    diagram: Annotated[
        DiagramKind, typer.Option("--diagram", help="The diagram as Mermaid in the page, as an SVG beside it, or none.")
    ] = DiagramKind.MERMAID,
    split: Annotated[
        Split, typer.Option("--split", help="One file, or an index with a page for each group or resource.")
    ] = Split.NONE,
    templates: Annotated[
        Path | None, typer.Option("--templates", help="A folder whose templates replace those of the same name.")
    ] = None,
    provider_texts: Annotated[
        bool,
        typer.Option("--provider-texts", help="Describe types in the provider's words, where its SDK is installed."),
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; print a diff and exit 1 if the documentation is stale.")
    ] = False,
) -> None:
    """Write documentation of the system that the document describes.

    Exit codes: 0 written or up to date, 1 errors in the document or a stale file, 2 usage or unreadable input.
    """
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.inputs import fail
    from infra0.cli.outputs import write_or_check
    from infra0.emit import docs

    target = _target(output, inject, init)
    compiled = compile_or_exit(document)
    descriptions = _descriptions(compiled) if provider_texts else {}
    if format is Format.JSON:
        write_or_check({target: _facts(compiled, descriptions)}, check)
        return
    picture = target.with_suffix(".svg")
    options = docs.DocsOptions(
        file_name=target.name,
        title=title,
        sections=_sections(sections),
        diagram=_diagram(compiled, diagram, picture),
        split=split,
        templates=templates,
        descriptions=descriptions,
    )
    try:
        files = _injected(compiled, options, target, init) if inject else _pages(compiled, options, target)
    except docs.TemplateFault as fault:
        fail(str(fault))
    if diagram is DiagramKind.SVG:
        files[picture] = _picture(compiled)
    write_or_check(files, check)


def _target(output: Path | None, inject: Path | None, init: bool) -> Path:
    """The file that the call is about: exactly one of the two options names it."""
    from infra0.cli.inputs import fail

    if init and not inject:
        fail("--init requires --inject")
    if output and not inject:
        return output
    if inject and not output:
        return inject
    fail("give either --output or --inject")


def _pages(compiled: Compiled, options: DocsOptions, target: Path) -> dict[Path, bytes]:
    from infra0.emit.docs import emit

    pages = emit(compiled.system, compiled.findings, options)
    return {target.parent / path: text.encode() for path, text in pages.items()}


def _injected(compiled: Compiled, options: DocsOptions, target: Path, init: bool) -> dict[Path, bytes]:
    from infra0.cli.inputs import fail, read_input
    from infra0.emit.docs import emit_into, with_markers

    try:
        page = read_input(str(target)).content.decode()
    except UnicodeDecodeError as error:
        fail(f"{target} is not UTF-8: {error.reason} at byte {error.start}")
    injection = emit_into(with_markers(page) if init else page, compiled.system, compiled.findings, options)
    if injection.faults:
        fail("; ".join(f"{target}:{fault.line}: {fault.message}" for fault in injection.faults))
    if not injection.regions:
        fail(f"{target} has no infra0:begin marker; --init adds one")
    return {target: injection.text.encode()}


def _facts(compiled: Compiled, descriptions: Mapping[str, str]) -> bytes:
    from infra0.facts import facts_text, gather

    return facts_text(gather(compiled.system, compiled.findings, descriptions)).encode()


def _descriptions(compiled: Compiled) -> dict[str, str]:
    """The provider's own first sentence about each type in use, where its SDK is installed."""
    from infra0.catalog.texts import ProviderTexts
    from infra0.cli.catalogs import cache_folder

    texts = ProviderTexts(compiled.catalog, cache_folder())
    used = {resource.type.short_token: resource.type for resource in compiled.system.program.resources if resource.type}
    found = {token: _first_sentence(texts.description(type_) or "") for token, type_ in used.items()}
    return {token: text for token, text in found.items() if text}


def _first_sentence(text: str) -> str:
    paragraph = " ".join(text.strip().partition("\n\n")[0].split())
    return paragraph.partition(". ")[0].rstrip(".")


def _sections(given: str) -> tuple[Section, ...]:
    from infra0.cli.inputs import fail
    from infra0.emit.docs import Section

    if not given:
        return tuple(Section)
    names = [name.strip() for name in given.split(",")]
    for name in names:
        if name not in list(Section):
            fail(f"unknown section {name}; the sections are {', '.join(Section)}")
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
