"""Runs generated Pulumi programs under Pulumi's mocks, and prints what they register.

    python run_programs.py FOLDER...

prints one line of JSON for each folder: a list of registrations `{type, name, inputs, dependencies}`, or
`{"error": ...}`. Inputs are as an engine would receive them. Outputs that are no inputs read ``<type name.output>``.
"""

import asyncio
import json
import os
import runpy
import sys
import warnings
from pathlib import Path
from typing import Any

import pulumi
from google.protobuf.json_format import MessageToDict
from pulumi.runtime import mocks, settings
from pulumi.runtime.stack import run_pulumi_func

from infra0.catalog import Catalog, Kind, ResourceType, Type
from infra0.shipped import shipped

_SIGNATURE = "4dabf18193072939515e22adb298388d"
_SECRET = "1b47061264138c4ac30d75fd1eb44270"


class Echo(pulumi.runtime.Mocks):
    """Gives every resource its inputs as outputs."""

    def new_resource(self, args: pulumi.runtime.MockResourceArgs) -> tuple[str | None, dict[str, Any]]:
        """The resource's ID and state."""
        return f"<{args.typ} {args.name}.id>", dict(args.inputs)

    def call(self, args: pulumi.runtime.MockCallArgs) -> dict[str, Any]:
        """Provider functions return what they were given."""
        return dict(args.args)


class Recorder(mocks.MockMonitor):
    """Keeps every registration as it arrives."""

    def __init__(self) -> None:
        super().__init__(Echo())
        self.registrations: list[dict[str, Any]] = []
        self._names: dict[str, str] = {}
        self._catalog = Catalog([shipped("schemas") / "catalog"])

    def RegisterResource(self, request: Any) -> Any:
        """Notes the request, then answers as the mocks do."""
        response = super().RegisterResource(request)
        if request.type != "pulumi:pulumi:Stack":
            self._names[response.urn] = request.name
            self.registrations.append(
                {
                    "type": request.type,
                    "name": request.name,
                    "inputs": plain(MessageToDict(request.object)),
                    "dependencies": sorted({self._names[urn] for urn in request.dependencies}),
                }
            )
        response.object.update(
            {key: value for key, value in self._outputs(request).items() if key not in request.object.fields}
        )
        return response

    def _outputs(self, request: Any) -> dict[str, Any]:
        """A recognisable value for everything that the resource gives and was not given."""
        found = self._catalog.resource(request.type)
        if found is None or not request.custom:
            return {}
        base = f"{request.type} {request.name}"
        return {
            name: self._made_up(found, output.type, f"{base}.{name}", 0)
            for name, output in found.attributes.items()
            if name not in ("id", "urn")
        }

    def _made_up(self, owner: ResourceType, type_: Type, path: str, depth: int) -> Any:
        match type_.kind:
            case Kind.LIST if type_.element:
                return [self._made_up(owner, type_.element, f"{path}[{index}]", depth + 1) for index in range(2)]
            case Kind.MAP:
                return {"key": f"<{path}.key>"}
            case Kind.OBJECT if depth < 4:
                fields = self._catalog.object_type(owner, type_).properties
                return {key: self._made_up(owner, one.type, f"{path}.{key}", depth + 1) for key, one in fields.items()}
            case _:
                return f"<{path}>"


def plain(value: Any) -> Any:
    """A registered value without the engine's wrappers: secrets opened, whole numbers as integers."""
    if isinstance(value, dict):
        if value.get(_SIGNATURE) == _SECRET:
            return {"secret": plain(value["value"])}
        return {key: plain(item) for key, item in value.items() if key != _SIGNATURE}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def run(folder: Path) -> Any:
    """The registrations of the program in a folder."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    recorder = Recorder()
    pulumi.runtime.set_mocks(Echo(), project="project", stack="dev", preview=False, monitor=recorder)
    settings.SETTINGS.outputs.clear()
    pulumi.runtime.set_all_config(json.loads(os.environ.get("PROGRAM_CONFIG", "{}")))
    before, modules = list(sys.path), set(sys.modules)
    here = Path.cwd()
    try:
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        loop.run_until_complete(run_pulumi_func(lambda: runpy.run_path(str(folder / "__main__.py"))))
    finally:
        os.chdir(here)
        sys.path[:] = before
        for name in set(sys.modules) - modules:
            if not name.startswith(("pulumi", "google")):
                del sys.modules[name]
        loop.close()
    return recorder.registrations


def main() -> None:
    """Runs the folders that the command line names."""
    warnings.simplefilter("ignore")
    for argument in sys.argv[1:]:
        try:
            result = run(Path(argument).resolve())
        except Exception as error:  # whatever a program raises is the result that the tests look at
            result = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(result))


if __name__ == "__main__":
    main()
