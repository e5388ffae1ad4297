"""A resource class of an SDK as it is written."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infra0.catalog.builder.getters import Getter, constructor, read_getters
from infra0.catalog.builder.sdk import Sdk
from infra0.catalog.builder.source import Imports, classes, parse, read_imports, resource_files

_COMPONENT = "ComponentResource"


@dataclass(frozen=True, slots=True)
class ResourceSource:
    """What the source of a resource class says.

    keywords: the constructor's own keywords. deprecation: the provider's advice against the whole type. text: the
    page that documents it. aliases: other tokens that it had. secrets: wire names of what is kept secret.
    """

    token: str
    python_module: str
    python_class: str
    inputs: tuple[Getter, ...]
    outputs: tuple[Getter, ...]
    keywords: frozenset[str]
    component: bool
    deprecation: str | None
    text: str
    aliases: tuple[str, ...]
    secrets: frozenset[str]
    imports: Imports


def read_resources(sdk: Sdk, python_module: str) -> Iterator[ResourceSource]:
    """The resource classes of a Python module that `sdk` registers, in the order of files."""
    for path in resource_files(sdk, python_module):
        if b"@pulumi.type_token(" in path.read_bytes():
            yield from _read_file(sdk, python_module, path)


def read_resource(sdk: Sdk, token: str) -> ResourceSource | None:
    """The class of one resource type; none if the SDK does not have it."""
    python_module, _ = sdk.tokens.get(token, ("", ""))
    for path in resource_files(sdk, python_module) if python_module else ():
        if f'@pulumi.type_token("{token}")'.encode() in path.read_bytes():
            return next((found for found in _read_file(sdk, python_module, path) if found.token == token), None)
    return None


def _read_file(sdk: Sdk, python_module: str, path: Path) -> Iterator[ResourceSource]:
    tree = parse(path)
    found = {node.name: node for node in classes(tree)}
    imports = read_imports(tree, python_module)
    for node in found.values():
        token = _token(node)
        if token in sdk.tokens:
            yield _resource(token, python_module, node, found, imports)


def _resource(
    token: str, python_module: str, node: ast.ClassDef, found: dict[str, ast.ClassDef], imports: Imports
) -> ResourceSource:
    body = constructor(node, "_internal_init")
    arguments = found.get(_arguments_class(node))
    inputs = read_getters(arguments) if arguments else ()
    parameters = body.args.args if body else []
    wire_names = {getter.python_name: getter.wire_name for getter in inputs}
    return ResourceSource(
        token=token,
        python_module=python_module,
        python_class=node.name,
        inputs=inputs,
        outputs=read_getters(node),
        keywords=frozenset(parameter.arg for parameter in parameters),
        component=any(isinstance(base, ast.Attribute) and base.attr == _COMPONENT for base in node.bases),
        deprecation=_class_deprecation(node),
        text=_page(node),
        aliases=tuple(_aliases(body)) if body else (),
        secrets=frozenset(_secrets(body, wire_names)) if body else frozenset(),
        imports=imports,
    )


def _token(node: ast.ClassDef) -> str:
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and decorator.args and isinstance(decorator.args[0], ast.Constant):
            return str(decorator.args[0].value)
    return ""


def _arguments_class(node: ast.ClassDef) -> str:
    """The first argument of ``get_resource_args_opts``: usually the class's name and ``Args``."""
    function = constructor(node)
    for call in _calls(function, "get_resource_args_opts") if function else ():
        if isinstance(call.args[0], ast.Name):
            return call.args[0].id
    return f"{node.name}Args"


def _page(node: ast.ClassDef) -> str:
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            return ast.get_docstring(part) or ""
    return ""


def _class_deprecation(node: ast.ClassDef) -> str | None:
    for part in node.body:
        if isinstance(part, ast.Expr):
            for call in _calls(part, "warn"):
                return _text(call.args[0])
    return None


def _aliases(body: ast.FunctionDef) -> Iterator[str]:
    for call in _calls(body, "Alias"):
        yield from (_text(keyword.value) for keyword in call.keywords if keyword.arg == "type_")


def _secrets(body: ast.FunctionDef, wire_names: dict[str, str]) -> Iterator[str]:
    for call in _calls(body, "ResourceOptions"):
        for keyword in call.keywords:
            if keyword.arg == "additional_secret_outputs" and isinstance(keyword.value, ast.List):
                yield from map(_text, keyword.value.elts)
    for call in _calls(body, "secret"):
        if isinstance(call.args[0], ast.Name):
            name = call.args[0].id
            yield wire_names.get(name) or wire_names.get(name.removesuffix("_"), name)


def _calls(node: ast.AST, function: str) -> Iterator[ast.Call]:
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr == function:
            yield part


def _text(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""
