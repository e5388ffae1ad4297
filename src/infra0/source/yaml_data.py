"""From the events of YAML to plain values, with a bound on everything that a hostile text could blow up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import isfinite

import yaml

from infra0.diagnostics import Diagnostic, Span
from infra0.source.extent import Extent
from infra0.source.numbers import as_written
from infra0.source.rules.files import EmptyDocument, NestedTooDeeply
from infra0.source.rules.values import DuplicateKey, InexactNumber, NotANumber, shown
from infra0.source.rules.yaml_text import (
    KeyNotText,
    SeveralDocuments,
    UnboundedAlias,
    UndefinedAlias,
    UnknownTag,
)
from infra0.source.values import MAX_DEPTH, JsonValue
from infra0.source.yaml_events import events, range_of
from infra0.source.yaml_scalars import is_exact, resolve

_FREE_REPETITIONS = 100_000
_REPETITIONS_PER_VALUE = 10
"""Aliases may make a document this much larger than it is written, beyond what is free."""

_MOST_FINDINGS = 100

_CORE = "tag:yaml.org,2002:"
_SCALAR_TAGS: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (float, int),
    "bool": (bool,),
    "null": (type(None),),
}


def build(extent: Extent) -> tuple[JsonValue, tuple[Diagnostic, ...]]:
    """The value that a YAML text means; with findings, it is only what could be made of it."""
    builder = _Builder(extent.start)
    for event in events(extent):
        if isinstance(event, Diagnostic):
            builder.findings.append(event)
        elif not builder.take(event):
            break
    builder.finish(extent)
    return builder.root, tuple(builder.findings)


@dataclass(slots=True)
class _Anchor:
    value: JsonValue
    size: int
    complete: bool


@dataclass(slots=True)
class _Frame:
    """A container that is being filled; `keys` are the offsets of a mapping's keys, `key` the open one."""

    value: dict[str, JsonValue] | list[JsonValue]
    anchor: _Anchor
    keys: dict[str, Span] = field(default_factory=dict)
    key: str | None = None
    size: int = 1


class _Builder:
    def __init__(self, offset: int) -> None:
        self.root: JsonValue = None
        self.findings: list[Diagnostic] = []
        self._offset = offset
        self._documents = 0
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchor] = {}
        self._written = 0
        self._repeated = 0
        self._takers: dict[type[yaml.Event], Callable[..., bool]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> bool:
        """Build on; False where going on makes no sense."""
        taker = self._takers.get(type(event))
        goes_on = taker is None or taker(event)
        return goes_on and len(self.findings) < _MOST_FINDINGS

    def finish(self, extent: Extent) -> None:
        """Say so where the text held nothing but comments."""
        if not self._documents and not self.findings:
            place = Span(extent.start, extent.start)
            self.findings.append(EmptyDocument.at(place, "There is no document: the input has only comments."))

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        if self._documents > 1:
            message = "A second document begins here; a file may hold only one."
            self.findings.append(SeveralDocuments.at(self._span(event), message))
        return self._documents == 1

    def _scalar(self, event: yaml.ScalarEvent) -> bool:
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and type(frame.value) is dict:
            self._open_key(frame, event.value, event)
            value: JsonValue = event.value
        else:
            value = self._resolved(event)
            self._add(value)
        if event.anchor:
            self._anchors[event.anchor] = _Anchor(value, 1, complete=True)
        return True

    def _resolved(self, event: yaml.ScalarEvent) -> JsonValue:
        text: str = event.value
        if event.tag is None:
            if event.style in ("'", '"', "|", ">"):
                return text
            value = resolve(text)
        elif event.tag in ("!", _CORE + "str"):
            return text
        else:
            value = resolve(text)
            if not isinstance(value, _SCALAR_TAGS.get(event.tag.removeprefix(_CORE), ())):
                self._refuse_tag(event)
        if type(value) is int or type(value) is float:
            self._check_number(text, value, event)
            return as_written(value, text)
        return value

    def _check_number(self, text: str, value: float, event: yaml.Event) -> None:
        if type(value) is float and not isfinite(value) and "n" in text.lower():
            self.findings.append(NotANumber.of(text, self._span(event)))
        elif not is_exact(text, value):
            self.findings.append(InexactNumber.of(text, self._span(event)))

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        is_mapping = type(event) is yaml.MappingStartEvent
        if len(self._frames) >= MAX_DEPTH:
            message = f"The document is nested more than {MAX_DEPTH} levels deep."
            self.findings.append(NestedTooDeeply.at(self._span(event), message))
            return False
        if event.tag not in (None, "!", _CORE + ("map" if is_mapping else "seq")):
            self._refuse_tag(event)
        value: dict[str, JsonValue] | list[JsonValue] = {} if is_mapping else []
        if self._awaits_key():
            message = "A key must be a string; this one is a list or a mapping."
            self.findings.append(KeyNotText.at(self._span(event), message))
            return False
        self._add(value, size=0)
        frame = _Frame(value, _Anchor(value, 1, complete=False))
        if event.anchor:
            self._anchors[event.anchor] = frame.anchor
        self._frames.append(frame)
        return True

    def _end(self, event: yaml.Event) -> bool:
        frame = self._frames.pop()
        frame.anchor.size = frame.size
        frame.anchor.complete = True
        if self._frames:
            self._frames[-1].size += frame.size
        return True

    def _alias(self, event: yaml.AliasEvent) -> bool:
        name = event.anchor or ""
        anchor = self._anchors.get(name)
        if anchor is None:
            message = f"There is no anchor `&{shown(name)}` before this alias."
            note = "A string that begins with `*` needs quotes."
            self.findings.append(UndefinedAlias.at(self._span(event), message, notes=(note,)))
            anchor = _Anchor("", 1, complete=True)
        elif not anchor.complete:
            message = f"The value `&{shown(name)}` contains itself through this alias."
            self.findings.append(UnboundedAlias.at(self._span(event), message))
            return False
        self._repeated += anchor.size
        if self._repeated > _FREE_REPETITIONS + _REPETITIONS_PER_VALUE * self._written:
            message = "Aliases make this document many times larger than its text."
            self.findings.append(UnboundedAlias.at(self._span(event), message))
            return False
        if self._awaits_key():
            return self._alias_key(anchor, event)
        self._add(anchor.value, size=anchor.size)
        return True

    def _alias_key(self, anchor: _Anchor, event: yaml.AliasEvent) -> bool:
        if not isinstance(anchor.value, str):
            message = "A key must be a string; this alias stands for something else."
            self.findings.append(KeyNotText.at(self._span(event), message))
            return False
        self._open_key(self._frames[-1], anchor.value, event)
        return True

    def _awaits_key(self) -> bool:
        return bool(self._frames) and isinstance(self._frames[-1].value, dict) and self._frames[-1].key is None

    def _open_key(self, frame: _Frame, key: str, event: yaml.Event) -> None:
        span = self._span(event)
        first = frame.keys.setdefault(key, span)
        if first is not span:
            self.findings.append(DuplicateKey.of(key, span, first))
        frame.key = key

    def _add(self, value: JsonValue, size: int = 1) -> None:
        self._written += 1
        if not self._frames:
            self.root = value
            return
        frame = self._frames[-1]
        frame.size += size
        if isinstance(frame.value, list):
            frame.value.append(value)
        elif frame.key is not None:
            frame.value[frame.key] = value
            frame.key = None

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        tag = shown((event.tag or "").replace(_CORE, "!!"))
        message = f"The tag `{tag}` is not supported: write the value itself."
        self.findings.append(UnknownTag.at(self._span(event), message))

    def _span(self, event: yaml.Event) -> Span:
        return Span(*range_of(event, self._offset))
