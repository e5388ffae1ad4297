"""What was read of an SDK, as its examples name it: in Python's spelling."""

import re
from collections.abc import Mapping

from infra0.catalog.builder.read import SdkReading
from infra0.catalog.builder.values import Reference
from infra0.catalog.decoding import decode_properties, decode_resource
from infra0.catalog.python_names import attribute_of, stored_keyword
from infra0.catalog.stored import StoredProperty
from infra0.catalog.types import Kind, PackageInfo, Property, ResourceType, Type, short_token

_UNPREFIXED_MODULE = "ec2"
_NO_PROPERTIES: Mapping[str, Property] = {}


class KnownTypes:
    """The resource and object types of a reading; their properties go by Python name and wire name."""

    def __init__(self, reading: SdkReading) -> None:
        sdk = reading.sdk
        self._modules = reading.modules
        self._info = PackageInfo(sdk.package, sdk.version, sdk.distribution, 0, "user")
        self._homes = {token: name for name, module in reading.modules.items() for token in module["resources"]}
        self._native_names = {native: token for token in self._homes for native in _native_names(token)}
        self._resources: dict[str, ResourceType] = {}
        self._fields: dict[str, Mapping[str, Property]] = {}

    def inputs(self, token: str) -> Mapping[str, Property]:
        """The inputs of a resource type; none of a type of another package."""
        resource = self.resource(token)
        return _by_spelling(resource.inputs, self._stored(token)) if resource else _NO_PROPERTIES

    def fields(self, object_: Type) -> Mapping[str, Property]:
        """The fields of an object type."""
        if object_.name not in self._fields:
            module, _, name = object_.name.rpartition("/")
            home = self._modules.get(module)
            known = home is not None and name in home["types"]
            stored = home["types"][name]["fields"] if home and known else {}
            self._fields[object_.name] = _by_spelling(decode_properties(stored, module, object_.name), stored)
        return self._fields[object_.name]

    def target(self, reference: Reference) -> tuple[str, str]:
        """The token of what a reference names, empty if not known, and the attribute in wire names."""
        token = reference.token or self._native_names.get(_native_name(reference.variable, self._info.name), "")
        resource = self.resource(token)
        if resource and reference.path:
            attribute = self._attribute(resource, reference.path)
            if attribute:
                return token, attribute
        if reference.token or not reference.path:
            return "", ""
        return "", _written(reference.path)

    def resource(self, token: str) -> ResourceType | None:
        """A resource type of the reading; None of another package's."""
        if token not in self._homes:
            return None
        if token not in self._resources:
            name = self._homes[token]
            stored = self._modules[name]["resources"][token]
            self._resources[token] = decode_resource(stored, token, self._info, name)
        return self._resources[token]

    def _stored(self, token: str) -> Mapping[str, StoredProperty]:
        """What is stored of a resource type's outputs and inputs."""
        stored = self._modules[self._homes[token]]["resources"][token]
        return {**stored["outputs"], **stored["inputs"]}

    def _attribute(self, resource: ResourceType, path: tuple[str | int, ...]) -> str:
        """A path as wire names, if the resource has the attribute that it starts with."""
        first = _by_spelling(resource.attributes, self._stored(resource.token)).get(str(path[0]))
        if first is None:
            return ""
        words, type_ = first.name, first.type
        for step in path[1:]:
            if isinstance(step, int):
                words, type_ = f"{words}[{step}]", type_.element or type_
                continue
            known = self.fields(type_).get(step) if type_.kind is Kind.OBJECT else None
            words = f"{words}.{known.name if known else _camel_case(step)}"
            type_ = known.type if known else type_
        return words


def _by_spelling(properties: Mapping[str, Property], stored: Mapping[str, StoredProperty]) -> dict[str, Property]:
    """Properties by attribute, keyword and wire name."""
    keywords = {stored_keyword(name, stored.get(name, "any")): slot for name, slot in properties.items()}
    return {**{attribute_of(name): slot for name, slot in keywords.items()}, **keywords, **properties}


def _native_names(token: str) -> list[str]:
    """What other tools call a type, run together: module and name (``s3bucket``), or the name alone."""
    _, module, name = short_token(token).lower().split(":")
    return [f"{module}{name}", name] if module == _UNPREFIXED_MODULE else [f"{module}{name}"]


def _native_name(variable: str, package: str) -> str:
    """The type's name within a variable such as ``example_aws_s3_bucket``, run together."""
    found = re.search(rf"(?:^|_){package}_(\w+)$", variable)
    return found[1].replace("_", "") if found else ""


def _written(path: tuple[str | int, ...]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{_camel_case(step)}" for step in path)
    return "".join(steps).removeprefix(".")


def _camel_case(name: str) -> str:
    first, *rest = name.strip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)
