"""Keeps the secrets that a document spells out from being shown again by findings about it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place, Pointer, RenameKey, ReplaceText, SetValue, Span
from infra0.diagnostics.finding import Finding, Location, Mention
from infra0.source import Source, SourceFile
from infra0.source.values import value_at

_MASK = "*"
_VISIBLE = re.compile(r"[^\r\n]")
_SHORTEST = 4
"""Text that is shorter than this is hidden where it stands, and not looked for elsewhere."""
_WORD = re.compile(r"[A-Za-z]+")
"""What may be a word of any message: looked for only where findings about the secret itself quote the document."""
_QUOTED = re.compile(r"`[^`]*`")

Hiding = Callable[[str], str]
"""Masks what a text must not show."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What to show instead of what must be hidden.

    file: the source, masked where secrets stand. pointers: where they stand. above: what they stand in.
    secrets: matches the secrets themselves, wherever else they turn up in the source.
    spoken, words: match those that messages must not show, which are not spelled like a name of the document; words
        only in findings about a secret.
    """

    file: SourceFile
    pointers: frozenset[Pointer]
    above: frozenset[Pointer]
    secrets: re.Pattern[str] | None
    spoken: re.Pattern[str] | None
    words: re.Pattern[str] | None
    _lines: dict[int, str] = field(default_factory=dict, repr=False, compare=False)

    def finding(self, finding: Finding) -> Finding:
        """The finding with every secret in it masked."""
        return replace(
            finding,
            diagnostic=self._diagnostic(finding.diagnostic),
            location=self._location(finding.location),
            related=tuple(Mention(self._shown(one.location), self._message(one.message)) for one in finding.related),
            fix_diff=self.text(finding.fix_diff),
            covered=tuple(map(self.finding, finding.covered)),
        )

    def text(self, text: str) -> str:
        """Text of the document with every secret in it masked."""
        return _hidden(self.secrets, text)

    def _message(self, text: str) -> str:
        return _hidden(self.spoken, _QUOTED.sub(lambda found: _hidden(self.words, found[0]), text))

    def _value(self, text: str) -> str:
        return _hidden(self.spoken, _hidden(self.words, text))

    def _elsewhere(self, text: str) -> str:
        return _hidden(self.spoken, text)

    def _diagnostic(self, found: Diagnostic) -> Diagnostic:
        is_about_secret = self._is_about_secret(found.place)
        say = self._message if is_about_secret else self._elsewhere
        write = self._value if is_about_secret else self._elsewhere
        fix = found.fix and Fix(
            say(found.fix.title), tuple(_edit(edit, write) for edit in found.fix.edits), found.fix.certain
        )
        return replace(found, message=say(found.message), notes=tuple(map(say, found.notes)), fix=fix)

    def _is_about_secret(self, place: Place | Span | None) -> bool:
        """Whether a place is that of a secret, within it or around it; one that is not known may be."""
        if not isinstance(place, Place) or place.pointer in self.above:
            return True
        return any(place.pointer[:length] in self.pointers for length in range(len(place.pointer) + 1))

    def _location(self, location: Location | None) -> Location | None:
        return self._shown(location) if location else None

    def _shown(self, location: Location) -> Location:
        numbers = range(location.line, location.line + len(location.lines))
        return replace(location, lines=tuple(map(self._line, numbers)))

    def _line(self, number: int) -> str:
        # Kept, because all findings about a document in one line show that line.
        if number not in self._lines:
            self._lines[number] = self.text(self.file.line(number))
        return self._lines[number]


def redaction_of(source: Source, secrets: Iterable[Pointer]) -> Redaction:
    """What findings about a document must hide, whose secrets stand at the given places."""
    places = tuple(secrets)
    values = [str(value) for pointer in places if (value := value_at(source.data, pointer)) is not None]
    lines = {line.strip() for value in values for line in (value, *value.splitlines())}
    spelled = lines | {json.dumps(line, ensure_ascii=False)[1:-1] for line in lines}
    # The longer first, as a secret may begin with another one.
    texts = sorted((text for text in spelled if len(text) >= _SHORTEST), key=lambda text: (-len(text), text))
    shown = _without(source.file, [source.locate(Place(pointer)) for pointer in places])
    names = frozenset(_names(source.data))
    spoken = [text for text in texts if text not in names]
    return Redaction(
        shown,
        frozenset(places),
        frozenset(pointer[:length] for pointer in places for length in range(len(pointer))),
        _pattern(texts),
        _pattern([text for text in spoken if not _WORD.fullmatch(text)]),
        _pattern([text for text in spoken if _WORD.fullmatch(text)]),
    )


def _names(data: Any) -> Iterator[str]:
    """The keys in some data, which are the names of resources, properties and settings."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield from map(str, value)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _edit(edit: Edit, hide: Hiding) -> Edit:
    match edit:
        case SetValue(pointer, value):
            return SetValue(pointer, _value(value, hide))
        case Insert(pointer, key, value):
            return Insert(pointer, hide(key) if key else key, _value(value, hide))
        case RenameKey(pointer, key):
            return RenameKey(pointer, hide(key))
        case ReplaceText(span, text):
            return ReplaceText(span, hide(text))
        case _:
            return edit


def _value(value: Any, hide: Hiding) -> Any:
    match value:
        case str():
            return hide(value)
        case list():
            return [_value(item, hide) for item in value]
        case dict():
            return {key: _value(item, hide) for key, item in value.items()}
        case _:
            return value


def _without(file: SourceFile, spans: list[Span]) -> SourceFile:
    """The file with masks in the place of the spans; its lines stay where they are."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans):
        start, end = max(span.start, at), max(span.end, at)
        pieces += (file.text[at:start], _VISIBLE.sub(_MASK, file.text[start:end]))
        at = end
    return replace(file, text="".join([*pieces, file.text[at:]]))


def _pattern(texts: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile(_any_of(texts, _SHORTEST)) if texts else None


def _any_of(texts: Sequence[str], shared: int) -> str:
    """A pattern of any of the texts, the earlier before the later.

    What they begin with is tried once for all, up to a number of characters that each of them has: one secret more
    must not mean one comparison more at every place of every line.
    """
    if shared == 0 or len(texts) == 1:
        return "|".join(map(re.escape, texts))
    rests: dict[str, list[str]] = {}
    for text in texts:
        rests.setdefault(text[0], []).append(text[1:])
    return "|".join(f"{re.escape(first)}(?:{_any_of(rest, shared - 1)})" for first, rest in rests.items())


def _hidden(secrets: re.Pattern[str] | None, text: str) -> str:
    return secrets.sub(_masked, text) if secrets else text


def _masked(found: re.Match[str]) -> str:
    return _MASK * len(found[0])
