"""What a string means: interpolation, a reference to an attribute, the ID of another resource, or text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from infra0.catalog import Catalog, Evidence, Kind, ResourceType, Type
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.bare import Text, attribute_path, bare_reference
from infra0.graph.findings import (
    catalog_note,
    corrected,
    foreign_expression,
    no_resource,
    unclosed_opening,
    unknown_entry,
    unknown_reference,
)
from infra0.graph.foreign import has_own_expressions
from infra0.graph.interpolation import Braces, scan, unclosed
from infra0.graph.paths import Identifiers, follow, to_path
from infra0.graph.rules import (
    AttributeLikeText,
    IdentifierAsText,
    InvalidExpression,
    NearReference,
    UndeclaredSetting,
    UnknownAttribute,
)
from infra0.graph.settings import type_for
from infra0.graph.slots import Inside, Slot, member_of_kind
from infra0.graph.types import (
    ContextOperand,
    Expression,
    Member,
    Operand,
    Path,
    ResourceOperand,
    SettingOperand,
    format_path,
)

_NAME_AND_ATTRIBUTE = re.compile(r"([A-Za-z][\w-]{2,80})\.([A-Za-z]\w*)")
_CONTEXTS = {
    **dict.fromkeys(("stack", "pulumi.stack", "pulumi.getStack()", "pulumi.get_stack()", "getStack()"), "stack"),
    **dict.fromkeys(
        ("project", "pulumi.project", "pulumi.getProject()", "pulumi.get_project()", "getProject()"),
        "project",
    ),
    **dict.fromkeys(
        (
            "organization",
            "pulumi.organization",
            "pulumi.getOrganization()",
            "pulumi.get_organization()",
            "getOrganization()",
        ),
        "organization",
    ),
}


@dataclass(frozen=True)
class Names:
    """What strings of a document can refer to."""

    identifiers: Identifiers
    types: Mapping[str, ResourceType | None]
    settings: Mapping[str, Type]

    def has_attribute(self, name: str) -> bool:
        """Whether any resource has an attribute of that name."""
        return name in self._attributes

    @cached_property
    def _attributes(self) -> frozenset[str]:
        found = {target.token: target for target in self.types.values() if target}
        return frozenset(name for target in found.values() for name in target.attributes)


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one string; `expression` is None for text."""

    expression: Expression | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


_TEXT = Reading()


class Interpreter:
    """Reads the strings of one resource, or of the document's outputs where `holder` is empty."""

    def __init__(self, catalog: Catalog, names: Names, holder: str) -> None:
        self._catalog = catalog
        self._names = names
        self._holder = holder

    def value(self, slot: Slot, text: str, pointer: Pointer) -> Reading:
        """The meaning of a string value; in options, only IDs of resources and interpolation are more than text."""
        if slot.inside is Inside.OPTIONS and member_of_kind(slot.type, Kind.RESOURCE):
            return self._option_target(slot, text, Place(pointer))
        if "${" in text:
            return self._interpolation(slot, text, Place(pointer))
        if slot.inside is Inside.OPTIONS:
            return _TEXT
        if text in self._names.identifiers:
            return self._bare(slot, text, Place(pointer))
        if "." in text or "[" in text:
            return self._attribute(slot, text, Place(pointer))
        return _TEXT

    def key(self, slot: Slot, text: str, pointer: Pointer) -> Reading:
        """The meaning of a map's key: only interpolation is more than text."""
        return self._interpolation(slot, text, Place(pointer, "key")) if "${" in text else _TEXT

    def _option_target(self, slot: Slot, text: str, place: Place) -> Reading:
        """The resource that an option names, with or without braces; an alias may have a URN instead."""
        name = _content(text)
        if name in self._names.identifiers:
            return Reading(Expression((ResourceOperand(name, ()),)))
        if text.startswith("urn:") and member_of_kind(slot.type, Kind.STRING):
            return _TEXT
        if split := self._names.identifiers.split(name):
            return Reading(diagnostics=(no_resource(slot, text, split[0], place),))
        if "${" not in text:
            return Reading(diagnostics=(unknown_entry(slot, text, self._names.types, place),))
        errors = (one for one in self._interpolation(slot, text, place).diagnostics if one.severity is Severity.ERROR)
        return Reading(diagnostics=tuple(errors) or (no_resource(slot, text, None, place),))

    def _attribute(self, slot: Slot, text: str, place: Place) -> Reading:
        split = self._names.identifiers.split(text)
        path = to_path(split[1]) if split else None
        if not split or not path:
            return self._near_reference(slot, text, place)
        name = split[0]
        if name == self._holder or not isinstance(path[0], Member) or path[0].bracketed:
            return _TEXT
        followed = follow(self._catalog, self._names.types[name], path)
        if followed.missing is None:
            return Reading(Expression((ResourceOperand(name, path),)))
        found = nearest(_step_name(followed.missing), followed.known)
        return Reading(
            diagnostics=(
                AttributeLikeText.at(
                    place,
                    f"`{text}` is compiled as text: `{name}` has no attribute `{format_path(path)}`.",
                    suggestions=tuple(f"{name}.{attribute}" for attribute in found),
                ),
            )
        )

    def _near_reference(self, slot: Slot, text: str, place: Place) -> Reading:
        """Text such as ``dataBuket.arn``: nearly an ID, and an attribute that its resource has."""
        found = _NAME_AND_ATTRIBUTE.fullmatch(text)
        if not found or found[2] == slot.name or not self._names.has_attribute(found[2]):
            return _TEXT
        meant = clearly_nearest(found[1], self._names.types)
        target = self._names.types[meant] if meant else None
        if not meant or meant == self._holder or not target or found[2] not in target.attributes:
            return _TEXT
        reference = f"{meant}.{found[2]}"
        finding = NearReference.at(
            place,
            f"`{text}` is compiled as text: there is no resource `{found[1]}`.",
            suggestions=(reference,),
            fix=Fix(f"refer to `{reference}`", (SetValue(place.pointer, reference),)),
        )
        return Reading(diagnostics=(finding,))

    def _bare(self, slot: Slot, name: str, place: Place) -> Reading:
        if name == self._holder:
            return _TEXT
        meaning = bare_reference(self._catalog, slot, name, self._names.types[name])
        if isinstance(meaning, ResourceOperand):
            return Reading(Expression((meaning,)))
        return Reading(diagnostics=(self._text_hint(name, meaning, place),)) if meaning.attribute else _TEXT

    def _text_hint(self, name: str, meaning: Text, place: Place) -> Diagnostic:
        offered = f"${{{name}.{meaning.attribute}}}"
        return IdentifierAsText.at(
            place,
            f"`{name}` is compiled as text, though a resource has that ID.",
            notes=(f"Write `{offered}` if the resource is meant.",),
            fix=Fix(f"refer to `{offered}`", (SetValue(place.pointer, offered),), certain=False)
            if place.part == "value"
            else None,
        )

    def _interpolation(self, slot: Slot, text: str, place: Place) -> Reading:
        found: list[Diagnostic] = []
        parts: list[str | Operand] = []
        foreign = has_own_expressions(slot, text)
        if (start := unclosed(text)) is not None and not foreign:
            found.append(unclosed_opening(place, start))
        for piece in scan(text):
            if isinstance(piece, str):
                parts.append(piece)
                continue
            narrow = Place(place.pointer, place.part, (piece.start, piece.end))
            whole = piece.start == 0 and piece.end == len(text)
            operand, diagnostic = self._operand(slot, piece, narrow, whole)
            if diagnostic and place.part == "value":
                diagnostic = corrected(diagnostic, text, piece, place.pointer)
            if operand is None and foreign:
                operand, diagnostic = f"${{{piece.content}}}", foreign_expression(piece, narrow)
            if diagnostic:
                found.append(diagnostic)
            parts.append(operand or "")
        return Reading(Expression(_joined(parts)), tuple(found))

    def _operand(
        self, slot: Slot, piece: Braces, place: Place, whole: bool
    ) -> tuple[Operand | str | None, Diagnostic | None]:
        content = piece.content
        split = self._names.identifiers.split(content)
        path = to_path(split[1]) if split else None
        if split and path is not None:
            return self._resource(slot, split[0], path, place, whole)
        if context := _CONTEXTS.get(content):
            return ContextOperand(context), None
        if content.startswith("config.") and len(content) > len("config."):
            return self._setting(content.removeprefix("config."), slot.type if whole else None, place)
        return None, self._unknown(content, place)

    def _resource(
        self, slot: Slot, name: str, path: Path, place: Place, whole: bool
    ) -> tuple[Operand | None, Diagnostic | None]:
        target = self._names.types[name]
        if not path:
            return self._unnamed(slot, name, target, whole), None
        followed = follow(self._catalog, target, path)
        if followed.missing is None:
            return ResourceOperand(name, path), None
        missing = _step_name(followed.missing)
        token = target.short_token if target else ""
        return None, UnknownAttribute.at(
            place,
            f"`{name}` ({token}) has no attribute `{format_path(path)}`.",
            suggestions=nearest(missing, followed.known),
            notes=(catalog_note(target),) if target else (),
        )

    def _unnamed(self, slot: Slot, name: str, target: ResourceType | None, whole: bool) -> ResourceOperand:
        """`${ID}` with no attribute: what a bare ID would mean, and the `id` within longer text."""
        if slot.inside is Inside.STATEMENT and slot.name in {"Resource", "NotResource"}:
            return ResourceOperand(name, attribute_path("arn"))
        if whole and not slot.in_document:
            meaning = bare_reference(self._catalog, slot, name, target)
            if isinstance(meaning, ResourceOperand):
                return meaning
            if slot.owner and target:
                evidence = self._catalog.resolve(slot.owner, slot.path, target)
                return ResourceOperand(name, attribute_path(evidence.attribute), evidence)
        return ResourceOperand(name, attribute_path("id"), Evidence("id", 6, "text names a resource by its ID"))

    def _setting(self, name: str, expected: Type | None, place: Place) -> tuple[Operand, Diagnostic | None]:
        if name in self._names.settings:
            return SettingOperand(name, self._names.settings[name]), None
        type_name = type_for(expected) or "string"
        return SettingOperand(name), UndeclaredSetting.at(
            place,
            f"The stack setting `{name}` is not declared; it is compiled as a required string.",
            suggestions=nearest(name, self._names.settings),
            notes=(f'Declare it under the document\'s `config`: `{{"{name}": {{"type": "{type_name}"}}}}`.',),
        )

    def _unknown(self, content: str, place: Place) -> Diagnostic:
        head = content.partition(".")[0].partition("[")[0]
        if head.replace("-", "").replace("_", "").isalnum():
            return unknown_reference(head, self._names.types, place)
        return InvalidExpression.at(
            place,
            f"`${{{content}}}` is not something that a document can refer to.",
            notes=(
                "In braces go `stack`, `project`, `organization`, `config.NAME`, an ID, or an ID with a path.",
                "Write `$${` for a literal `${`.",
            ),
        )


def _content(text: str) -> str:
    """What stands in the braces of a text that is one ``${...}`` and nothing else; any other text as it is."""
    match tuple(scan(text)):
        case (Braces(content),):
            return content
        case _:
            return text


def _step_name(step: object) -> str:
    return step.name if isinstance(step, Member) else str(step)


def _joined(parts: list[str | Operand]) -> tuple[str | Operand, ...]:
    """The parts with neighbouring text joined and empty text left out."""
    joined: list[str | Operand] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)
