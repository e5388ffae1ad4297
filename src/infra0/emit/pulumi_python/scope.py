"""What the names in a program stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.emit.pulumi_python.names import Claim, assign_names, snake_case
from infra0.emit.pulumi_python.printer import Word
from infra0.emit.pulumi_python.reserved import RESERVED
from infra0.emit.pulumi_python.walk import values_of
from infra0.ir import Attribute, Context, ContextValue, Program, Reference, Resource, Setting


@dataclass(frozen=True, slots=True)
class Scope:
    """Variables of resources by ID and of settings by name, with what they hold.

    outputs_read: by ID, the attributes that are read of resources without a catalog, sorted.
    """

    variables: Mapping[str, str]
    setting_variables: Mapping[str, str]
    resources: Mapping[str, Resource]
    settings: Mapping[str, Setting]
    outputs_read: Mapping[str, tuple[str, ...]]

    def resource(self, id_: str) -> Word:
        """The variable of a resource."""
        name = self.variables[id_]
        return Word(name, name)

    def setting(self, name: str) -> Word:
        """The variable of a setting."""
        variable = self.setting_variables[name]
        return Word(variable, variable)


def scope_of(program: Program, aliases: Mapping[str, str]) -> Scope:
    """The names of a program that imports what `aliases` names."""
    claims = [Claim(resource.id, _kind(resource.token)) for resource in program.resources]
    claims += [Claim(setting.name, "setting") for setting in program.settings]
    names = assign_names(claims, RESERVED | set(aliases.values()))
    count = len(program.resources)
    return Scope(
        variables=dict(zip((resource.id for resource in program.resources), names[:count], strict=True)),
        setting_variables=dict(zip((setting.name for setting in program.settings), names[count:], strict=True)),
        resources={resource.id: resource for resource in program.resources},
        settings={setting.name: setting for setting in program.settings},
        outputs_read=_outputs_read(program),
    )


def _outputs_read(program: Program) -> dict[str, tuple[str, ...]]:
    untyped = {resource.id for resource in program.resources if resource.type is None}
    read: dict[str, set[str]] = {}
    for value in values_of(program):
        match value:
            case Reference(id_, (Attribute(name), *_)) if id_ in untyped and name not in ("id", "urn"):
                read.setdefault(id_, set()).add(name)
    return {id_: tuple(sorted(names)) for id_, names in read.items()}


def _kind(token: str) -> str:
    """``bucket`` for ``aws:s3/bucket:Bucket``, ``aws_provider`` for ``pulumi:providers:aws``."""
    if token.startswith("pulumi:providers:"):
        return f"{snake_case(token.rpartition(':')[2])}_provider"
    name = snake_case(token.rpartition(":")[2])
    return name if name and not name[0].isdigit() else "resource"


CONTEXT = {
    Context.STACK: ("stack", "pulumi.get_stack"),
    Context.PROJECT: ("project", "pulumi.get_project"),
    Context.ORGANIZATION: ("organization", "pulumi.get_organization"),
}
"""The variable of each context value, and the function that it is read by."""


def context_word(value: ContextValue) -> Word:
    """The variable of a context value."""
    name, _ = CONTEXT[value.context]
    return Word(name, name)
