"""The Python source of an SDK as classes and imports."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from infra0.catalog.builder.getters import Getter, read_getters
from infra0.catalog.builder.sdk import Sdk

Imports = Mapping[str, str]
"""What names at the top of a file stand for: ``_iam`` for ``pulumi_aws.iam``."""

_SHARED = {"__init__.py", "_inputs.py", "_enums.py", "_utilities.py", "outputs.py"}


@dataclass(frozen=True, slots=True)
class ShapeClass:
    """A class of nested values: its fields as getters and the imports of its file."""

    getters: tuple[Getter, ...]
    imports: Imports


def parse(path: Path) -> ast.Module:
    """The syntax tree of a file; an absent file is an empty one."""
    return ast.parse(path.read_bytes()) if path.is_file() else ast.Module([], [])


def shape_classes(sdk: Sdk, python_module: str, file: str) -> Mapping[str, ShapeClass]:
    """The input or output classes in ``_inputs.py`` or ``outputs.py`` of a Python module, by name."""
    tree = parse(sdk.folder(python_module) / file)
    imports = read_imports(tree, python_module)
    return {
        node.name: ShapeClass(read_getters(node), imports)
        for node in classes(tree)
        if not node.name.endswith("ArgsDict")
    }


def shape_class(sdk: Sdk, python_module: str, file: str, name: str) -> ShapeClass | None:
    """One class of such a file, of which only its own lines are read."""
    path = sdk.folder(python_module) / file
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    found = re.search(rf"^class {re.escape(name)}\b.*?(?=^\S|\Z)", text, re.DOTALL | re.MULTILINE)
    return ShapeClass(read_getters(next(classes(ast.parse(found[0])))), {}) if found else None


def enum_classes(sdk: Sdk, python_module: str) -> Mapping[str, list[tuple[str | int | float | bool, str]]]:
    """The enumerations of a Python module: wire values with member names, in the SDK's order."""
    return {
        node.name: [
            (statement.value.value, statement.targets[0].id)
            for statement in node.body
            if isinstance(statement, ast.Assign)
            and isinstance(statement.targets[0], ast.Name)
            and isinstance(statement.value, ast.Constant)
            and isinstance(statement.value.value, str | int | float | bool)
        ]
        for node in classes(parse(sdk.folder(python_module) / "_enums.py"))
    }


def resource_files(sdk: Sdk, python_module: str) -> Iterator[Path]:
    """The files of a Python module in which resource classes can be."""
    for path in sorted(sdk.folder(python_module).glob("*.py")):
        if path.name not in _SHARED and not path.name.startswith("get_"):
            yield path


def classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    """The classes at the top of a file, in order."""
    return (node for node in tree.body if isinstance(node, ast.ClassDef))


def read_imports(tree: ast.Module, python_module: str) -> Imports:
    """What the imports of a file in the package `python_module` bind, as absolute names."""
    imports: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.level:
            parents = python_module.split(".")[: len(python_module.split(".")) - node.level + 1]
            base = ".".join([*parents, *filter(None, [node.module])])
            imports.update({name.asname or name.name: f"{base}.{name.name}" for name in node.names})
        elif isinstance(node, ast.Import):
            imports.update({name.asname: name.name for name in node.names if name.asname})
    return imports
