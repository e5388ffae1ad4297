"""The Python examples on an SDK's pages, and what the names in them stand for."""

import ast
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_BLOCK = re.compile(r"^[ \t]*```python\n(.*?)^[ \t]*```", re.DOTALL | re.MULTILINE)

ClassTokens = Mapping[tuple[str, str], str]
"""Tokens of resource types by Python module and class."""


@dataclass(slots=True)
class Names:
    """The names of one example.

    packages: imported SDKs by the name they go by. resources: resources and lists of them, by token. lookups: results
    of the provider's functions, by function. others: names bound to anything else.
    """

    packages: dict[str, str] = field(default_factory=dict)
    resources: dict[str, str] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)
    lookups: dict[str, str] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Construction:
    """A resource that an example makes: its type and what it is given."""

    token: str
    keywords: tuple[ast.keyword, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One example: the resources that it makes, and its names."""

    constructions: tuple[Construction, ...]
    names: Names


def example_blocks(page: str) -> list[str]:
    """The texts of the Python examples on a page."""
    return [textwrap.dedent(block) for block in _BLOCK.findall(page)]


def read_examples(pages: Iterable[str], classes: ClassTokens) -> Iterator[Example]:
    """The distinct examples of some pages; what does not parse is left out."""
    for block in dict.fromkeys(block for page in pages for block in example_blocks(page)):
        try:
            tree = ast.parse(block)
        except SyntaxError:
            continue
        yield _read(tree, classes)


def _read(tree: ast.Module, classes: ClassTokens) -> Example:
    names = Names()
    nodes = list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.Import):
            names.packages.update({name.asname or name.name: name.name for name in node.names})
    for node in nodes:
        _bind(node, names, classes)
    for node in nodes:
        if isinstance(node, ast.For | ast.comprehension):
            _bind_loop(node, names)
    calls = [(called_token(node, names, classes), node) for node in nodes if isinstance(node, ast.Call)]
    return Example(tuple(Construction(token, tuple(call.keywords)) for token, call in calls if token), names)


def called_token(call: ast.Call, names: Names, classes: ClassTokens) -> str | None:
    """The token of the resource type that a call makes, if it makes one."""
    place = _place(call.func, names)
    return classes.get(place) if place else None


def _bind(node: ast.AST, names: Names, classes: ClassTokens) -> None:
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        _bind_value(node.targets[0].id, node.value, names, classes)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
        target, value = node.func.value, node.args[0] if node.args else None
        token = called_token(value, names, classes) if isinstance(value, ast.Call) else None
        if token and isinstance(target, ast.Name):
            names.resources[target.id] = token
            names.lists.add(target.id)
    elif isinstance(node, ast.arg):
        names.others.add(node.arg)


def _bind_value(name: str, value: ast.expr, names: Names, classes: ClassTokens) -> None:
    call = value.value if isinstance(value, ast.Await) else value
    token = called_token(call, names, classes) if isinstance(call, ast.Call) else None
    place = _place(call.func, names) if isinstance(call, ast.Call) else None
    if token:
        names.resources[name] = token
    elif place and place[1].startswith("get_"):
        names.lookups[name] = place[1].removesuffix("_output")
    elif name not in names.resources:
        names.others.add(name)


def _bind_loop(loop: ast.For | ast.comprehension, names: Names) -> None:
    over = loop.iter.id if isinstance(loop.iter, ast.Name) else ""
    for target in ast.walk(loop.target):
        if isinstance(target, ast.Name):
            if over in names.resources:
                names.resources[target.id] = names.resources[over]
            elif over and over not in names.others and over not in names.lookups:
                continue
            else:
                names.others.add(target.id)


def _place(function: ast.expr, names: Names) -> tuple[str, str] | None:
    """Python module and name of a function or class of an SDK."""
    parts: list[str] = []
    while isinstance(function, ast.Attribute):
        parts.append(function.attr)
        function = function.value
    if not isinstance(function, ast.Name) or function.id not in names.packages or not parts:
        return None
    name, *modules = parts
    return ".".join([names.packages[function.id], *reversed(modules)]), name
