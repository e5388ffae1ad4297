"""Members that come to, and go from, a block mapping or a block sequence of YAML."""

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.diagnostics import ReplaceText, Span
from infra0.fixes.lines import Lines
from infra0.fixes.plan import Plan
from infra0.fixes.yaml_text import BlockWriter
from infra0.source.yaml_layout import YamlMember, YamlNode


@dataclass(frozen=True, slots=True)
class Block:
    """A block collection that keeps at least one of its entries."""

    node: YamlNode
    plan: Plan
    text: str
    lines: Lines
    writer: BlockWriter

    def edits(self) -> Iterator[ReplaceText]:
        """The edits that take out and put in what the plan of the collection says."""
        kept = [member for step, member in self.node.members.items() if not self.plan.of(step).removed]
        added = self._added(kept[0])
        if added:
            # In front of the next line, for what ends the last one may go.
            at = self.lines.after(kept[-1].value.end)
            is_line_start = self.text.endswith("\n", 0, at)
            text = (
                "".join(added) if is_line_start else self.lines.ending + "".join(added).removesuffix(self.lines.ending)
            )
            yield ReplaceText(Span(at, at), text)
        first = next(iter(self.node.members.values()))
        shares_line = not self.lines.leads(self._start(first))
        if kept[0] is not first and shares_line:
            # The first entry stands behind a dash or a key, where the next one has to move up to.
            yield ReplaceText(Span(self._start(first), self._start(kept[0])), "")
        for step, member in self.node.members.items():
            is_before_kept = shares_line and member.value.end <= self._start(kept[0])
            if self.plan.of(step).removed and not is_before_kept:
                yield ReplaceText(self._whole_lines(member), "")

    def _added(self, first: YamlMember) -> list[str]:
        prefix = self.lines.column(self._start(first))
        entries = self.writer.members(self.plan.members, prefix)
        entries += ["-" + self.writer.after_dash(value, prefix) for value in self.plan.elements]
        return [prefix + entry + self.lines.ending for entry in entries]

    def _whole_lines(self, member: YamlMember) -> Span:
        return Span(self.lines.start(self._start(member)), self.lines.after(member.value.end))

    def _start(self, member: YamlMember) -> int:
        """Where an entry begins: at its key, or at its dash."""
        return member.key.start if member.key else self._dash(member.value.start)

    def _dash(self, value: int) -> int:
        column = self.node.start - self.lines.start(self.node.start)
        line = self.lines.start(value)
        while line > self.node.start:
            before = self.text[line : line + column]
            if self.text.startswith("-", line + column) and line + column < value and "#" not in before:
                return line + column
            line = self.lines.start(line - 1)
        return self.node.start
