"""Source files: a docstring, imports, statements."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from infra0.emit.pulumi_python.expressions import call
from infra0.emit.pulumi_python.printer import LINE_LENGTH
from infra0.emit.pulumi_python.statements import Statement
from infra0.emit.pulumi_python.templates import render

_CONTEXT_FUNCTIONS = {
    "stack": "pulumi.get_stack",
    "project": "pulumi.get_project",
    "organization": "pulumi.get_organization",
}


@dataclass(frozen=True, slots=True)
class Imports:
    """What files may import: SDKs by import name with their aliases, and modules of the program itself."""

    aliases: Mapping[str, str]
    modules: Collection[str] = ()


def source_file(
    docstring: str,
    imports: Imports,
    *,
    head: Collection[Statement] = (),
    resources: Collection[Statement] = (),
    exports: Collection[Statement] = (),
) -> str:
    """The text of a file that imports and reads just what its statements need.

    head and exports stand close together, resources apart.
    """
    needed = {name for statement in (*head, *resources, *exports) for name in statement.needs()}
    context = tuple(_context_statements(needed))
    needed.update(name for statement in context for name in statement.needs())
    return render(
        "module.py.j2",
        docstring=docstring,
        import_sections=tuple(filter(None, _import_sections(needed, imports))),
        head=(*context, *head),
        resources=resources,
        exports=exports,
    )


def _context_statements(needed: Collection[str]) -> Iterator[Statement]:
    """``stack = pulumi.get_stack()`` and its like."""
    for variable, function in _CONTEXT_FUNCTIONS.items():
        if variable in needed:
            yield Statement(call(function), variable)


def _import_sections(needed: Collection[str], imports: Imports) -> Iterator[tuple[str, ...]]:
    typing = [name for name in ("Any", "cast") if name in needed]
    yield (import_from("typing", typing),) if typing else ()
    yield tuple(_sdk_imports(needed, imports.aliases))
    local = [name for name in imports.modules if name in needed]
    yield (import_from(".", local),) if local else ()


def _sdk_imports(needed: Collection[str], aliases: Mapping[str, str]) -> Iterator[str]:
    if "pulumi" in needed:
        yield "import pulumi"
    for package, alias in aliases.items():
        if alias in needed:
            yield f"import {package}" if package == alias else f"import {package} as {alias}"


def import_from(package: str, names: Collection[str]) -> str:
    """``from . import database, network``; one name a line where they are too many."""
    ordered = sorted(names, key=_natural_order)
    statement = f"from {package} import {', '.join(ordered)}"
    if len(statement) <= LINE_LENGTH:
        return statement
    return "\n".join([f"from {package} import (", *(f"    {name}," for name in ordered), ")"])


def _natural_order(name: str) -> tuple[list[tuple[int, str]], str]:
    """Numbers in names by their value, as linters sort imports."""
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts], name
