"""A rule's documentation: the four parts of its docstring."""

import inspect
import re
import textwrap
from dataclasses import dataclass

from infra0.diagnostics.rule import Rule

_HEADING = re.compile(r"^(Why|Example|Instead):[ \t]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleDocument:
    """What a rule finds, why that matters, a document that has the fault, and what to write instead."""

    what: str
    why: str
    example: str
    instead: str


def document(rule: type[Rule]) -> RuleDocument:
    """The documentation of a rule; a part that its docstring lacks is empty."""
    text = inspect.cleandoc(rule.__doc__ or "")
    what, *sections = _HEADING.split(text)
    parts = dict(zip(sections[::2], sections[1::2], strict=True))
    return RuleDocument(
        what=_flowed(what),
        why=_flowed(parts.get("Why", "")),
        example=_block(parts.get("Example", "")),
        instead=_block(parts.get("Instead", "")),
    )


def _flowed(text: str) -> str:
    """Paragraphs without the line breaks of the source."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _block(text: str) -> str:
    return textwrap.dedent(text.strip("\n")).rstrip()
