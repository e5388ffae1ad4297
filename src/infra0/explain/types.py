"""A resource type, or a property of one, in words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.catalog import Catalog, Kind, ObjectType, Property, ResourceType
from infra0.catalog.texts import ProviderTexts
from infra0.checks.patterns import in_words
from infra0.diagnostics.wrapping import wrapped
from infra0.explain.examples import example, usual_references
from infra0.explain.paths import innermost_object, locate, locate_output
from infra0.explain.prose import first_paragraph
from infra0.graph import member_of_kind
from infra0.source.numbers import number_text

_HELD = {"arn": "an ARN", "id": "an ID", "name": "a name", "url": "a URL"}
_HANGING = 6
_OUTERMOST = re.compile(r"(?:\[\]|\{\})+$")


@dataclass(frozen=True, slots=True)
class _Declared:
    """A property, and the nested object that has it if it is none of the resource itself."""

    property: Property
    holder: ObjectType | None = None


def explain_type(catalog: Catalog, texts: ProviderTexts, resource: ResourceType, width: int | None = None) -> str:
    """The type, its inputs and outputs, and an example; in lines of a width, if one is given."""
    package = resource.package
    pages = _Pages(catalog, resource, width)
    inputs = sorted(resource.inputs.values(), key=lambda one: not one.required)
    return pages.joined(
        f"{resource.short_token} ({package.sdk} {package.version})",
        first_paragraph(texts.description(resource) or ""),
        pages.listed("Inputs", inputs),
        pages.listed("Outputs", list(resource.outputs.values())),
        pages.example(),
    )


def explain_property(
    catalog: Catalog, texts: ProviderTexts, resource: ResourceType, path: str, width: int | None = None
) -> str | None:
    """One input or output of a type, nested ones by their path; None if there is none."""
    located = locate(catalog, resource, path)
    names = located.names if located.exists else locate_output(catalog, resource, path)
    if names is None:
        return None
    declared = _declared(catalog, resource, names)
    shown = _OUTERMOST.sub("", located.slot.path) if located.exists else ".".join(names)
    pages = _Pages(catalog, resource, width)
    object_ = innermost_object(catalog, resource, declared.property.type)
    return pages.joined(
        f"{resource.short_token}.{shown}: {pages.type_text(declared.property)}",
        ", ".join(_qualities(declared.property)),
        first_paragraph(_description(texts, resource, declared)),
        pages.references(located.slot.path),
        pages.listed("Properties", list(object_.properties.values()) if object_ else []),
        pages.example(names),
    )


def _declared(catalog: Catalog, resource: ResourceType, names: Sequence[str]) -> _Declared:
    """The innermost property on a way; keys of maps, and what is inside JSON documents, are not declared."""
    known: Mapping[str, Property] = {**resource.attributes, **resource.inputs}
    holder: ObjectType | None = None
    declared = _Declared(known[names[0]])
    for name in names:
        if name not in known:
            continue
        declared = _Declared(known[name], holder)
        holder = innermost_object(catalog, resource, declared.property.type)
        known = {**holder.properties, **holder.outputs} if holder else {}
    return declared


def _description(texts: ProviderTexts, resource: ResourceType, declared: _Declared) -> str:
    name = declared.property.name
    if declared.holder:
        return texts.field_description(declared.holder, name) or ""
    return texts.property_description(resource, name) or ""


@dataclass(frozen=True, slots=True)
class _Pages:
    """Writes about one type, in lines of a width if there is one."""

    catalog: Catalog
    resource: ResourceType
    width: int | None

    def joined(self, title: str, *parts: str) -> str:
        """A title and paragraphs; those that have several lines are laid out already."""
        laid_out = (part if "\n" in part else "\n".join(wrapped(part, self.width)) for part in parts if part)
        return "\n\n".join(("\n".join(wrapped(title, self.width, "  ")), *laid_out)) + "\n"

    def listed(self, title: str, properties: Sequence[Property]) -> str:
        """Properties by name, with what is known of them behind it."""
        longest = max((len(one.name) for one in properties), default=0)
        column = longest + 4
        indent = " " * (column if self.width is None or column <= self.width // 2 else _HANGING)
        rows = (f"  {one.name:<{longest}}  {'; '.join((self.type_text(one), *_qualities(one)))}" for one in properties)
        lines = [line for row in rows for line in wrapped(row, self.width, indent)]
        return "\n".join((f"{title}:", *lines)) if lines else ""

    def type_text(self, found: Property) -> str:
        """A property's type, with the values that it accepts or the members of its enumeration."""
        enum = member_of_kind(found.type, Kind.ENUM)
        members = self.catalog.enum_type(self.resource, enum).members if enum else ()
        values = ", ".join(map(str, found.accepts or members))
        return f"{found.type} ({values})" if values else str(found.type)

    def references(self, slot: str) -> str:
        """What published examples give to a slot."""
        lines = [line for row in self._reference_rows(slot) for line in wrapped(row, self.width, "    ")]
        return "\n".join(("Usually refers to:", *lines)) if lines else ""

    def _reference_rows(self, slot: str) -> Iterator[str]:
        for target, attribute, count in usual_references(self.catalog, self.resource, slot):
            yield f"  {attribute} of {target or 'a resource'} ({count} published example{'s' if count != 1 else ''})"

    def example(self, names: Sequence[str] = ()) -> str:
        """A document that shows the type, or the property that the names lead to."""
        return "Example:\n\n" + json.dumps(example(self.catalog, self.resource, names), indent=2, ensure_ascii=False)


def _qualities(found: Property) -> list[str]:
    qualities = ["required"] if found.required else []
    if found.holds:
        # The `id` of a resource may be what a property of another name says it is.
        named = next((kind for kind in _HELD if found.name.lower().endswith(kind)), found.holds)
        qualities.append(f"holds {_HELD.get(named, named)}")
    if found.document:
        qualities.append("a JSON document")
    qualities += _limits(found)
    if found.secret:
        qualities.append("secret")
    if found.plain:
        qualities.append("takes no references")
    if found.deprecated:
        instead = f", use {' and '.join(found.replaced_by)}" if found.replaced_by else ""
        qualities.append(f"deprecated{instead}")
    return qualities


def _limits(found: Property) -> list[str]:
    """What the service asks of a number, or of the length and the characters of a text, in words."""
    bounds = [
        *([f"at least {number_text(found.least)}"] if found.least is not None else []),
        *([f"at most {number_text(found.greatest)}"] if found.greatest is not None else []),
    ]
    single = found.type.element if found.type.kind is Kind.LIST else found.type
    is_number = member_of_kind(single, Kind.INTEGER) or member_of_kind(single, Kind.NUMBER)
    said = [f"{' and '.join(bounds)}{'' if is_number else ' characters'}"] if bounds else []
    return [*said, in_words(found.pattern)] if found.pattern else said
