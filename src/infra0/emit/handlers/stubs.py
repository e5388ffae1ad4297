"""Files that make a function deployable before its code is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from infra0.ir import EnumMember, FileValue, Literal, Program, Resource, Value
from infra0.shipped import shipped

_FUNCTION = "aws:lambda/function:Function"
_HANDLER = re.compile(r"(?P<module>(?:[\w-]+[/.])*[\w-]+)\.(?P<function>[A-Za-z_$][\w$]*)")
_RUNTIMES = {"nodejs": ".js", "python": ".py", "ruby": ".rb"}
"""By the beginning of the runtime's name: the ending of a handler's file."""


@dataclass(frozen=True, slots=True)
class Stubs:
    """Stubs by their paths below the project's folder, and why functions whose code is a folder have none."""

    files: Mapping[str, str]
    left_out: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Handler:
    """A function of a file: what the runtime calls."""

    path: str
    function: str


def handler_stubs(program: Program) -> Stubs:
    """One file for each that a handler is in, with all the functions that handlers name there."""
    found = {
        resource.id: _handler(resource, folder)
        for resource in program.resources
        if resource.token == _FUNCTION and (folder := _folder(resource))
    }
    functions: dict[str, list[str]] = {}
    for handler in found.values():
        if isinstance(handler, _Handler) and handler.function not in functions.setdefault(handler.path, []):
            functions[handler.path].append(handler.function)
    files = {path: _stub(PurePosixPath(path).suffix, names) for path, names in functions.items()}
    return Stubs(files, {name: reason for name, reason in found.items() if isinstance(reason, str)})


def _stub(ending: str, functions: list[str]) -> str:
    template = (shipped("templates") / "handlers" / f"handler{ending}.txt").read_text(encoding="utf-8")
    head, body = template.split("---\n")
    return head + "\n".join(body.replace("HANDLER", function) for function in functions)


def _folder(resource: Resource) -> PurePosixPath | None:
    """The folder that the function's code is in; None for archives, and for what is outside of the project's."""
    code = next((argument.value for argument in resource.arguments if argument.name == "code"), None)
    if not isinstance(code, FileValue) or code.remote or not isinstance(code.path, str):
        return None
    folder = PurePosixPath(code.path)
    return None if folder.suffix or folder.is_absolute() or ".." in folder.parts else folder


def _handler(resource: Resource, folder: PurePosixPath) -> _Handler | str:
    """The handler of a function, or why there can be no stub of it."""
    given = {argument.name: _text(argument.value) for argument in resource.arguments}
    runtime, handler = given.get("runtime", ""), given.get("handler", "")
    ending = next((ending for name, ending in _RUNTIMES.items() if runtime.startswith(name)), None)
    if ending is None:
        return f"functions for {runtime or 'an unknown runtime'} are built, not interpreted"
    found = _HANDLER.fullmatch(handler)
    if found is None or (ending != ".py" and "." in found["module"]):
        return f"its handler {handler} does not name a file and a function"
    module = found["module"].replace(".", "/")
    return _Handler(str(folder / f"{module}{ending}"), found["function"])


def _text(value: Value) -> str:
    match value:
        case Literal(str(text)) | EnumMember(_, str(text)):
            return text
        case _:
            return ""
