"""From a compiled document to the pages of its documentation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from infra0.diagnostics.finding import Finding
from infra0.emit.docs.inject import Injection, inject
from infra0.emit.docs.layout import layout_of
from infra0.emit.docs.markers import Region
from infra0.emit.docs.options import DocsOptions, Split
from infra0.emit.docs.printer import Printer
from infra0.facts import Facts, gather
from infra0.ir import System


def emit(system: System, findings: Sequence[Finding], options: DocsOptions) -> dict[str, str]:
    """The documentation of a system: path to text.

    Raises `TemplateFault` for a template of the user's that cannot be printed.
    """
    return print_pages(gather(system, findings, options.descriptions), options)


def print_pages(facts: Facts, options: DocsOptions) -> dict[str, str]:
    """The documentation that says those facts: path to text."""
    layout = layout_of(facts, options)
    printer = Printer.of(facts, layout, options)
    return {page.path: printer.page(page) for page in layout.pages}


def print_sections(facts: Facts, options: DocsOptions) -> str:
    """The sections alone, without a title, to stand in a page of the caller's."""
    layout = layout_of(facts, replace(options, split=Split.NONE))
    return Printer.of(facts, layout, options).sections(layout.pages[0])


def emit_into(page: str, system: System, findings: Sequence[Finding], options: DocsOptions) -> Injection:
    """A page with the documentation of a system between its markers; what those say goes before the options."""
    facts = gather(system, findings, options.descriptions)

    def printed(region: Region, headings: tuple[str, ...]) -> str:
        sections = region.sections or options.sections
        chosen = replace(options, sections=sections, level=region.level - 1, neighbours=headings)
        return print_sections(facts, chosen)

    return inject(page, printed)
