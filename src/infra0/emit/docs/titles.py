"""The headings of sections, and which sections a system has something to say in."""

from __future__ import annotations

from infra0.emit.docs.options import DocsOptions, Section
from infra0.facts import Facts

TITLES = {
    Section.INTRODUCTION: "Introduction",
    Section.DIAGRAM: "Diagram",
    Section.INVENTORY: "Inventory",
    Section.FLOWS: "Data flows",
    Section.ACCESS: "Who may do what",
    Section.EXPOSURE: "Network exposure",
    Section.RESOURCES: "Resources",
    Section.SETTINGS: "Stack configuration",
    Section.OUTPUTS: "Outputs",
    Section.NAMES: "Names and tags",
    Section.FINDINGS: "Findings",
    Section.DEPLOYMENT: "Deployment",
    Section.PLANNING: "Planning",
    Section.CONCLUSION: "Conclusion and next steps",
}


def sections_of(facts: Facts, options: DocsOptions) -> tuple[Section, ...]:
    """The sections to print, in their order; those without a word are left out, asked for or not."""
    silent = {
        Section.INTRODUCTION: not (facts.narrative.introduction.strip() or facts.description.strip()),
        Section.DIAGRAM: options.diagram is None,
        Section.PLANNING: not facts.narrative.planning.strip(),
        Section.CONCLUSION: not facts.narrative.conclusion.strip(),
    }
    return tuple(section for section in dict.fromkeys(options.sections) if not silent.get(section, False))
