"""A second language of programs, made from what Pulumi languages share: Pulumi YAML, as far as the tests need it.

That it is here, with nothing of the Python emitter, is the proof that another language can be added.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from infra0.catalog import Catalog
from infra0.emit.pulumi import ProgramLanguage, ProjectOptions
from infra0.emit.pulumi.names import Variables, Words, variables_of
from infra0.emit.pulumi.project import project_file
from infra0.emit.pulumi.texts import Form, parts_of
from infra0.ir import (
    Argument,
    Attribute,
    ContextValue,
    EnumMember,
    FileValue,
    Index,
    Interpolation,
    JsonDocument,
    Key,
    ListValue,
    Literal,
    MapValue,
    ObjectValue,
    Program,
    Reference,
    Resource,
    ResourceValue,
    SecretValue,
    Setting,
    SettingValue,
    Step,
    Value,
)


def camel_case(name: Words) -> str:
    """``dataTable``."""
    return name[0] + "".join(map(str.capitalize, name[1:]))


def emit(program: Program, catalog: Catalog, options: ProjectOptions) -> dict[str, str]:
    """The project file, which is the program too; no name of an SDK has to be looked up."""
    printer = _Printer(variables_of(program, camel_case, {"pulumi"}), {each.name: each for each in program.settings})
    sections = {
        "config": {printer.variables.settings[each.name]: {"type": str(each.type)} for each in program.settings},
        "resources": {printer.variables.resources[each.id]: printer.resource(each) for each in program.resources},
        "outputs": {each.name: printer.value(each.value) for each in program.outputs},
    }
    return {"Pulumi.yaml": project_file(program, options, " yaml\n") + yaml.safe_dump(sections, sort_keys=False)}


YAML = ProgramLanguage(emit, preparation=())


class _Printer:
    def __init__(self, variables: Variables, settings: Mapping[str, Setting]) -> None:
        self.variables = variables
        self._settings = settings

    def resource(self, resource: Resource) -> dict[str, Any]:
        options = self._properties(resource.options)
        if resource.depends_on:
            options["dependsOn"] = [self._resource(id_) for id_ in resource.depends_on]
        return {
            "type": resource.token,
            "name": resource.id,
            "properties": self._properties(resource.arguments),
            "options": options,
        }

    def _properties(self, arguments: tuple[Argument, ...]) -> dict[str, Any]:
        return {argument.name: self.value(argument.value) for argument in arguments}

    def _resource(self, id_: str) -> str:
        return f"${{{self.variables.resources[id_]}}}"

    def value(self, value: Value) -> Any:
        match value:
            case Literal(scalar) | EnumMember(_, scalar):
                return scalar
            case ContextValue(context):
                return f"${{pulumi.{context}}}"
            case SettingValue(name):
                return f"${{{self.variables.settings[name]}}}"
            case Reference(id_, path):
                return f"${{{self.variables.resources[id_]}{''.join(map(_step, path))}}}"
            case ResourceValue(id_):
                return self._resource(id_)
            case Interpolation():
                return self._text(value)
            case ListValue(items):
                return [self.value(item) for item in items]
            case MapValue(entries):
                keys = (entry.key if isinstance(entry.key, str) else self.value(entry.key) for entry in entries)
                return dict(zip(keys, (self.value(entry.value) for entry in entries), strict=True))
            case ObjectValue(arguments):
                return self._properties(arguments)
            case JsonDocument(document):
                return {"fn::toJSON": self.value(document)}
            case FileValue(path, archive, remote):
                kind = f"{'remote' if remote else 'file'}{'Archive' if archive else 'Asset'}"
                return {f"fn::{kind}": path if isinstance(path, str) else self.value(path)}
            case SecretValue(secret):
                return {"fn::secret": self.value(secret)}

    def _text(self, text: Interpolation) -> str | dict[str, Any]:
        """One string, as YAML makes text of all but data."""
        parts = parts_of(text, self._settings)
        values = [part if isinstance(part, str) else self.value(part.value) for part in parts]
        if any(not isinstance(part, str) and part.form is Form.DATA for part in parts):
            return {"fn::join": ["", values]}
        return "".join(map(str, values))


def _step(step: Step) -> str:
    match step:
        case Attribute(name):
            return f".{name}"
        case Index(index):
            return f"[{index}]"
        case Key(key):
            return f'["{key}"]'
