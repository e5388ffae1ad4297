"""Keeps the secrets that a document spells out from being shown again by findings about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Redaction:
    """What to show instead of what must be hidden.

    file: the source, masked where secrets stand. secrets: matches the secrets themselves, wherever else they turn up;
    None where there is none to look for.
    """

    file: SourceFile
    secrets: re.Pattern[str] | None
    _lines: dict[int, str] = field(default_factory=dict, repr=False, compare=False)

    def finding(self, finding: Finding) -> Finding:
        """The finding with every secret in it masked."""
        return replace(
            finding,
            diagnostic=self._diagnostic(finding.diagnostic),
            location=self._location(finding.location),
            related=tuple(Mention(self._shown(one.location), self.text(one.message)) for one in finding.related),
            fix_diff=self.text(finding.fix_diff),
        )

    def text(self, text: str) -> str:
        """The text with every secret in it masked."""
        return self.secrets.sub(_masked, text) if self.secrets else text

    def _diagnostic(self, found: Diagnostic) -> Diagnostic:
        fix = found.fix and Fix(self.text(found.fix.title), tuple(map(self._edit, found.fix.edits)), found.fix.certain)
        return replace(found, message=self.text(found.message), notes=tuple(map(self.text, found.notes)), fix=fix)

    def _edit(self, edit: Edit) -> Edit:
        match edit:
            case SetValue(pointer, value):
                return SetValue(pointer, self._value(value))
            case Insert(pointer, key, value):
                return Insert(pointer, self.text(key) if key else key, self._value(value))
            case RenameKey(pointer, key):
                return RenameKey(pointer, self.text(key))
            case ReplaceText(span, text):
                return ReplaceText(span, self.text(text))
            case _:
                return edit

    def _value(self, value: Any) -> Any:
        match value:
            case str():
                return self.text(value)
            case list():
                return [self._value(item) for item in value]
            case dict():
                return {key: self._value(item) for key, item in value.items()}
            case _:
                return value

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
    return Redaction(shown, re.compile(_any_of(texts, _SHORTEST)) if texts else None)


def _without(file: SourceFile, spans: list[Span]) -> SourceFile:
    """The file with masks in the place of the spans; its lines stay where they are."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans):
        start, end = max(span.start, at), max(span.end, at)
        pieces += (file.text[at:start], _VISIBLE.sub(_MASK, file.text[start:end]))
        at = end
    return replace(file, text="".join([*pieces, file.text[at:]]))


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


def _masked(found: re.Match[str]) -> str:
    return _MASK * len(found[0])
