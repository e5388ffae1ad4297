"""Where the members and elements of a JSON text are.

Nothing is kept from reading: a container is scanned when somebody asks for one of its members, each at most once.
"""

import json
import re
from dataclasses import dataclass

from infra0.diagnostics import Place, Span
from infra0.source.json_data import skip_space

_DECODER = json.JSONDecoder()
_UNIT = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class JsonMember:
    """A member of an object or an element of a list; `key` is None for elements and the root."""

    key: Span | None
    value: Span


class JsonLayout:
    """The spans of the values in a JSON text that is known to be valid from `start` on."""

    __slots__ = ("_scanned", "root", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        at = skip_space(text, start)
        self.root = JsonMember(None, Span(at, _end_of_value(text, at)))
        self._scanned: dict[int, dict[str | int, JsonMember]] = {}

    def members(self, container: Span) -> dict[str | int, JsonMember]:
        """What is directly inside the value at a span, by key or index; nothing for a scalar."""
        found = self._scanned.get(container.start)
        if found is None:
            found = self._scanned[container.start] = _scan(self.text, container.start)
        return found

    def find(self, place: Place) -> Span:
        """The span of a place, or of the nearest value around it that exists."""
        member = self.root
        for step in place.pointer:
            inner = self.members(member.value).get(step)
            if inner is None:
                return member.value
            member = inner
        if place.part == "key" and member.key is not None:
            return member.key
        if place.chars is not None and self.text[member.value.start] == '"':
            return _narrow(self.text, member.value, place.chars)
        return member.value


def _scan(text: str, start: int) -> dict[str | int, JsonMember]:
    if text[start] not in "{[":
        return {}
    found: dict[str | int, JsonMember] = {}
    closer = "}" if text[start] == "{" else "]"
    at = skip_space(text, start + 1)
    while text[at] != closer:
        step: str | int = len(found)
        key = None
        if closer == "}":
            step, end = _DECODER.raw_decode(text, at)
            key = Span(at, end)
            at = skip_space(text, skip_space(text, end) + len(":"))
        value = Span(at, _end_of_value(text, at))
        found[step] = JsonMember(key, value)
        at = skip_space(text, value.end)
        if text[at] == ",":
            at = skip_space(text, at + 1)
    return found


def _end_of_value(text: str, start: int) -> int:
    return _DECODER.raw_decode(text, start)[1]


def _narrow(text: str, string: Span, chars: tuple[int, int]) -> Span:
    """The source characters of a string that decode to the characters `chars` of its value."""
    first, last = chars
    starts = [unit.start() for unit in _UNIT.finditer(text, string.start + 1, string.end - 1)]
    starts.append(string.end - 1)
    return Span(starts[min(first, len(starts) - 1)], starts[min(last, len(starts) - 1)])
