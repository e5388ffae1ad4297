"""The annotations of an SDK as types."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.catalog.builder.source import Imports
from infra0.catalog.builder.workspace import Workspace
from infra0.catalog.types import Kind, Type

_SCALARS: Mapping[str, Kind] = {
    "str": Kind.STRING,
    "int": Kind.INTEGER,
    "float": Kind.NUMBER,
    "bool": Kind.BOOLEAN,
    "Any": Kind.ANY,
    "Asset": Kind.ASSET,
    "Archive": Kind.ARCHIVE,
}
_WRAPPERS = frozenset({"Input", "Output", "Optional", "Awaitable", "InputType", "NotRequired"})
_CONTAINERS: Mapping[str, Kind] = {
    "Sequence": Kind.LIST,
    "List": Kind.LIST,
    "list": Kind.LIST,
    "Mapping": Kind.MAP,
    "Dict": Kind.MAP,
    "dict": Kind.MAP,
}


@dataclass(frozen=True, slots=True)
class Annotations:
    """Reads the annotations of one file: `python_module` is its package, `imports` what its names stand for."""

    workspace: Workspace
    python_module: str
    imports: Imports

    def type_of(self, annotation: ast.expr) -> Type:
        """The type without what only Python needs: optionality, inputs and outputs."""
        members = tuple(dict.fromkeys(self._members(annotation))) or (Type(Kind.ANY),)
        return members[0] if len(members) == 1 else Type(Kind.UNION, members=members)

    def _members(self, annotation: ast.expr) -> Iterator[Type]:
        if isinstance(annotation, ast.Subscript):
            yield from self._subscript(_last_name(annotation.value), _arguments(annotation))
        elif isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
            yield from self._members(ast.parse(annotation.value, mode="eval").body)
        elif isinstance(annotation, ast.BinOp):
            yield from self._members(annotation.left)
            yield from self._members(annotation.right)
        elif isinstance(annotation, ast.Name | ast.Attribute):
            yield from self._named(ast.unparse(annotation))

    def _subscript(self, name: str, arguments: list[ast.expr]) -> Iterator[Type]:
        if name in _WRAPPERS:
            yield from self._members(arguments[0])
        elif name == "Union":
            for argument in arguments:
                yield from self._members(argument)
        elif name == "Literal":
            yield Type(Kind.STRING)
        elif name in _CONTAINERS:
            yield Type(_CONTAINERS[name], self.type_of(arguments[-1]))
        else:
            yield Type(Kind.ANY)

    def _named(self, dotted: str) -> Iterator[Type]:
        first, _, rest = dotted.partition(".")
        last = dotted.rpartition(".")[2]
        if first in {"pulumi", "_builtins", "typing"} or dotted in _SCALARS:
            yield Type(_SCALARS.get(last, Kind.ANY))
        elif dotted in _CONTAINERS:
            yield Type(_CONTAINERS[dotted], Type(Kind.ANY))
        elif not dotted.endswith("ArgsDict"):
            base = self.imports.get(first, first) if rest else f"{self.python_module}.{first}"
            yield self.workspace.type_of(f"{base}.{rest}" if rest else base)


def is_plain(annotation: ast.expr) -> bool:
    """Whether a value of an input can only be given outright, not as the output of another resource."""
    if isinstance(annotation, ast.Subscript):
        name = _last_name(annotation.value)
        if name in {"Optional", "Union"}:
            return all(is_plain(argument) for argument in _arguments(annotation))
        return name != "Input"
    return True


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _arguments(node: ast.Subscript) -> list[ast.expr]:
    return list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
