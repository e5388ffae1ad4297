"""Keeps the secrets that a document spells out from being shown again by findings about it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place, Pointer, ReplaceText, SetValue, Span
from infra0.diagnostics.finding import Finding, Location, Mention
from infra0.source import Source
from infra0.source.values import value_at

_MASK = "*"
_SHORTEST = 4
"""Text that is shorter than this is hidden where it stands, and not looked for elsewhere."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What to hide: ranges of the source text, and the secrets themselves wherever else they turn up."""

    source: Source
    spans: tuple[Span, ...]
    texts: tuple[str, ...]

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
        for secret in self.texts:
            if secret in text:
                text = text.replace(secret, _MASK * len(secret))
        return text

    def _diagnostic(self, found: Diagnostic) -> Diagnostic:
        fix = found.fix and Fix(self.text(found.fix.title), tuple(map(self._edit, found.fix.edits)), found.fix.certain)
        return replace(found, message=self.text(found.message), notes=tuple(map(self.text, found.notes)), fix=fix)

    def _edit(self, edit: Edit) -> Edit:
        match edit:
            case SetValue(pointer, value):
                return SetValue(pointer, self._value(value))
            case Insert(pointer, key, value):
                return Insert(pointer, key, self._value(value))
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
        lines = tuple(self._line(location.line + offset, line) for offset, line in enumerate(location.lines))
        return replace(location, lines=lines)

    def _line(self, number: int, line: str) -> str:
        start = self.source.file.line_start(number)
        for span in self.spans:
            first, last = max(span.start - start, 0), min(span.end - start, len(line))
            if first < last:
                line = line[:first] + _MASK * (last - first) + line[last:]
        return self.text(line)


def redaction_of(source: Source, secrets: Iterable[Pointer]) -> Redaction:
    """What findings about a document must hide, whose secrets stand at the given places."""
    places = tuple(secrets)
    values = [str(value) for pointer in places if (value := value_at(source.data, pointer)) is not None]
    lines = {line.strip() for value in values for line in (value, *value.splitlines())}
    spelled = lines | {json.dumps(line, ensure_ascii=False)[1:-1] for line in lines}
    texts = sorted((text for text in spelled if len(text) >= _SHORTEST), key=lambda text: (-len(text), text))
    return Redaction(source, tuple(source.locate(Place(pointer)) for pointer in places), tuple(texts))
