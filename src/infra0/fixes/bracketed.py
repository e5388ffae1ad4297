"""Members that come to, and go from, a container in brackets: objects and lists of JSON, flow collections of YAML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from infra0.diagnostics import ReplaceText, Span
from infra0.fixes.lines import Lines
from infra0.fixes.plan import Plan
from infra0.source import JsonValue

_COLON = re.compile(r"[ \t]*:[ \t]*")
_COMMA = re.compile(r",(?P<space>[ \t]*)")


@dataclass(frozen=True, slots=True)
class Margin:
    """How a value is laid out: on lines of its own at a margin, or on one line where `prefix` is None."""

    prefix: str | None
    unit: str
    ending: str

    @property
    def inner(self) -> "Margin":
        """The layout one level further in."""
        return self if self.prefix is None else Margin(self.prefix + self.unit, self.unit, self.ending)

    @property
    def line_break(self) -> str:
        """A new line at the margin; nothing where everything is on one line."""
        return "" if self.prefix is None else self.ending + self.prefix


class Writer(Protocol):
    """How a notation writes keys and values."""

    def key(self, text: str) -> str:
        """A key."""
        ...

    def value(self, value: JsonValue, margin: Margin) -> str:
        """A value whose first line begins where it is put."""
        ...


@dataclass(frozen=True, slots=True)
class Item:
    """A member or element: where it begins, its key if it has one, its value, and its plan."""

    start: int
    key: Span | None
    value: Span
    plan: Plan


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A container in brackets, with all that its edits need to know."""

    span: Span
    items: Sequence[Item]
    plan: Plan
    lines: Lines
    unit: str
    writer: Writer

    def edits(self) -> Iterator[ReplaceText]:
        """The edits that take out and put in what the plan of the container says."""
        if not self.plan.changes_container:
            return
        kept = [item for item in self.items if not item.plan.removed]
        if not kept:
            yield ReplaceText(Span(self.span.start + 1, self.span.end - 1), self._interior())
            return
        if kept[0] is not self.items[0]:
            yield ReplaceText(Span(self.items[0].start, kept[0].start), "")
        yield from self._gaps()
        tail = Span(kept[-1].value.end, self.items[-1].value.end)
        added = self._tail(kept[-1])
        if added or tail.start != tail.end:
            yield ReplaceText(tail, added)

    def _gaps(self) -> Iterator[ReplaceText]:
        last_kept: Item | None = None
        last_removed: Item | None = None
        for item in self.items:
            if item.plan.removed:
                last_removed = item
                continue
            if last_kept and last_removed and last_removed.start > last_kept.start:
                yield ReplaceText(Span(last_kept.value.end, last_removed.value.end), "")
            last_kept = item

    def _tail(self, last: Item) -> str:
        if self.lines.leads(last.start):
            margin = self._margin(self.lines.prefix(last.start))
            return "".join("," + margin.line_break + text for text in self._additions(margin))
        margin = self._margin(None)
        return "".join("," + self._space() + text for text in self._additions(margin))

    def _interior(self) -> str:
        """What stands between the brackets of a container that keeps nothing."""
        if not (self.plan.members or self.plan.elements):
            return ""
        inline = list(self._additions(self._margin(None)))
        short = not self.plan.members and not any(isinstance(value, dict) for value in self.plan.elements)
        if short or not self._spreads():
            return ", ".join(inline)
        outer = self._margin(self.lines.prefix(self.span.start))
        separator = "," + outer.inner.line_break
        return outer.inner.line_break + separator.join(self._additions(outer.inner)) + outer.line_break

    def _spreads(self) -> bool:
        """Whether the lines around the container say that its members get lines of their own."""
        text = self.lines.text
        return "\n" in text[self.span.start : self.span.end] or not text[
            self.lines.start(self.span.start) : self.span.start
        ].lstrip(" \t>").startswith(("{", "["))

    def _additions(self, margin: Margin) -> Iterator[str]:
        for key, value in self.plan.members.items():
            yield self.writer.key(key) + self._colon() + self.writer.value(value, margin)
        for value in self.plan.elements:
            yield self.writer.value(value, margin)

    def _margin(self, prefix: str | None) -> Margin:
        return Margin(prefix, self.unit, self.lines.ending)

    def _colon(self) -> str:
        for item in self.items[:1]:
            if item.key and (colon := _COLON.fullmatch(self.lines.text, item.key.end, item.value.start)):
                return colon[0]
        return ": "

    def _space(self) -> str:
        """The blanks after a comma between items that share a line."""
        for item in self.items[:1]:
            if comma := _COMMA.match(self.lines.text, item.value.end, self.span.end):
                return comma["space"]
        return " "
