"""An SDK as the modules that its catalog stores."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from infra0.catalog.builder.annotations import Annotations
from infra0.catalog.builder.deprecations import replacements
from infra0.catalog.builder.identity import id_attribute, is_composite
from infra0.catalog.builder.properties import (
    Classes,
    Context,
    further_outputs,
    mark_input_only,
    store_inputs,
    store_outputs,
    type_text,
)
from infra0.catalog.builder.resource_source import ResourceSource, read_resources
from infra0.catalog.builder.sdk import Sdk
from infra0.catalog.builder.workspace import Workspace
from infra0.catalog.stored import FORMAT, StoredModule, StoredObject, StoredProperty, StoredResource
from infra0.catalog.type_text import decode
from infra0.catalog.types import Kind, Type, short_token


@dataclass(frozen=True, slots=True)
class SdkReading:
    """What was read of an SDK.

    modules: what its catalog stores. pages: what documents each type, by token. classes: tokens of resource types by
    Python module and class, of other SDKs too as far as they came into it. texts: what documents each input, by the
    token of its resource type or the name of its object type, and wire name.
    """

    sdk: Sdk
    modules: Mapping[str, StoredModule]
    pages: Mapping[str, str]
    classes: Mapping[tuple[str, str], str]
    texts: Mapping[tuple[str, str], str]


def read_sdk(sdk: Sdk) -> SdkReading:
    """All resource types of an SDK and the nested types that they use."""
    reader = _Reader(Workspace(sdk), _classes(sdk))
    for python_module in sorted({sdk.python_package, *sdk.modules}):
        for source in read_resources(sdk, python_module):
            reader.add_resource(source)
    reader.add_nested()
    return SdkReading(sdk, reader.modules, reader.pages, reader.workspace.resources, reader.texts)


def _classes(sdk: Sdk) -> Classes:
    shorts = [short_token(token).split(":") for token in sdk.tokens]
    return {(module.lower(), name.lower()): f"{package}:{module}:{name}" for package, module, name in shorts}


@dataclass(slots=True)
class _Reader:
    workspace: Workspace
    classes: Classes
    modules: dict[str, StoredModule] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    pending: deque[Type] = field(default_factory=deque)
    seen: set[Type] = field(default_factory=set)

    def add_resource(self, source: ResourceSource) -> None:
        """Stores a resource type and notes the nested types that it names."""
        annotations = Annotations(self.workspace, source.python_module, source.imports)
        context = Context(self.workspace.sdk.module_of(source.python_module), annotations, self.classes)
        inputs = store_inputs(source.inputs, context, source.keywords, source.secrets)
        attributes = store_outputs(source.outputs, context, source.secrets)
        mark_input_only(inputs, attributes.keys())
        outputs = further_outputs(attributes, inputs)
        resource: StoredResource = {"inputs": inputs, "outputs": outputs}
        self._add_facts(resource, source)
        self._module(context.module)["resources"][source.token] = resource
        self._note(context.module, [*inputs.values(), *outputs.values()])
        self.pages[source.token] = source.text
        self.texts.update({(source.token, getter.wire_name): getter.text for getter in source.inputs})

    def _add_facts(self, resource: StoredResource, source: ResourceSource) -> None:
        identity = id_attribute(source.text, [*source.inputs, *source.outputs])
        if identity:
            resource["idHolds"] = identity
        elif is_composite(source.text):
            resource["idComposite"] = True
        if source.component:
            resource["component"] = True
        if source.aliases:
            resource["aliases"] = sorted(source.aliases)
        if source.secrets:
            resource["secretOutputs"] = sorted(source.secrets)
        if source.deprecation is not None:
            itself = short_token(source.token)
            resource["deprecated"] = list(replacements(source.deprecation, itself, {}, self.classes))

    def add_nested(self) -> None:
        """Stores the nested types that were noted, and those that they name in turn."""
        while self.pending:
            type_ = self.pending.popleft()
            module, _, name = type_.name.rpartition("/")
            python_module = self.workspace.python_modules[module]
            if type_.kind is Kind.ENUM:
                self._module(module)["enums"][name] = self.workspace.enums(python_module)[name]
            else:
                self._add_object(module, python_module, name)

    def _add_object(self, module: str, python_module: str, name: str) -> None:
        accepted = self.workspace.input_class(python_module, name)
        returned = self.workspace.output_class(python_module, name)
        stored: StoredObject = {"fields": {}}
        if returned is not None:
            annotations = Annotations(self.workspace, python_module, returned.imports)
            stored["fields"] = store_outputs(returned.getters, Context(module, annotations, self.classes))
        if accepted is None:
            stored["class"] = ""
        else:
            annotations = Annotations(self.workspace, python_module, accepted.imports)
            inputs = store_inputs(accepted.getters, Context(module, annotations, self.classes))
            self.texts.update({(f"{module}/{name}", getter.wire_name): getter.text for getter in accepted.getters})
            outputs = further_outputs(stored["fields"], inputs)
            stored = {"fields": inputs, "outputs": outputs} if outputs else {"fields": inputs}
        self._module(module)["types"][name] = stored
        self._note(module, [*stored["fields"].values(), *stored.get("outputs", {}).values()])

    def _module(self, module: str) -> StoredModule:
        python_module = self.workspace.python_modules[module]
        empty: StoredModule = {"format": FORMAT, "python": python_module, "resources": {}, "types": {}, "enums": {}}
        return self.modules.setdefault(module, empty)

    def _note(self, module: str, slots: Iterable[StoredProperty]) -> None:
        for slot in slots:
            for type_ in _nested(decode(type_text(slot), module)):
                if type_ not in self.seen:
                    self.seen.add(type_)
                    self.pending.append(type_)


def _nested(type_: Type) -> Iterator[Type]:
    """The object types and enumerations of the package itself within a type."""
    if type_.kind in (Kind.OBJECT, Kind.ENUM):
        if ":" not in type_.name:
            yield type_
    elif type_.element is not None:
        yield from _nested(type_.element)
    for member in type_.members:
        yield from _nested(member)
