"""Prints pages from facts: gives each template what it can use, and puts the results together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from markupsafe import Markup

from infra0.emit.docs.commands import deployment_commands
from infra0.emit.docs.layout import Layout, Page, relative
from infra0.emit.docs.options import DocsOptions, Section
from infra0.emit.docs.summary import summary_of
from infra0.emit.docs.templates import Templates
from infra0.emit.docs.titles import TITLES
from infra0.emit.docs.tools import PageTools
from infra0.facts import Facts
from infra0.facts.facts import ResourceFacts
from infra0.facts.inventory import Item

Variables = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents: its text, and the target of its link."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints the pages of one layout. `shared` are the variables that are the same on all of them."""

    layout: Layout
    templates: Templates
    options: DocsOptions
    items: Mapping[str, Item]
    resources: Mapping[str, ResourceFacts]
    shared: Variables

    @classmethod
    def of(cls, facts: Facts, layout: Layout, options: DocsOptions) -> Printer:
        """A printer of the pages that a layout has for those facts."""
        items = {item.id: item for group in facts.inventory for item in group.items}
        own = options.templates
        shared = {field.name: getattr(facts, field.name) for field in fields(facts)} | {
            "title": options.title or facts.title,
            "diagram": options.diagram,
            "deployment": deployment_commands(facts, options.language),
            "summary": summary_of(facts),
            "items": items,
        }
        return cls(
            layout=layout,
            templates=Templates.replaced(own, len(facts.resources)) if own else Templates.shipped(),
            options=options,
            items=items,
            resources={resource.id: resource for resource in facts.resources},
            shared=shared,
        )

    def page(self, page: Page) -> str:
        """One page, ending with a line break."""
        tools, variables = self._given(page)
        index = self.layout.pages[0]
        is_index = page is index
        more = {
            "title_heading": tools.printed(self.layout.titles[page.path]),
            "is_index": is_index,
            "home": Entry(index.title, relative(page.path, index.path)),
            "contents": tuple(self._contents(page)) if is_index else (),
            "sections": tuple(map(Markup, self._sections(page, variables))),
        }
        return self.templates.render("page.md.j2", {**variables, **more}) + "\n"

    def sections(self, page: Page) -> str:
        """The sections of a page without its title, ending with a line break."""
        _, variables = self._given(page)
        return "\n\n".join(self._sections(page, variables)) + "\n"

    def _given(self, page: Page) -> tuple[PageTools, Variables]:
        """The functions and variables of a page's templates."""
        tools = PageTools(page, self.layout, self.items, self.options.headings)
        variables = {
            **self.shared,
            "heading": tools.heading,
            "part": tools.part,
            "part_code": tools.part_code,
            "is_subject": tools.is_subject,
        }
        return tools, {**variables, "details": tuple(self._details(page, variables))}

    def _sections(self, page: Page, variables: Variables) -> Iterator[str]:
        for topic in page.topics:
            if not topic.name:
                yield self.templates.render(f"{topic.section}.md.j2", variables)

    def _details(self, page: Page, variables: Variables) -> Iterator[Markup]:
        for topic in (page.subject, *page.topics):
            if topic and topic.section is Section.RESOURCES and topic.name:
                resource = self.resources[topic.name]
                yield Markup(self.templates.render("resource.md.j2", {**variables, "resource": resource}))

    def _contents(self, page: Page) -> Iterator[Entry]:
        for topic in page.topics:
            if not topic.name:
                yield Entry(TITLES[topic.section], self.layout.link(page, topic))
        for other in self.layout.pages[1:]:
            yield Entry(other.title, relative(page.path, other.path))
