"""What a string means: interpolation, a reference to an attribute, the ID of another resource, or text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infra0.catalog import Catalog, Kind
from infra0.catalog.attributes import identity_said
from infra0.catalog.fitting import member_of_kind
from infra0.catalog.inputs import Inside, Slot
from infra0.catalog.words import words
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.bare import Text, attribute_path, bare_reference, is_prose, takes_references
from infra0.graph.braces import BracesReader, Meaning
from infra0.graph.findings import (
    foreign_expression,
    invalid_together,
    mended,
    near_reference,
    no_attribute,
    no_resource,
    unclosed_opening,
    unknown_entry,
    unknown_reference,
)
from infra0.graph.foreign import has_own_expressions, holds_template, is_program, may_be_own, owns_expression
from infra0.graph.interpolation import Braces, scan, unclosed
from infra0.graph.missing import Mention
from infra0.graph.names import Names
from infra0.graph.paths import follow, step_name, to_path
from infra0.graph.rules import AttributeLikeText, IdentifierAsText, NearReference, UnknownAttribute, UnknownReference
from infra0.graph.taken import must_identify, said_in_document
from infra0.graph.types import Expression, Member, Operand, ResourceOperand
from infra0.graph.undeclared import Use

_NAME_AND_ATTRIBUTE = re.compile(r"([A-Za-z][\w-]{0,80})\.([A-Za-z]\w*)")
_IDENTIFIER = re.compile(r"[A-Za-z][\w-]{0,80}")
_SPELLED = 3
"""So many characters a name needs to be one that is misspelled."""
_HOST = re.compile(r"[a-z\d-]+(\.[a-z\d-]+){2,}")
"""A host's name in full; attributes of attributes are seldom of lower-case letters throughout."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one string.

    expression: None for text. undeclared: the settings that it reads and that are not. missing: likewise the resources.
    """

    expression: Expression | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    undeclared: tuple[Use, ...] = ()
    missing: tuple[Mention, ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether there is nothing to say of the string: it is text."""
        return self is _TEXT


_TEXT = Reading()


class Interpreter:
    """Reads the strings of one resource, or of the document's outputs where `holder` is empty."""

    def __init__(self, catalog: Catalog, names: Names, holder: str) -> None:
        self._catalog = catalog
        self._names = names
        self._braces = BracesReader(catalog, names, holder)
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
        if slot.type and slot.type.kind is Kind.RESOURCE and _IDENTIFIER.fullmatch(text):
            return self._missing(slot, text, unknown_reference(text, self._names.types, Place(pointer)))
        return _TEXT

    def mention(self, slot: Slot, text: str, pointer: Pointer) -> Mention | None:
        """What text is that is or begins with an ID of no resource, where other places show that one is missing."""
        name, _, attribute = text.partition(".")
        is_known = self._names.has_attribute(attribute) or _takes_no_text(slot)
        is_meant = is_known or takes_references(self._catalog, slot)
        if slot.inside is Inside.OPTIONS or not is_meant:
            return None
        near = near_reference(text, name, (), Place(pointer), certain=False)
        return Mention(name, near, slot, self._holder, attribute)

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
            return self._missing(slot, text, unknown_entry(slot, text, self._names.types, place))
        inside = self._interpolation(slot, text, place)
        errors = tuple(one for one in inside.diagnostics if one.severity is Severity.ERROR)
        if not errors and not inside.missing:
            errors = (no_resource(slot, text, None, place),)
        return Reading(diagnostics=errors, missing=inside.missing)

    def _missing(self, slot: Slot, name: str, finding: Diagnostic, attribute: str = "") -> Reading:
        return Reading(missing=(Mention(name, finding, slot, self._holder, attribute),))

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
        missing = step_name(followed.missing)
        found = nearest(missing, followed.known)
        if len(path) > 1 and followed.missing is path[0] and (not found or _HOST.fullmatch(text)):
            return _TEXT
        is_taken = self._takes_references(slot) and (found or self._is_like_attribute(missing))
        is_meant = is_taken or (found and slot.free_key and not is_prose(slot))
        rule = NearReference if is_meant else AttributeLikeText
        beside = () if clearly_nearest(missing, found) else self._names.beside(self._catalog, name, path, self._holder)
        return Reading(diagnostics=(no_attribute(rule, text, name, missing, found, beside, place),))

    def _takes_references(self, slot: Slot) -> bool:
        return takes_references(self._catalog, slot) or (slot.in_document and said_in_document(slot) is not None)

    def _is_shown(self, slot: Slot) -> bool:
        """Whether published examples give references to a slot."""
        return bool(slot.owner and self._catalog.references_at(slot.owner, slot.path))

    def _is_like_attribute(self, name: str) -> bool:
        """Whether a name is one of attributes, or of several words as theirs are: no domain's or file's ending."""
        return len(words(name)) > 1 or self._names.has_attribute(name)

    def _near_reference(self, slot: Slot, text: str, place: Place) -> Reading:
        """Text such as ``dataBuket.arn``: nearly an ID or an unknown one, and an attribute of a resource."""
        found = _NAME_AND_ATTRIBUTE.fullmatch(text)
        if not found:
            return _TEXT
        name, attribute = found.groups()
        is_taken = attribute != slot.name or self._is_shown(slot)
        if is_taken and (meant := self._misspelled(name, attribute)):
            near = near_reference(text, name, (f"{meant}.{attribute}",), place, certain=True)
            return self._missing(slot, name, near, attribute)
        is_reference = self._is_of_something(attribute) and must_identify(self._catalog, slot, name, attribute)
        if not is_reference and not _takes_no_text(slot):
            return _TEXT
        fitting = tuple(self._usual_references(slot))
        return self._missing(slot, name, near_reference(text, name, fitting, place, certain=False), attribute)

    def _misspelled(self, name: str, attribute: str) -> str | None:
        """The ID that is nearly `name`, of another resource with that attribute."""
        if len(name) < _SPELLED or not self._names.has_attribute(attribute):
            return None
        meant = clearly_nearest(name, self._names.types)
        target = self._names.types[meant] if meant else None
        return meant if target and meant != self._holder and attribute in target.attributes else None

    def _is_of_something(self, attribute: str) -> bool:
        return identity_said(attribute) is not None or self._names.has_attribute(attribute)

    def _usual_references(self, slot: Slot) -> Iterator[str]:
        """References to the resources whose types examples give to a slot."""
        usual = self._catalog.references_at(slot.owner, slot.path) if slot.owner else {}
        for name, target in self._names.types.items():
            if slot.owner and name != self._holder and target and target.short_token in usual:
                yield f"{name}.{self._catalog.resolve(slot.owner, slot.path, target).attribute}"

    def _bare(self, slot: Slot, name: str, place: Place) -> Reading:
        if name == self._holder:
            return _TEXT
        meaning = bare_reference(self._catalog, slot, name, self._names.types[name])
        if isinstance(meaning, ResourceOperand):
            return Reading(Expression((meaning,)))
        if not meaning.attribute or self._lacks(name, meaning.attribute):
            return _TEXT
        return Reading(diagnostics=(self._text_hint(name, meaning, place),))

    def _lacks(self, name: str, attribute: str) -> bool:
        """Whether a resource is known not to have an attribute, so that none is offered: components have no `id`."""
        return follow(self._catalog, self._names.types[name], attribute_path(attribute)).missing is not None

    def _text_hint(self, name: str, meaning: Text, place: Place) -> Diagnostic:
        offered = f"${{{name}.{meaning.attribute}}}"
        rule = NearReference if meaning.likely else IdentifierAsText
        return rule.at(
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
        undeclared: list[Use] = []
        missing: list[Mention] = []
        foreign = has_own_expressions(slot, text)
        if (start := unclosed(text)) is not None and not (foreign or is_program(text)):
            found.append(unclosed_opening(place, start))
        for piece in scan(text):
            if isinstance(piece, str):
                parts.append(piece)
                continue
            narrow = Place(place.pointer, place.part, (piece.start, piece.end))
            whole = piece.start == 0 and piece.end == len(text)
            meaning = self._braces.read(slot, piece.content, narrow, whole=whole)
            operand: Operand | str | None = meaning.operand
            diagnostic = meaning.diagnostic and mended(meaning.diagnostic, text, piece, meaning.meant, meaning.likely)
            if operand is None and _is_kept(slot, text, piece, meaning):
                operand, diagnostic = f"${{{piece.content}}}", foreign_expression(piece, narrow, meaning.diagnostic)
            if diagnostic and meaning.unknown and diagnostic.code == UnknownReference.code:
                attribute = _first_attribute(piece.content.removeprefix(meaning.unknown))
                missing.append(Mention(meaning.unknown, diagnostic, slot, self._holder, attribute))
            elif diagnostic:
                found.append(diagnostic)
            if meaning.undeclared:
                undeclared.append(meaning.undeclared)
            parts.append(operand or "")
        return Reading(
            Expression(_joined(parts)), tuple(invalid_together(found, text)), tuple(undeclared), tuple(missing)
        )


def _is_kept(slot: Slot, text: str, piece: Braces, meaning: Meaning) -> bool:
    """Whether an expression that means nothing here belongs to the language of the text, or to a service.

    In a JSON document an ID that is only misspelled, or has no such attribute, is meant all the same.
    """
    is_known = meaning.diagnostic is not None and meaning.diagnostic.code == UnknownAttribute.code
    if (meaning.meant or is_known) and slot.in_document and not holds_template(slot):
        return False
    return owns_expression(slot, text, piece.content) or (not meaning.meant and may_be_own(slot, text, piece.content))


def _first_attribute(rest: str) -> str:
    """The attribute that a path begins with, if it is one."""
    path = to_path(rest)
    return path[0].name if path and isinstance(path[0], Member) else ""


_PLAIN = frozenset({Kind.BOOLEAN, Kind.INTEGER, Kind.NUMBER})


def _takes_no_text(slot: Slot) -> bool:
    """Whether a slot takes a number or a boolean, so that a name with an attribute can only be a reference."""
    return slot.type is not None and slot.type.kind in _PLAIN


def _content(text: str) -> str:
    """What stands in the braces of a text that is one ``${...}`` and nothing else; any other text as it is."""
    match tuple(scan(text)):
        case (Braces(content),):
            return content
        case _:
            return text


def _joined(parts: list[str | Operand]) -> tuple[str | Operand, ...]:
    """The parts with neighbouring text joined and empty text left out."""
    joined: list[str | Operand] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)
