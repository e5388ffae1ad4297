"""Runs examples as their authors wrote them."""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any
from unittest.mock import patch

import pulumi
from support.mocks import Key, Recorder, record

from conformance.examples import Example
from conformance.lookups import Said, call

JSON_START, JSON_END = "<json>", "</json>"


@dataclass(frozen=True, slots=True)
class Run:
    """What an example registers, and the names that it gives to its resources."""

    recorder: Recorder
    names: Mapping[Key, str]


class Existing(str):
    """Something that an example leaves to the reader: every part of it is a text that says which."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Existing:
        if name.startswith("_"):
            raise AttributeError(name)
        return Existing(f"{self}-{name.replace('_', '-')}")

    def __getitem__(self, _index: object) -> Existing:
        return self

    def __call__(self, *_arguments: object, **_keywords: object) -> Existing:
        return self

    def __iter__(self) -> Iterator[Existing]:
        return iter((self,))

    def __int__(self) -> int:
        return 1

    def apply(self, function: Any) -> Any:
        """Outputs of what exists are known."""
        return function(self)


class SymbolicRecorder(Recorder):
    """Marks what the program gave as well, so that every reference can be told from text."""

    def given(self, request: Any) -> set[str]:
        """Nothing is what the program gave."""
        return set()


def run(example: Example) -> Run:
    """What the example registers."""
    return _run(example, Recorder, str)


def trace(example: Example) -> Run:
    """What the example registers, with a mark for each reference and brackets around each JSON text that it makes."""
    return _run(example, SymbolicRecorder, lambda text: f"{JSON_START}{text}{JSON_END}" if text[0] in "{[" else text)


def _run(example: Example, recorder_class: type[Recorder], say: Said) -> Run:
    recorder = recorder_class(lambda token, arguments: call(token, arguments, say), example.keys)
    namespace: dict[str, Any] = {name: Existing(f"existing-{_kebab(name)}") for name in example.absent}
    namespace["__builtins__"] = {**vars(builtins), "__import__": _importer(say)}
    code = compile(example.text, f"{example.name}.py", "exec")
    with (
        patch.object(pulumi.Output, "json_dumps", _json_dumps(say)),
        patch.object(pulumi.ResourceOptions, "__init__", _options(pulumi.ResourceOptions.__init__)),
    ):
        record(lambda: exec(code, namespace), recorder)
    return Run(recorder, _names(namespace))


def _importer(say: Said) -> Any:
    """Imports that give the example a `json` which tells what it made, and functions without their provider."""
    stubs = {"json": ModuleType("json"), "pulumi_std": Existing("existing")}
    stubs["json"].__dict__.update(vars(json), dumps=lambda *values, **how: say(json.dumps(*values, **how)))

    def load(name: str, *where: Any) -> Any:
        return stubs[name] if name in stubs else builtins.__import__(name, *where)

    return load


def _json_dumps(say: Said) -> Any:
    original = pulumi.Output.json_dumps
    return staticmethod(lambda value, **how: original(value, **how).apply(say))


def _options(original: Any) -> Any:
    """Resource options that do not wait for what exists."""

    def without_existing(options: pulumi.ResourceOptions, *values: Any, **named: Any) -> None:
        if isinstance(needed := named.get("depends_on"), list):
            named["depends_on"] = [each for each in needed if not isinstance(each, Existing)]
        original(options, *values, **named)

    return without_existing


def _names(namespace: Mapping[str, Any]) -> dict[Key, str]:
    names: dict[Key, str] = {}
    for name, value in namespace.items():
        listed = value if isinstance(value, list) else [value]
        for number, resource in enumerate(listed):
            if isinstance(resource, pulumi.Resource):
                key = (resource.pulumi_resource_type, resource.pulumi_resource_name)
                names.setdefault(key, name if listed is not value else f"{name}{number}")
    return names


def _kebab(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
