"""Pulumi's mocks, with every registration kept as an engine would receive it."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pulumi
from google.protobuf.json_format import MessageToDict
from pulumi.runtime import mocks, settings
from pulumi.runtime.proto import resource_pb2
from pulumi.runtime.stack import run_pulumi_func

from support.sdk_outputs import made_up, member_of, outputs_of

SIGNATURE = "4dabf18193072939515e22adb298388d"
_SECRET = "1b47061264138c4ac30d75fd1eb44270"
_MARK = re.compile(r"<[\w:/-]+ [^<>]*>")

Call = Callable[[str, Mapping[str, Any]], dict[str, Any]]
"""A provider function: what it returns for its token and arguments."""

Key = tuple[str, str]
"""A registration: type and logical name."""


@dataclass(frozen=True, slots=True)
class Registration:
    """What one resource registers. Inputs are as the engine receives them, with its wrappers: see `plain`."""

    type: str
    name: str
    inputs: dict[str, Any]
    dependencies: frozenset[Key]
    options: dict[str, Any]

    @property
    def key(self) -> Key:
        """What tells this registration from others."""
        return self.type, self.name


@dataclass(frozen=True, slots=True)
class Mark:
    """What a made-up text stands for: a path such as ``endpoints[0].host`` into what a resource gives."""

    key: Key
    path: str


class Recorder(mocks.MockMonitor):
    """Keeps every registration as it arrives.

    Resources give their inputs, and for every further output a text ``<type name.path>``, kept in `marks`.
    """

    def __init__(self, call: Call = lambda _token, arguments: dict(arguments), keys: Iterable[str] = ()) -> None:
        super().__init__(_Functions(call))
        self.registrations: list[Registration] = []
        self.marks: dict[str, Mark] = {}
        self._keys = tuple(keys)
        self._known: dict[str, Key] = {}

    def RegisterResource(self, request: Any) -> Any:
        """Notes the request, and answers without reading it: resources in it would be looked up in another loop."""
        response = resource_pb2.RegisterResourceResponse(urn=self.make_urn(request.parent, request.type, request.name))
        if request.type == "pulumi:pulumi:Stack":
            return response
        registration = self._registration(request)
        self._known[response.urn] = registration.key
        self.registrations.append(registration)
        response.id = self._mark(registration.key, "id")
        self.resources[response.urn] = mocks.MockMonitor.ResourceRegistration(response.urn, response.id, {})
        response.object.CopyFrom(request.object)
        given = self.given(request)
        for name in set(response.object.fields) - given:
            del response.object[name]
        response.object.update(self._outputs(registration.key, given))
        return response

    def given(self, request: Any) -> set[str]:
        """The outputs that are what the program gave."""
        return set(request.object.fields)

    def _registration(self, request: Any) -> Registration:
        options = {
            "protect": request.protect,
            "ignoreChanges": list(request.ignoreChanges),
            "deleteBeforeReplace": request.deleteBeforeReplace,
            "retainOnDelete": request.retainOnDelete,
            "provider": self._known.get(request.provider.rpartition("::")[0]),
            "parent": self._known.get(request.parent),
        }
        return Registration(
            request.type,
            request.name,
            MessageToDict(request.object),
            frozenset(self._known[urn] for urn in request.dependencies if urn in self._known),
            {name: value for name, value in options.items() if value},
        )

    def _outputs(self, key: Key, given: set[str]) -> dict[str, Any]:
        absent = {name: type_ for name, type_ in outputs_of(key[0]).items() if name not in given | {"id", "urn"}}
        return {name: self.made_up(key, name, type_) for name, type_ in absent.items()}

    def made_up(self, key: Key, name: str, type_: object) -> object:
        """A recognisable value for an output."""
        return made_up(type_, name, lambda path, leaf: member_of(leaf) or self._mark(key, path), self._keys)

    def _mark(self, key: Key, path: str) -> str:
        text = f"<{key[0]} {key[1]}.{path}>"
        self.marks[text] = Mark(key, path)
        return text


class _Functions(pulumi.runtime.Mocks):
    def __init__(self, call: Call) -> None:
        self._call = call

    def new_resource(self, args: pulumi.runtime.MockResourceArgs) -> tuple[str | None, dict[str, Any]]:
        """The recorder answers for resources."""
        return args.name, {}

    def call(self, args: pulumi.runtime.MockCallArgs) -> dict[str, Any]:
        """Calls a provider function."""
        return self._call(args.token, args.args)


def replace_marks(text: str, marks: Mapping[str, Mark], say: Callable[[Mark], str]) -> str:
    """A text with every mark in it said in another way."""
    return _MARK.sub(lambda found: say(marks[found[0]]) if found[0] in marks else found[0], text)


def plain(value: Any) -> Any:
    """A registered value with secrets opened, and whole numbers as integers."""
    if isinstance(value, dict):
        if value.get(SIGNATURE) == _SECRET:
            return {"secret": plain(value["value"])}
        return {key: plain(item) for key, item in value.items() if key != SIGNATURE}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def record(program: Callable[[], object], recorder: Recorder, config: Mapping[str, str] | None = None) -> None:
    """Runs a program in a stack of its own; whatever it raises is raised."""
    contextvars.copy_context().run(_record, program, recorder, dict(config or {}))


def _record(program: Callable[[], object], recorder: Recorder, config: dict[str, str]) -> None:
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # it tells of errors that are raised here as well
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    pulumi.runtime.set_mocks(recorder.mocks, project="project", stack="dev", preview=False, monitor=recorder)
    settings.SETTINGS.outputs.clear()
    settings.SETTINGS.rpc_manager.clear()
    pulumi.runtime.set_all_config(config)
    try:
        loop.run_until_complete(run_pulumi_func(program))
    finally:
        loop.close()
