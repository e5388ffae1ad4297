"""Where the members and elements of a YAML text are; worked out, all at once, when somebody first asks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from infra0.diagnostics import Diagnostic, Place, Span
from infra0.source.extent import Extent
from infra0.source.yaml_events import events, range_of
from infra0.source.yaml_strings import narrow

_NOTHING: "Mapping[str | int, YamlMember]" = MappingProxyType({})


@dataclass(slots=True)
class YamlNode:
    """A value as it is written.

    The span begins behind an anchor or tag. `style` is the sign that a scalar begins with, ``{`` or ``[`` of a
    flow collection, ``*`` of an alias, and empty for plain scalars and block collections. `members` are by key
    or index; those of an alias are the members of what it stands for.
    """

    start: int
    end: int
    style: str
    kind: type[dict[str, object]] | type[list[object]] | type[str]
    value: str = ""
    members: "Mapping[str | int, YamlMember]" = field(default_factory=lambda: _NOTHING)

    @property
    def span(self) -> Span:
        """The range of the value in the file."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class YamlMember:
    """A member of a mapping or an element of a sequence; `key` is None for elements and the root."""

    key: YamlNode | None
    value: YamlNode


_PROPERTIES = re.compile(r"(?:[&!]\S*\s+(?:#[^\n]*\n\s*)*)*")
_Members = dict[str | int, YamlMember]


class YamlLayout:
    """The places of the values in a YAML text that is known to be valid."""

    __slots__ = ("_extent", "_root", "text")

    def __init__(self, extent: Extent) -> None:
        self.text = extent.text
        self._extent = extent
        self._root: YamlNode | None = None

    @property
    def root(self) -> YamlNode:
        """The document's node."""
        if self._root is None:
            self._root = _compose(self._extent)
        return self._root

    def find(self, place: Place) -> Span:
        """The span of a place, or of the nearest value around it that exists."""
        member = YamlMember(None, self.root)
        for step in place.pointer:
            inner = member.value.members.get(step)
            if inner is None:
                return member.value.span
            member = inner
        if place.part == "key" and member.key is not None:
            return member.key.span
        if place.chars is not None and member.value.kind is str:
            return narrow(self.text, member.value.span, member.value.value, place.chars)
        return member.value.span


def _compose(extent: Extent) -> YamlNode:
    composer = _Composer(extent)
    for event in events(extent):
        if not isinstance(event, Diagnostic):
            composer.take(event)
    return composer.root


class _Composer:
    """Follows the events of a valid text with a stack of its own: nesting must not reach Python's."""

    def __init__(self, extent: Extent) -> None:
        self.root = YamlNode(extent.start, extent.start, "", str)
        self._text = extent.text
        self._offset = extent.start
        self._open: list[tuple[YamlNode, _Members]] = []
        self._keys: list[YamlNode | None] = []
        self._anchors: dict[str, YamlNode] = {}

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event), event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            members: _Members = {}
            node = self._collection(event, members)
            self._add(node, event.anchor)
            self._open.append((node, members))
            self._keys.append(None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._keys.pop()
            self._close(*self._open.pop(), event)
        elif isinstance(event, yaml.AliasEvent):
            target = self._anchors[event.anchor or ""]
            start, end = range_of(event, self._offset)
            self._add(YamlNode(start, end, "*", target.kind, target.value, target.members), None)

    def _scalar(self, event: yaml.ScalarEvent) -> YamlNode:
        start, end = self._content_of(event)
        if event.style in ("|", ">"):
            # The event of a block scalar reaches to the next token, past empty lines that may not be its own.
            written = self._text[start:end].rstrip(" \t")
            keeps = "+" in written.partition("\n")[0].partition("#")[0]
            end = start + len(written.removesuffix("\n").removesuffix("\r") if keeps else written.rstrip())
        return YamlNode(start, end, event.style or "", str, event.value)

    def _collection(self, event: yaml.CollectionStartEvent, members: dict[str | int, YamlMember]) -> YamlNode:
        start, end = self._content_of(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        style = self._text[start] if event.flow_style else ""
        return YamlNode(start, end, style, dict if is_mapping else list, members=members)

    def _content_of(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> tuple[int, int]:
        start, end = range_of(event, self._offset)
        if event.anchor or event.tag:
            properties = _PROPERTIES.match(self._text, start)
            start = properties.end() if properties else start
            if isinstance(event, yaml.ScalarEvent):
                start = min(start, end) if event.value else end
        return start, max(start, end)

    def _close(self, node: YamlNode, members: _Members, event: yaml.CollectionEndEvent) -> None:
        if node.style:
            node.end = range_of(event, self._offset)[1]
        elif members:
            # The event of a block collection reaches to the next token, past comments.
            node.end = next(reversed(members.values())).value.end

    def _add(self, node: YamlNode, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = node
        if not self._open:
            self.root = node
            return
        parent, members = self._open[-1]
        key = self._keys[-1]
        if parent.kind is list:
            members[len(members)] = YamlMember(None, node)
        elif key is None:
            self._keys[-1] = node
        else:
            members[key.value] = YamlMember(key, node)
            self._keys[-1] = None
