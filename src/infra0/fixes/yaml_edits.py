"""Edits of a document in YAML, as small changes of its text; comments and everything else stay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infra0.diagnostics import ReplaceText, Span
from infra0.fixes.bracketed import Bracketed, Item, Margin
from infra0.fixes.lines import Lines
from infra0.fixes.plan import Plan, Replacement
from infra0.fixes.yaml_block import Block
from infra0.fixes.yaml_text import BlockWriter, FlowWriter, scalar
from infra0.source.yaml_layout import YamlLayout, YamlMember, YamlNode

_MOST_LOOKED_AT = 1000
_COLON = re.compile(r"\s*:")
_INLINE = Margin(None, "", "")


def yaml_edits(layout: YamlLayout, lines: Lines, plan: Plan) -> Iterator[ReplaceText]:
    """The changes of a text in YAML that carry out a plan."""
    root = layout.root
    editor = _Editor(layout.text, lines, BlockWriter(*indentation(root, lines), lines.ending))
    new = _replacement(root, plan)
    if new is None:
        yield from editor.inside(root, plan)
    else:
        yield ReplaceText(root.span, editor.writer.lines(new.value, lines.column(root.start)))


@dataclass(frozen=True, slots=True)
class _Editor:
    """`text` is what YAML was read from; the text of `lines` has the marks of quotations in addition."""

    text: str
    lines: Lines
    writer: BlockWriter

    def inside(self, node: YamlNode, plan: Plan) -> Iterator[ReplaceText]:
        """The changes inside of a container that keeps some of its members."""
        for step, inner in plan.inner.items():
            member = node.members[step]
            if inner.removed:
                continue
            if inner.key is not None and member.key is not None:
                yield ReplaceText(member.key.span, self._key(member.key, inner.key, bool(node.style)))
            new = _replacement(member.value, inner)
            if new is None:
                yield from self.inside(member.value, inner)
            else:
                yield self._replace(node, member, new)
        # What comes to the end of a container follows what comes to the end of its last member.
        if plan.changes_container:
            yield from self._comings_and_goings(node, plan)

    def _comings_and_goings(self, node: YamlNode, plan: Plan) -> Iterator[ReplaceText]:
        if not node.style:
            yield from Block(node, plan, self.text, self.lines, self.writer).edits()
            return
        items = [_item(member, plan.of(step)) for step, member in node.members.items()]
        yield from Bracketed(node.span, items, plan, self.lines, self.writer.unit, FlowWriter()).edits()

    def _key(self, old: YamlNode, new: str, in_flow: bool) -> str:
        return scalar(new, in_flow=in_flow, quote=old.style)

    def _replace(self, holder: YamlNode, member: YamlMember, new: Replacement) -> ReplaceText:
        if member.key is not None:
            return self._replace_after_key(holder, member.key, member.value, new)
        value = member.value
        if holder.style:
            return ReplaceText(value.span, self._flow(value, new))
        if value.start == value.end:
            return ReplaceText(value.span, self.writer.after_dash(new.value, self.lines.column(value.start - 1)))
        one_line = self._block(value, new)
        text = self.writer.lines(new.value, self.lines.column(value.start)) if one_line is None else one_line
        return ReplaceText(value.span, text)

    def _replace_after_key(self, holder: YamlNode, key: YamlNode, value: YamlNode, new: Replacement) -> ReplaceText:
        if new.unwraps and not value.style and not value.members[0].value.style and isinstance(new.value, dict):
            # What follows the dash stays as it is, with its comments.
            return ReplaceText(Span(value.start, value.start + 1), " ")
        colon = _COLON.match(self.text, key.end, max(value.start, key.end))
        at = colon.end() if colon else key.end
        if holder.style:
            if value.start != value.end:
                return ReplaceText(value.span, self._flow(value, new))
            return ReplaceText(Span(at, at), ("" if colon else ":") + " " + self._flow(value, new))
        one_line = self._block(value, new)
        if one_line is not None and value.start != value.end and "\n" not in self.text[at : value.start]:
            return ReplaceText(value.span, one_line)
        comment = self.text[at : value.start].partition("\n")[0].rstrip()
        text = self.writer.after_key(new.value, self.lines.column(key.start))
        if one_line is not None:
            return ReplaceText(Span(at, max(value.end, at)), text + comment)
        return ReplaceText(Span(at, max(value.end, at)), comment + text)

    def _flow(self, old: YamlNode, new: Replacement) -> str:
        if isinstance(new.value, dict | list):
            return FlowWriter().value(new.value, _INLINE)
        return scalar(new.value, in_flow=True, quote=_quote(old))

    def _block(self, old: YamlNode, new: Replacement) -> str | None:
        """The new value if it is one line in block style."""
        if not isinstance(new.value, dict | list):
            return scalar(new.value, in_flow=False, quote=_quote(old))
        return None if new.value else FlowWriter().value(new.value, _INLINE)


def _replacement(node: YamlNode, plan: Plan) -> Replacement | None:
    """The value that comes in the place of a node, also where a container keeps none of its members."""
    if plan.replacement is not None or not plan.changes_container:
        return plan.replacement
    if any(not plan.of(step).removed for step in node.members):
        return None
    return Replacement(plan.elements if node.kind is list else dict(plan.members))


def _quote(node: YamlNode) -> str:
    return node.style if node.style in ("'", '"') else ""


def _item(member: YamlMember, plan: Plan) -> Item:
    key = member.key.span if member.key else None
    return Item(key.start if key else member.value.start, key, member.value.span, plan)


def indentation(root: YamlNode, lines: Lines) -> tuple[str, str]:
    """By how much the first nested mapping, and the first list under a key, are indented."""
    units: dict[type, str] = {}
    nodes = [root]
    for node in nodes:
        for member in node.members.values():
            value = member.value
            if member.key and not value.style and value.members and value.kind not in units:
                units[value.kind] = lines.column(value.start).removeprefix(lines.column(member.key.start))
            nodes.append(value)
        if len(units) == 2 or len(nodes) > _MOST_LOOKED_AT:
            break
    unit = units.get(dict) or "  "
    return unit, units.get(list, unit)
