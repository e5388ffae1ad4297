"""The objects and lists that are open at a point of a JSON text."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from infra0.diagnostics import Related, Span
from infra0.source.extent import Extent

CLOSERS = {"{": "}", "[": "]"}
_NAMES = {"{": "object", "[": "list", "": "document"}


_INDENT = re.compile(r"[ \t]*")
_NOWHERE = Span(0, 0)


class Expects(Enum):
    """What may come next inside a container."""

    KEY = auto()
    COLON = auto()
    VALUE = auto()
    NEXT = auto()


@dataclass(slots=True)
class Container:
    """An open object or list; the document itself is one with an empty `opener`.

    `last_end` is the end of its last complete value, or of its opening bracket. `comma` is the comma after
    that, where nothing has followed it yet. `members` are the key's span and the value's range by key.
    """

    opener: str
    start: int
    last_end: int
    expects: Expects
    comma: Span | None = None
    key: Span = _NOWHERE
    key_text: str = ""
    value_start: int = 0
    members: dict[str, tuple[Span, int, int]] = field(default_factory=dict)

    @classmethod
    def opened(cls, opener: str, start: int) -> "Container":
        """A container of which only the opening bracket was read."""
        expects = Expects.KEY if opener == "{" else Expects.VALUE
        return cls(opener, start, start + len(opener), expects)

    @property
    def closer(self) -> str:
        """The bracket that ends it."""
        return CLOSERS.get(self.opener, "")

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return _NAMES[self.opener]

    def beginning(self) -> Related:
        """The place of its opening bracket, for a finding about its end."""
        return Related(Span(self.start, self.start + 1), f"the {self.name} begins here")

    @property
    def is_object(self) -> bool:
        """Whether its values have keys."""
        return self.opener == "{"

    @property
    def may_end(self) -> bool:
        """Whether nothing that was begun in it lacks its rest, a comma aside."""
        return self.expects is Expects.NEXT or (self.expects is not Expects.COLON and not self.in_member)

    @property
    def in_member(self) -> bool:
        """Whether a key was read whose value was not."""
        return self.is_object and self.expects in (Expects.COLON, Expects.VALUE)

    def await_another(self, comma: Span | None) -> None:
        """Go on to the next member or element, behind a comma if there is one."""
        self.comma = comma
        self.expects = Expects.KEY if self.is_object else Expects.VALUE

    def finish_value(self, end: int) -> tuple[Span, int, int] | None:
        """Note that a value is complete; returns an earlier member with the same key."""
        self.expects = Expects.NEXT
        self.comma = None
        self.last_end = end
        if not self.is_object:
            return None
        member = self.key, self.value_start, end
        first = self.members.setdefault(self.key_text, member)
        return None if first is member else first

    def closer_as_written(self, extent: Extent, at: int) -> str:
        """The closing bracket to put in at an offset: on its own line where the opening one ends a line."""
        text = extent.text
        line_end = text.find("\n", self.start, at)
        if line_end < 0 or extent.quoted or text[self.start + 1 : line_end].strip():
            return self.closer
        line_start = text.rfind("\n", 0, self.start) + 1
        indent = _INDENT.match(text, line_start, self.start)
        ending = "\r\n" if text[line_end - 1] == "\r" else "\n"
        return ending + (indent[0] if indent else "") + self.closer
