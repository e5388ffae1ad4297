"""Turns what an example registers into Infra0 documents that mean it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from support.mocks import SIGNATURE, Key, Mark, Recorder, Registration, replace_marks
from support.sdk_outputs import outputs_of

from conformance.official import JSON_END, JSON_START, Run
from infra0.catalog import short_token

_FILES = ("c44067f5952c0a294b673a41bacd8c17", "0def7320c3a5731c473e5ecbe6d01bc7")
_RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e"
_SECRET = "1b47061264138c4ac30d75fd1eb44270"


class InexpressibleError(Exception):
    """Something that documents cannot say."""


class Spelling(Enum):
    """How references are spelled: with their attribute, or, as far as that goes, by the resource alone.

    Along with it go the type, by its full or its short token, and ``${`` that is text: escaped or as it is.
    """

    EXPLICIT = "explicit"
    BARE = "bare"


def resource_ids(run: Run) -> dict[Key, str]:
    """An ID in the document for each registration: its variable in camel case, or its logical name."""
    ids: dict[Key, str] = {}
    for each in run.recorder.registrations:
        if each.key in ids:
            raise InexpressibleError("two resources of one type have the same name")
        words = re.findall(r"[A-Za-z0-9]+", run.names.get(each.key) or each.name) or ["resource"]
        name = words[0] + "".join(word[:1].upper() + word[1:] for word in words[1:])
        taken = sum(name == re.sub(r"_\d+$", "", other) for other in ids.values())
        ids[each.key] = f"{name}_{taken + 1}" if taken else name
    return ids


def document(run: Run, ids: Mapping[Key, str], spelling: Spelling) -> dict[str, Any]:
    """The document."""
    return {"resources": {ids[each.key]: _Writer(run.recorder, ids, spelling).resource(each) for each in _all(run)}}


def _all(run: Run) -> list[Registration]:
    if not run.recorder.registrations:
        raise InexpressibleError("it registers nothing")
    return run.recorder.registrations


@dataclass(slots=True)
class _Writer:
    """Writes one resource, and notes to which others it refers."""

    recorder: Recorder
    ids: Mapping[Key, str]
    spelling: Spelling
    referred: set[Key] = field(default_factory=set)

    def resource(self, registration: Registration) -> dict[str, Any]:
        """The resource as documents have it."""
        config = {key: self._value(value) for key, value in registration.inputs.items()}
        needed = sorted(self.ids[key] for key in registration.dependencies - self.referred - {registration.key})
        token = registration.type if self._is_explicit else short_token(registration.type)
        made: dict[str, Any] = {"type": token, "config": config}
        if needed:
            made["dependsOn"] = needed
        if registration.options:
            made["options"] = {name: self._option(value) for name, value in registration.options.items()}
        return made

    def _option(self, value: Any) -> Any:
        return self.ids[value] if isinstance(value, tuple) else value

    def _value(self, value: Any) -> Any:
        match value:
            case {**wrapper} if SIGNATURE in wrapper:
                return self._wrapped(wrapper)
            case str() if value.startswith(JSON_START) and value.endswith(JSON_END):
                return self._json(json.loads(value[len(JSON_START) : -len(JSON_END)]))
            case str():
                return self._text(value)
            case float() if value.is_integer():
                return int(value)
            case list() | dict():
                return self._whole(value) or self._nested(value, self._value)
            case _:
                return value

    def _nested(self, value: Any, convert: Callable[[Any], Any]) -> Any:
        if isinstance(value, list):
            return [convert(item) for item in value]
        return {self._interpolated(key): convert(item) for key, item in value.items()}

    def _wrapped(self, wrapper: Mapping[str, Any]) -> Any:
        match wrapper[SIGNATURE], wrapper:
            case kind, {"path": str() as where} | {"uri": str() as where} if kind in _FILES:
                return where
            case kind, {"value": value} if kind == _SECRET:
                return self._value(value)
            case kind, {"urn": str() as urn} if kind == _RESOURCE:
                return self.ids[self._key_of(urn)]
            case _:
                raise InexpressibleError("an asset that is no file")

    def _key_of(self, urn: str) -> Key:
        *_, type_, name = urn.split("::")
        return type_.rpartition("$")[2], name

    def _json(self, value: Any) -> Any:
        if isinstance(value, str):
            mark = self.recorder.marks.get(value)
            return self._explicit(mark) if mark and self._is_explicit else self._interpolated(value)
        if isinstance(value, list | dict):
            return self._nested(value, self._json)
        return value

    def _text(self, text: str) -> str:
        mark = self.recorder.marks.get(text)
        if mark is None:
            return self._interpolated(text)
        return self._explicit(mark) if self._is_explicit or not mark.path.isalnum() else self._bare(mark)

    def _whole(self, value: Any) -> str | None:
        """The reference that a list or map is, where it is all that a resource gives under some name."""
        texts = [each for each in _leaves(value) if isinstance(each, str)]
        mark = self.recorder.marks.get(texts[0]) if texts else None
        for name, type_ in outputs_of(mark.key[0]).items() if mark else ():
            if mark and mark.path.startswith(name) and self.recorder.made_up(mark.key, name, type_) == value:
                return self._text_of(Mark(mark.key, name))
        return None

    def _text_of(self, mark: Mark) -> str:
        return self._explicit(mark) if self._is_explicit else self._bare(mark)

    @property
    def _is_explicit(self) -> bool:
        return self.spelling is Spelling.EXPLICIT

    def _interpolated(self, text: str) -> str:
        if JSON_START in text:
            text = text.replace(JSON_START, "").replace(JSON_END, "")
        escaped = text.replace("${", "$${") if self._is_explicit else text
        return replace_marks(escaped, self.recorder.marks, lambda mark: f"${{{self._explicit(mark)}}}")

    def _explicit(self, mark: Mark) -> str:
        return f"{self._bare(mark)}.{mark.path}"

    def _bare(self, mark: Mark) -> str:
        self.referred.add(mark.key)
        return self.ids[mark.key]


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, list | dict):
        return [leaf for item in (value.values() if isinstance(value, dict) else value) for leaf in _leaves(item)]
    return [value]
