"""Prints the pages of a system's documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from markupsafe import Markup

from infra0.diagnostics.finding import Finding
from infra0.emit.docs.commands import deployment_commands
from infra0.emit.docs.layout import Layout, Page, Topic, layout_of, relative
from infra0.emit.docs.options import DocsOptions, Section
from infra0.emit.docs.summary import summary_of
from infra0.emit.docs.templates import Templates
from infra0.emit.docs.titles import TITLES
from infra0.emit.docs.tools import PageTools
from infra0.facts import Facts, gather
from infra0.facts.inventory import Item
from infra0.ir import System


def emit(system: System, findings: Sequence[Finding], options: DocsOptions) -> dict[str, str]:
    """The documentation of a system: path to text."""
    return print_facts(gather(system, findings, options.descriptions), options)


def print_facts(facts: Facts, options: DocsOptions) -> dict[str, str]:
    """The documentation that says those facts: path to text."""
    layout = layout_of(facts, options)
    items = {item.id: item for group in facts.inventory for item in group.items}
    own = options.templates
    templates = Templates.replaced(own, len(facts.resources)) if own else Templates.shipped()
    printer = _Printer(facts, options, layout, items, templates)
    return {page.path: printer.page(page) for page in layout.pages}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents: its text, and the target of its link."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class _Printer:
    facts: Facts
    options: DocsOptions
    layout: Layout
    items: Mapping[str, Item]
    templates: Templates

    def page(self, page: Page) -> str:
        """One page, ending with a line break."""
        is_index = page is self.layout.pages[0]
        tools = PageTools(page, self.layout, self.items, self.options.headings)
        variables = self._variables(tools)
        variables["details"] = tuple(self._details(page, variables))
        names = [topic.section for topic in page.topics if is_index and not topic.name]
        return (
            self._render(
                "page.md.j2",
                variables
                | {
                    "title_heading": tools.printed(self.layout.titles[page.path]),
                    "contents": tuple(self._contents(page, tools)) if is_index else (),
                    "sections": tuple(Markup(self._render(f"{name}.md.j2", variables)) for name in names),
                    "is_index": is_index,
                },
            )
            + "\n"
        )

    def _variables(self, tools: PageTools) -> dict[str, object]:
        """What every template can use; see `infra0.emit.docs.reference`."""
        facts = {field.name: getattr(self.facts, field.name) for field in fields(self.facts)}
        return facts | {
            "title": self.options.title or self.facts.title,
            "diagram": self.options.diagram,
            "deployment": deployment_commands(self.facts),
            "summary": summary_of(self.facts),
            "items": self.items,
            "heading": tools.heading,
            "part": tools.part,
            "part_code": tools.part_code,
            "is_subject": tools.is_subject,
        }

    def _contents(self, page: Page, tools: PageTools) -> Iterator[Entry]:
        for topic in page.topics:
            if not topic.name:
                yield Entry(TITLES[topic.section], self.layout.link(page, topic))
        for other in self.layout.pages[1:]:
            yield Entry(other.title, relative(page.path, other.path))

    def _details(self, page: Page, variables: Mapping[str, object]) -> Iterator[Markup]:
        topics = {*page.topics, page.subject}
        for resource in self.facts.resources:
            if Topic(Section.RESOURCES, resource.id) in topics:
                yield Markup(self._render("resource.md.j2", {**variables, "resource": resource}))

    def _render(self, template: str, variables: Mapping[str, object]) -> str:
        return self.templates.render(template, variables)
