"""What templates can call besides filters: headings, and links to other parts of the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from infra0.emit.docs.layout import LONGEST_LABEL, Heading, Layout, Page, Topic
from infra0.emit.docs.options import HeadingFlavour, Section
from infra0.emit.markdown import code, escaped, linked
from infra0.facts.inventory import Item


@dataclass(frozen=True, slots=True)
class PageTools:
    """The functions of one page's templates. `items` are the parts of the system by ID."""

    page: Page
    layout: Layout
    items: Mapping[str, Item]
    flavour: HeadingFlavour

    def heading(self, section: str, name: str = "") -> Markup:
        """The heading of a section, or of a group, flow (by its number from 0) or resource in one."""
        names = [known for known in Section if known == section]
        place = self.layout.places.get(Topic(names[0], str(name))) if names else None
        if place is None:
            raise LookupError(
                f"there is no heading {section!r} {name!r}" if name else f"there is no heading {section!r}"
            )
        return self.printed(place[1])

    def printed(self, heading: Heading) -> Markup:
        """A heading with its anchor."""
        line = f"{'#' * min(heading.level, 6)} {escaped(heading.text) or '…'}"
        if heading.anchor.implicit:
            return Markup(line)
        if self.flavour is HeadingFlavour.ATTRIBUTE:
            return Markup(f"{line} {{ #{heading.anchor.name} }}")
        return Markup(f'<a id="{heading.anchor.name}"></a>\n\n{line}')

    def part(self, name: str) -> Markup:
        """A link to a part of the system by its ID: to its details, or to its group where it has none."""
        item = self.items.get(name)
        if item is None:
            return Markup(code(name))
        return Markup(linked(escaped(item.label, LONGEST_LABEL), self._target(item)))

    def part_code(self, name: str, text: str) -> Markup:
        """A link to a part of the system around code, such as a reference to one of its attributes."""
        item = self.items.get(name)
        return Markup(linked(code(text), self._target(item) if item else ""))

    def is_subject(self, name: str) -> bool:
        """Whether the page's title is the heading of the resource with that ID."""
        return self.page.subject == Topic(Section.RESOURCES, name)

    def _target(self, item: Item) -> str:
        details = self.layout.link(self.page, Topic(Section.RESOURCES, item.id))
        return details or self.layout.link(self.page, Topic(Section.INVENTORY, item.group))
