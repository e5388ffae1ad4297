"""Text with values in it: an f-string where all of them are known at once, else an output."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from infra0.catalog import Kind
from infra0.emit.pulumi_python.expressions import Doc, String, Word, call
from infra0.emit.pulumi_python.references import kind_of, reference_doc
from infra0.emit.pulumi_python.scope import Scope, context_word
from infra0.emit.pulumi_python.strings import Hole, Piece
from infra0.ir import (
    ContextValue,
    EnumMember,
    Interpolation,
    JsonDocument,
    Literal,
    Reference,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
    Value,
)


@dataclass(frozen=True, slots=True)
class _Late:
    """A value that is known at deployment; `is_text` if it is a string whatever it is."""

    doc: Doc
    is_text: bool


_Part: TypeAlias = Piece | _Late

_TEXT = frozenset({Kind.STRING, Kind.ENUM})
_JSON = frozenset({Kind.BOOLEAN, Kind.LIST, Kind.MAP, Kind.OBJECT})
"""Kinds whose text is that of JSON (``true``), not what Python's `str` makes of them."""


def interpolation_doc(value: Interpolation, scope: Scope, print_value: Callable[[Value], Doc]) -> Doc:
    """``f"logs-{stack}"``, ``pulumi.Output.concat(bucket.arn, "/*")``, or a format where not all is text."""
    parts = _merged(_parts(value, scope, print_value))
    late = [part for part in parts if isinstance(part, _Late)]
    if not late:
        return String(tuple(part for part in parts if not isinstance(part, _Late)))
    if not all(part.is_text for part in late):
        return _formatted(parts)
    groups = tuple(_groups(parts))
    return groups[0] if len(groups) == 1 else call("pulumi.Output.concat", *groups)


def _parts(value: Interpolation, scope: Scope, print_value: Callable[[Value], Doc]) -> Iterator[_Part]:
    for part in value.parts:
        match part:
            case str():
                yield part
            case Literal(str() as text):
                yield text
            case Literal() | EnumMember():
                yield part.value if isinstance(part.value, str) else json.dumps(part.value)
            case ContextValue():
                word = context_word(part)
                yield Hole(word.text, word.needs)
            case SettingValue(name):
                yield _setting_part(scope.settings[name], scope.setting(name))
            case Interpolation():
                yield from _parts(part, scope, print_value)
            case Reference():
                yield _reference_part(part, scope)
            case _:
                yield _Late(print_value(part), _is_text(part))


def _setting_part(setting: Setting, word: Word) -> _Part:
    match setting.type:
        case SettingType.OBJECT:
            return _json_part(word)
        case SettingType.BOOLEAN if setting.secret:
            return _json_part(word)
        case SettingType.BOOLEAN:
            return Hole(f"str({word.text}).lower()", word.needs)
        case _ if setting.secret:
            return _Late(word, setting.type is SettingType.STRING)
        case _:
            return Hole(word.text, word.needs)


def _reference_part(reference: Reference, scope: Scope) -> _Part:
    doc, kind = reference_doc(reference, scope), kind_of(reference)
    return _json_part(doc) if kind in _JSON else _Late(doc, kind in _TEXT)


def _json_part(doc: Doc) -> _Late:
    return _Late(call("pulumi.Output.json_dumps", doc), is_text=True)


def _is_text(value: Value) -> bool:
    match value:
        case SecretValue(inner):
            return _is_text(inner)
        case Literal(str()) | Interpolation() | JsonDocument():
            return True
        case _:
            return False


def _merged(parts: Iterable[_Part]) -> tuple[_Part, ...]:
    """The parts with neighbouring strings joined."""
    merged: list[_Part] = []
    for are_strings, group in groupby(parts, key=lambda part: isinstance(part, str)):
        if are_strings:
            merged.append("".join(part for part in group if isinstance(part, str)))
        else:
            merged.extend(group)
    return tuple(part for part in merged if part != "")


def _groups(parts: Iterable[_Part]) -> Iterator[Doc]:
    """Late parts, and what lies between them as strings."""
    for are_late, group in groupby(parts, key=lambda part: isinstance(part, _Late)):
        if are_late:
            yield from (part.doc for part in group if isinstance(part, _Late))
        else:
            yield String(tuple(part for part in group if not isinstance(part, _Late)))


def _formatted(parts: Sequence[_Part]) -> Doc:
    """``pulumi.Output.format("{0}:{1}", host, port)``, because only that makes text of numbers."""
    template: list[str] = []
    arguments: list[Doc] = []
    for part in parts:
        if isinstance(part, str):
            template.append(part.replace("{", "{{").replace("}", "}}"))
        else:
            template.append(f"{{{len(arguments)}}}")
            arguments.append(part.doc if isinstance(part, _Late) else Word(part.expression, part.needs))
    return call("pulumi.Output.format", String(("".join(template),)), *arguments)
