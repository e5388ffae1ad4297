"""What the names in a program stand for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from infra0.catalog.python_names import PythonNames
from infra0.emit.pulumi.known import KnownInputs
from infra0.emit.pulumi.names import snake_case, variables_of
from infra0.emit.pulumi.walk import values_of
from infra0.emit.pulumi_python.expressions import Word
from infra0.emit.pulumi_python.reserved import RESERVED
from infra0.ir import Argument, Attribute, Context, ContextValue, Program, Reference, Setting

_CONTEXT_NAMES = {Context.STACK: "stack", Context.PROJECT: "project", Context.ORGANIZATION: "organization"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What is defined where, as seen from the module `here`.

    variables, setting_variables: the variable of a resource by ID, of a setting by name. modules: by variable, the
    module that defines it; empty for programs of one file. settings: by name. untyped_outputs: by ID, the attributes
    that are read of resources without a catalog, sorted. names: what the SDKs call things. inputs: of all resources.
    """

    variables: Mapping[str, str]
    setting_variables: Mapping[str, str]
    modules: Mapping[str, str]
    settings: Mapping[str, Setting]
    untyped_outputs: Mapping[str, tuple[str, ...]]
    names: PythonNames
    inputs: KnownInputs
    here: str = ""

    def resource(self, id_: str) -> Word:
        """The variable of a resource."""
        return self._word(self.variables[id_])

    def setting(self, name: str) -> Word:
        """The variable of a setting."""
        return self._word(self.setting_variables[name])

    def keyword(self, argument: Argument) -> str:
        """The keyword, or the key in a dictionary, of an argument."""
        return self.names.keyword(argument.property) if argument.property else argument.name

    def divided(self, modules: Mapping[str, str]) -> Scope:
        """The scope with the variables in the modules that are given by variable."""
        return replace(self, modules=modules)

    def seen_from(self, module: str) -> Scope:
        """The scope as it is in a module."""
        return replace(self, here=module)

    def _word(self, variable: str) -> Word:
        module = self.modules.get(variable, self.here)
        return Word(variable, variable) if module == self.here else Word(f"{module}.{variable}", module)


def scope_of(program: Program, names: PythonNames, imported: Collection[str]) -> Scope:
    """The scope of a program of one file, with none of its variables named as something that it imports."""
    variables = variables_of(program, snake_case, RESERVED.union(imported))
    return Scope(
        variables=variables.resources,
        setting_variables=variables.settings,
        modules={},
        settings={setting.name: setting for setting in program.settings},
        untyped_outputs=_untyped_outputs(program),
        names=names,
        inputs=KnownInputs.of(program),
    )


def context_word(value: ContextValue) -> Word:
    """The variable of a context value; every module that needs it reads it by itself."""
    name = _CONTEXT_NAMES[value.context]
    return Word(name, name)


def _untyped_outputs(program: Program) -> dict[str, tuple[str, ...]]:
    untyped = {resource.id for resource in program.resources if resource.type is None}
    read: dict[str, set[str]] = {}
    for value in values_of(program):
        match value:
            case Reference(id_, (Attribute(name), *_)) if id_ in untyped and name not in ("id", "urn"):
                read.setdefault(id_, set()).add(name)
    return {id_: tuple(sorted(names)) for id_, names in read.items()}
