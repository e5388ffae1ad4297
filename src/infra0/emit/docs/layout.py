"""Where everything stands: pages, their headings, and the links between them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.catalog.words import words
from infra0.emit.docs.anchors import Anchor, Anchors, mkdocs_slug
from infra0.emit.docs.distinct import Distinct
from infra0.emit.docs.options import DocsOptions, Section, Split
from infra0.emit.docs.titles import TITLES, sections_of
from infra0.emit.markdown import plain
from infra0.facts import Facts

LONGEST_LABEL = 80
_LONGEST_FILE_NAME = 60
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)-?\d|index|readme")
"""Names that Windows keeps for devices, and those that readers of folders look for first."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a heading is about: a section, or within one a group, a flow (by its number) or a resource."""

    section: Section
    name: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its text, its level from 1, and its anchor."""

    text: str
    level: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Page:
    """One file.

    path: below the output folder. title: its first heading. topics: of its other headings, in order. subject: what
    the title itself is about, where the page is about one resource.
    """

    path: str
    title: str
    topics: tuple[Topic, ...] = ()
    subject: Topic | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """All pages, the index first; their titles by path; for every topic the page that it is on, and its heading."""

    pages: tuple[Page, ...]
    titles: Mapping[str, Heading]
    places: Mapping[Topic, tuple[Page, Heading]]

    def link(self, origin: Page, topic: Topic) -> str:
        """The target of a link from a page to a topic; empty where no page has it."""
        if topic not in self.places:
            return ""
        page, heading = self.places[topic]
        path = "" if page.path == origin.path else relative(origin.path, page.path)
        return f"{path}#{heading.anchor.name}"


def relative(origin: str, target: str) -> str:
    """The path from one page to another."""
    return posixpath.relpath(target, posixpath.dirname(origin) or ".")


def layout_of(facts: Facts, options: DocsOptions) -> Layout:
    """The pages for a system's facts."""
    texts = _texts(facts)
    pages = tuple(_pages(facts, options, texts))
    places: dict[Topic, tuple[Page, Heading]] = {}
    titles: dict[str, Heading] = {}
    for page in pages:
        is_index = page is pages[0]
        anchors = Anchors(options.neighbours if is_index else ())
        title = titles[page.path] = Heading(page.title, options.level, anchors.assign(page.title, "top"))
        if page.subject:
            places[page.subject] = page, title
        for topic in page.topics:
            level = options.level + (2 if is_index and topic.name else 1)
            anchor = anchors.assign(texts[topic], f"{topic.section.value} {topic.name}".strip())
            places[topic] = page, Heading(texts[topic], level, anchor)
    return Layout(pages, titles, places)


def _texts(facts: Facts) -> Mapping[Topic, str]:
    """The text of every heading that there can be."""
    found = {Topic(section): title for section, title in TITLES.items()}
    for group in facts.inventory:
        found[Topic(Section.INVENTORY, group.name)] = group.title
        found |= {Topic(Section.RESOURCES, item.id): item.label for item in group.items}
    for number, flow in enumerate(facts.flows.flows):
        found[Topic(Section.FLOWS, str(number))] = flow.name
    return {topic: plain(text, LONGEST_LABEL) for topic, text in found.items()}


def _pages(facts: Facts, options: DocsOptions, texts: Mapping[Topic, str]) -> Iterator[Page]:
    sections = sections_of(facts, options)
    split = options.split if Section.RESOURCES in sections else Split.NONE
    own = [section for section in sections if split is Split.NONE or section is not Section.RESOURCES]
    topics = tuple(topic for section in own for topic in _topics(facts, section))
    yield Page(options.file_name, plain(options.title or facts.title, LONGEST_LABEL), topics)
    if split is Split.RESOURCE:
        yield from _resource_pages(facts, texts)
    elif split is Split.GROUP:
        yield from _group_pages(facts)


def _topics(facts: Facts, section: Section) -> Iterator[Topic]:
    yield Topic(section)
    match section:
        case Section.INVENTORY:
            yield from (Topic(section, group.name) for group in facts.inventory)
        case Section.FLOWS:
            yield from (Topic(section, str(number)) for number in range(len(facts.flows.flows)))
        case Section.RESOURCES:
            yield from (Topic(section, resource.id) for resource in facts.resources)


def _resource_pages(facts: Facts, texts: Mapping[Topic, str]) -> Iterator[Page]:
    stems = Distinct()
    for resource in facts.resources:
        topic = Topic(Section.RESOURCES, resource.id)
        yield Page(f"resources/{stems.take(_stem(resource.id))}.md", texts[topic], subject=topic)


def _group_pages(facts: Facts) -> Iterator[Page]:
    stems = Distinct()
    detailed = {resource.id for resource in facts.resources}
    for group in facts.inventory:
        topics = tuple(Topic(Section.RESOURCES, item.id) for item in group.items if item.id in detailed)
        if topics:
            yield Page(f"groups/{stems.take(_stem(group.name))}.md", plain(group.title, LONGEST_LABEL), topics)


def _stem(name: str) -> str:
    """A file's name that every file system takes, and tells from others without regard to case."""
    stem = mkdocs_slug("-".join(words(name)))[:_LONGEST_FILE_NAME].strip("-")
    return f"page-{stem}".rstrip("-") if not stem or _RESERVED.fullmatch(stem) else stem
