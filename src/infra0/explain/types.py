"""A resource type, or a property of one, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.catalog import Catalog, EnumType, Kind, Property, ResourceType, Type
from infra0.catalog.texts import ProviderTexts
from infra0.graph import member_of_kind

_PLACEHOLDERS = {
    Kind.STRING: "text",
    Kind.INTEGER: 1,
    Kind.NUMBER: 1,
    Kind.BOOLEAN: True,
    Kind.ANY: "text",
    Kind.ARCHIVE: "./folder",
    Kind.ASSET: "./file",
}
_HELD = {"arn": "an ARN", "id": "an ID", "name": "a name", "url": "a URL"}
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """A property within a type: its slot, what the catalog says of it, and where that is from."""

    slot: str
    property: Property


def explain_type(catalog: Catalog, texts: ProviderTexts, resource: ResourceType) -> str:
    """The type, its inputs and outputs, what is usually referenced, and an example."""
    package = resource.package
    head = f"{resource.short_token} ({package.distribution} {package.version})"
    description = (texts.description(resource) or "").strip()
    inputs = sorted(resource.inputs.values(), key=lambda one: not one.required)
    parts = [
        head,
        _first_paragraph(description),
        _listed("Inputs", catalog, resource, inputs),
        _listed("Outputs", catalog, resource, list(resource.outputs.values())),
        "Example:\n\n" + json.dumps({_example_id(resource): _example(catalog, resource)}, indent=2),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def explain_property(catalog: Catalog, texts: ProviderTexts, resource: ResourceType, path: str) -> str | None:
    """One input or output of a type, nested ones by their path; None if there is none."""
    place = _find(catalog, resource, path)
    if place is None:
        return None
    found = place.property
    described = texts.property_description(resource, path) if "." not in path else None
    lines = [
        f"{resource.short_token}.{path}: {_type_text(catalog, resource, found.type)}",
        ", ".join(_qualities(found)),
        _first_paragraph(described or ""),
        _references(catalog, resource, place.slot),
        _fields(catalog, resource, found.type),
    ]
    return "\n\n".join(line for line in lines if line) + "\n"


def _find(catalog: Catalog, resource: ResourceType, path: str) -> _Place | None:
    names = [name.removesuffix("[]").removesuffix("{}") for name in path.split(".")]
    known: Mapping[str, Property] = resource.attributes
    slot, found = "", None
    for name in names:
        found = known.get(name)
        if found is None:
            return None
        slot = f"{slot}.{name}" if slot else name
        inner, containers = _unwrapped(found.type)
        known = catalog.object_type(resource, inner).properties if inner.kind is Kind.OBJECT else {}
        if name != names[-1] or path.endswith(("[]", "{}")) or containers == "[]":
            slot += containers
    return _Place(slot, found) if found else None


def _unwrapped(type_: Type) -> tuple[Type, str]:
    """The type of the innermost elements, and the marks of the containers around them."""
    marks = ""
    while (container := member_of_kind(type_, Kind.LIST) or member_of_kind(type_, Kind.MAP)) and container.element:
        marks += "[]" if container.kind is Kind.LIST else "{}"
        type_ = container.element
    return member_of_kind(type_, Kind.OBJECT) or type_, marks


def _listed(title: str, catalog: Catalog, resource: ResourceType, properties: list[Property]) -> str:
    if not properties:
        return ""
    width = max(len(one.name) for one in properties)
    lines = [
        f"  {one.name:<{width}}  {'; '.join((_type_text(catalog, resource, one.type), *_qualities(one)))}"
        for one in properties
    ]
    return "\n".join((f"{title}:", *lines))


def _qualities(found: Property) -> list[str]:
    qualities = ["required"] if found.required else []
    if found.holds:
        qualities.append(f"holds {_HELD.get(found.holds, found.holds)}")
    if found.document:
        qualities.append("a JSON document")
    if found.secret:
        qualities.append("secret")
    if found.plain:
        qualities.append("takes no references")
    if found.deprecated:
        instead = f", use {' and '.join(found.replaced_by)}" if found.replaced_by else ""
        qualities.append(f"deprecated{instead}")
    return qualities


def _type_text(catalog: Catalog, resource: ResourceType, type_: Type) -> str:
    enum = member_of_kind(type_, Kind.ENUM)
    if enum is None:
        return str(type_)
    members: EnumType = catalog.enum_type(resource, enum)
    return f"{type_} ({', '.join(map(str, members.members))})"


def _references(catalog: Catalog, resource: ResourceType, slot: str) -> str:
    lines = list(_reference_lines(catalog, resource, slot))
    return "\n".join(("Usually refers to:", *lines)) if lines else ""


def _reference_lines(catalog: Catalog, resource: ResourceType, slot: str) -> Iterator[str]:
    for target, attributes in sorted(catalog.references_at(resource, slot).items()):
        for attribute, count in sorted(attributes.items(), key=lambda item: (-item[1], item[0])):
            yield f"  {attribute} of {target or 'a resource'} ({count} published example{'s' if count != 1 else ''})"


def _fields(catalog: Catalog, resource: ResourceType, type_: Type) -> str:
    inner, _ = _unwrapped(type_)
    if inner.kind is not Kind.OBJECT:
        return ""
    return _listed("Properties", catalog, resource, list(catalog.object_type(resource, inner).properties.values()))


def _example(catalog: Catalog, resource: ResourceType) -> dict[str, object]:
    config = {
        one.name: _placeholder(catalog, resource, one, one.name, 0) for one in resource.inputs.values() if one.required
    }
    return {"type": resource.short_token, "config": config} if config else {"type": resource.short_token}


def _placeholder(catalog: Catalog, resource: ResourceType, found: Property, slot: str, depth: int) -> object:
    for target, attributes in sorted(catalog.references_at(resource, slot).items()):
        if target and attributes:
            return f"{_spoken(target)}.{max(sorted(attributes), key=lambda name: attributes[name])}"
    return _value(catalog, resource, found.type, slot, depth)


def _value(catalog: Catalog, resource: ResourceType, type_: Type, slot: str, depth: int) -> object:
    match type_.kind:
        case Kind.UNION:
            return _value(catalog, resource, type_.members[0], slot, depth)
        case Kind.LIST if type_.element:
            return [_value(catalog, resource, type_.element, f"{slot}[]", depth + 1)] if depth < _DEEPEST else []
        case Kind.OBJECT if depth < _DEEPEST:
            fields = catalog.object_type(resource, type_).properties.values()
            return {
                one.name: _placeholder(catalog, resource, one, f"{slot}.{one.name}", depth + 1)
                for one in fields
                if one.required
            }
        case Kind.ENUM:
            return next(iter(catalog.enum_type(resource, type_).members), "text")
        case Kind.RESOURCE:
            return _spoken(type_.name)
        case Kind.MAP | Kind.OBJECT:
            return {}
        case kind:
            return _PLACEHOLDERS.get(kind, "text")


def _example_id(resource: ResourceType) -> str:
    return "my" + resource.short_token.rpartition(":")[2]


def _spoken(token: str) -> str:
    """An ID for a resource of a type: ``role`` for ``aws:iam:Role``."""
    name = token.rpartition(":")[2]
    return name[:1].lower() + name[1:]


def _first_paragraph(text: str) -> str:
    """The beginning of a provider's text, up to its first empty line or heading."""
    kept: list[str] = []
    for line in text.strip().splitlines():
        if not line.strip() or line.startswith("#"):
            break
        kept.append(line.strip())
    return " ".join(kept)
