"""Edits of a document in JSON, as small changes of its text."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from infra0.diagnostics import ReplaceText
from infra0.fixes.bracketed import Bracketed, Item, Margin
from infra0.fixes.lines import Lines
from infra0.fixes.plan import Plan
from infra0.source import JsonLayout, JsonMember, JsonValue

_SHORT = 60
_DEFAULT_UNIT = "  "


def json_edits(layout: JsonLayout, lines: Lines, plan: Plan) -> Iterator[ReplaceText]:
    """The changes of a text in JSON that carry out a plan."""
    return _Editor(layout, lines, _unit(layout, lines)).edits(layout.root, plan)


@dataclass(frozen=True, slots=True)
class _Editor:
    layout: JsonLayout
    lines: Lines
    unit: str

    def edits(self, member: JsonMember, plan: Plan) -> Iterator[ReplaceText]:
        if plan.replacement is not None:
            yield ReplaceText(member.value, JsonWriter().value(plan.replacement.value, self._margin(member)))
            return
        members = self.layout.members(member.value)
        if plan.changes_container:
            items = [_item(inner, plan.of(step)) for step, inner in members.items()]
            yield from Bracketed(
                member.value, items, plan, self.lines, self._unit_in(member, items), JsonWriter()
            ).edits()
        for step, inner in plan.inner.items():
            if inner.removed:
                continue
            place = members[step]
            if inner.key is not None and place.key is not None:
                yield ReplaceText(place.key, JsonWriter().key(inner.key))
            yield from self.edits(place, inner)

    def _margin(self, member: JsonMember) -> Margin:
        start = _start(member)
        prefix = self.lines.prefix(start) if self.lines.leads(start) else None
        return Margin(prefix, self.unit, self.lines.ending)

    def _unit_in(self, member: JsonMember, items: list[Item]) -> str:
        leading = [item.start for item in items[:1] if self.lines.leads(item.start)]
        unit = self.lines.unit(leading[0], member.value.start) if leading else None
        return unit or self.unit


class JsonWriter:
    """Writes keys and values as JSON."""

    def key(self, text: str) -> str:
        """A key in quotes."""
        return json.dumps(text, ensure_ascii=False)

    def value(self, value: JsonValue, margin: Margin) -> str:
        """A value; short lists of scalars stay on one line."""
        inline = json.dumps(value, ensure_ascii=False)
        if margin.prefix is None or not isinstance(value, dict | list) or not value:
            return inline
        if isinstance(value, dict):
            inner = [f"{self.key(key)}: {self.value(each, margin.inner)}" for key, each in value.items()]
            return _spread("{", inner, "}", margin)
        if len(inline) <= _SHORT and not any(isinstance(each, dict | list) for each in value):
            return inline
        return _spread("[", [self.value(each, margin.inner) for each in value], "]", margin)


def _spread(opener: str, inner: list[str], closer: str, margin: Margin) -> str:
    line_break = margin.inner.line_break
    return opener + line_break + ("," + line_break).join(inner) + margin.line_break + closer


def _item(member: JsonMember, plan: Plan) -> Item:
    return Item(_start(member), member.key, member.value, plan)


def _start(member: JsonMember) -> int:
    return member.key.start if member.key else member.value.start


def _unit(layout: JsonLayout, lines: Lines) -> str:
    """The indentation of the first member of the document."""
    for member in layout.members(layout.root.value).values():
        return lines.unit(_start(member), layout.root.value.start) or _DEFAULT_UNIT
    return _DEFAULT_UNIT
