"""Files that make a function deployable before its code is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from infra0.ir import EnumMember, FileValue, Literal, Program, Resource, Value
from infra0.shipped import shipped

_FUNCTION = "aws:lambda/function:Function"
_HANDLER = re.compile(r"((?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+)\.([A-Za-z_$][\w$]*)")
_RUNTIMES = {"nodejs": (".js", "handler.js.txt"), "python": (".py", "handler.py.txt")}
"""By the beginning of the runtime's name: the ending of a handler's file, and its template."""


def handler_stubs(program: Program) -> dict[str, str]:
    """Stubs by their paths below the project's folder, for functions whose code is a folder.

    Runtimes without an interpreter's source, archives and paths that lead out of the folder have none.
    """
    stubs: dict[str, str] = {}
    for resource in program.resources:
        if resource.token == _FUNCTION:
            stubs.update(_stubs(resource))
    return stubs


def _stubs(resource: Resource) -> Iterator[tuple[str, str]]:
    given = {argument.name: argument.value for argument in resource.arguments}
    code, handler = given.get("code"), _text(given.get("handler"))
    kind = next((kind for name, kind in _RUNTIMES.items() if _text(given.get("runtime")).startswith(name)), None)
    found = _HANDLER.fullmatch(handler)
    if kind is None or found is None or not isinstance(code, FileValue) or code.remote:
        return
    folder = PurePosixPath(code.path)
    if folder.suffix or folder.is_absolute() or ".." in folder.parts:
        return
    ending, template = kind
    text = (shipped("templates") / "handlers" / template).read_text(encoding="utf-8")
    yield str(folder / f"{found[1]}{ending}"), text.replace("HANDLER", found[2])


def _text(value: Value | None) -> str:
    match value:
        case Literal(str(text)):
            return text
        case EnumMember(_, str(text)):
            return text
        case _:
            return ""
