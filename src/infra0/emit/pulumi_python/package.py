"""A long program: a package of modules, with a main file that reads as its table of contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from infra0.catalog import short_token
from infra0.catalog.python_names import PythonNames
from infra0.emit.pulumi.modules import Module, divide
from infra0.emit.pulumi.names import snake_case
from infra0.emit.pulumi_python.comments import docstring
from infra0.emit.pulumi_python.reserved import RESERVED
from infra0.emit.pulumi_python.resources import export_statements, resource_statement
from infra0.emit.pulumi_python.scope import Scope, scope_of
from infra0.emit.pulumi_python.sdk import aliases_of
from infra0.emit.pulumi_python.settings import setting_statements
from infra0.emit.pulumi_python.source_file import Imports, import_from, source_file
from infra0.emit.pulumi_python.templates import render
from infra0.ir import Program

_PACKAGE = "infrastructure"
_SETTINGS = "settings"
_OUTPUTS = "outputs"


def files(program: Program, names: PythonNames) -> dict[str, str]:
    """The source files: path to text. Each module imports only from those before it."""
    aliases = aliases_of(program, names)
    modules = divide(program.resources, snake_case, RESERVED.union(aliases.values(), (_SETTINGS, _OUTPUTS)))
    own_modules = [module.name for module in modules]
    undivided = scope_of(program, names, {*aliases.values(), *own_modules, _SETTINGS, _OUTPUTS})
    scope = undivided.divided(dict(_definitions(program, undivided, modules)))
    imports = Imports(aliases, (_SETTINGS, *own_modules))
    sources = {
        _SETTINGS: _settings(program, scope.seen_from(_SETTINGS), imports),
        **{module.name: _module(module, scope.seen_from(module.name), imports) for module in modules},
        _OUTPUTS: _outputs(program, scope.seen_from(_OUTPUTS), imports),
    }
    parts = {name: source for name, source in sources.items() if source}
    return {
        "__main__.py": render(
            "contents.py.j2",
            docstring=docstring(program.name, f"{program.description}\n\n{_CONTENTS}", _contents(modules, parts)),
            import_line=import_from(_PACKAGE, parts),
            parts=tuple(parts),
        ),
        f"{_PACKAGE}/__init__.py": f"{docstring(f'The resources of {program.name}.')}\n",
        **{f"{_PACKAGE}/{name}.py": source for name, source in parts.items()},
    }


_CONTENTS = "In the order of deployment:"


def _definitions(program: Program, scope: Scope, modules: Sequence[Module]) -> Iterator[tuple[str, str]]:
    """Every variable with the module that defines it."""
    for setting in program.settings:
        yield scope.setting(setting.name).text, _SETTINGS
    for module in modules:
        for resource in module.resources:
            yield scope.resource(resource.id).text, module.name


def _settings(program: Program, scope: Scope, imports: Imports) -> str:
    if not program.settings:
        return ""
    head = tuple(setting_statements(program.settings, scope))
    return source_file(docstring("The settings of the stack."), imports, head=head)


def _module(module: Module, scope: Scope, imports: Imports) -> str:
    resources = tuple(resource_statement(resource, scope) for resource in module.resources)
    return source_file(docstring(_title(module.name)), imports, resources=resources)


def _outputs(program: Program, scope: Scope, imports: Imports) -> str:
    if not program.outputs:
        return ""
    exports = tuple(export_statements(program.outputs, scope))
    return source_file(docstring("What the stack exports."), imports, exports=exports)


def _title(name: str) -> str:
    return f"{name.replace('_', ' ').capitalize()}."


def _contents(modules: Sequence[Module], parts: Mapping[str, str]) -> Iterator[str]:
    """One line for each file: ``network: Vpc, Subnet (6)``."""
    described = {module.name: _types(module) for module in modules}
    described |= {_SETTINGS: "what differs from stack to stack", _OUTPUTS: "what the stack exports"}
    for name in parts:
        yield f"{name}: {described[name]}"


def _types(module: Module) -> str:
    counts = Counter(short_token(resource.token).rpartition(":")[2] for resource in module.resources)
    return ", ".join(name if count == 1 else f"{name} ({count})" for name, count in counts.items())
