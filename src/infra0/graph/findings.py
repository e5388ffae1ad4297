"""Findings about references, with the changes that fix them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from infra0.catalog import ResourceType
from infra0.catalog.inputs import Slot
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, RenameKey, Rule, SetValue
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.diagnostics.roots import together
from infra0.graph.interpolation import Braces
from infra0.graph.rules import ForeignExpression, InvalidExpression, NearReference, UnknownAttribute, UnknownReference


def unknown_reference(name: str, types: Mapping[str, ResourceType | None], place: Place) -> Diagnostic:
    """The finding that no resource is called `name`; the fix is for a value that is that name alone."""
    suggestions = nearest(name, types)
    meant = clearly_nearest(name, types)
    return UnknownReference.at(
        place,
        f"There is no resource `{name}`.",
        suggestions=suggestions,
        notes=() if suggestions else ("Add the resource, or refer to one that the document has.",),
        fix=Fix(f"refer to `{meant}`", (SetValue(place.pointer, meant),)) if meant else None,
    )


def or_text(found: Diagnostic, content: str) -> Diagnostic:
    """The finding with how to write the expression as text, unless a name in it is clearly misspelled."""
    if found.fix:
        return found
    return replace(found, notes=(*found.notes, f"Write `$${{{content}}}` if it is text."))


def unknown_entry(slot: Slot, name: str, types: Mapping[str, ResourceType | None], place: Place) -> Diagnostic:
    """The finding that a list of IDs has one of no resource; without a near name, the fix takes it out."""
    finding = unknown_reference(name, types, place)
    if finding.fix or not isinstance(place.pointer[-1], int):
        return finding
    fix = Fix(f"remove it from `{_option(slot)}`", (Remove(place.pointer),), certain=False)
    return replace(finding, fix=fix)


def no_resource(slot: Slot, text: str, named: str | None, place: Place) -> Diagnostic:
    """The finding that an option is given text, or an attribute of the resource `named`, in the place of a resource."""
    option = f"`{_option(slot)}` takes the ID of a resource"
    return UnknownReference.at(
        place,
        f"{option}, not an attribute: write `{named}` instead of `{text}`."
        if named
        else f"{option}, but `{text}` is text: name a resource of the document, or remove it.",
        suggestions=(named,) if named else (),
        fix=Fix(f"write `{named}`", (SetValue(place.pointer, named),)) if named else None,
    )


def _option(slot: Slot) -> str:
    return slot.declared.name if slot.declared else slot.name


def no_attribute(
    rule: type[Rule], text: str, name: str, missing: str, nearby: tuple[str, ...], beside: tuple[str, ...], place: Place
) -> Diagnostic:
    """The finding that text is like a reference to the resource `name`, which has no attribute `missing`.

    nearby: attributes that it has. beside: its neighbours that have the very one.
    """
    path = text.removeprefix(name)
    near = clearly_nearest(missing, nearby)
    references = tuple(f"{other}{path}" for other in beside)
    meant = text.replace(f".{missing}", f".{near}", 1) if near else references[0] if len(references) == 1 else None
    certain = rule is NearReference and near is not None
    return rule.at(
        place,
        f"`{text}` is compiled as text: `{name}` has no attribute `{path.removeprefix('.')}`.",
        suggestions=(*references[:3], *(f"{name}.{attribute}" for attribute in nearby)),
        notes=beside_notes(name, beside)
        or (() if nearby else (f"Name an attribute that `{name}` has, if it is meant.",)),
        fix=Fix(f"refer to `{meant}`", (SetValue(place.pointer, meant),), certain=certain) if meant else None,
    )


def near_reference(text: str, name: str, fitting: tuple[str, ...], place: Place, *, certain: bool) -> Diagnostic:
    """The finding that text has the form of a reference, but no resource is called `name`.

    fitting: the references that may be meant. certain: whether the only one is.
    """
    only = fitting[0] if len(fitting) == 1 else None
    return NearReference.at(
        place,
        f"`{text}` is compiled as text: there is no resource `{name}`.",
        suggestions=fitting[:3],
        notes=() if only else (f"Add the resource `{name}`, or refer to one that the document has.",),
        fix=Fix(f"refer to `{only}`", (SetValue(place.pointer, only),), certain=certain) if only else None,
    )


def mended(found: Diagnostic, text: str, piece: Braces, meant: str | None, likely: str | None) -> Diagnostic:
    """The finding with a fix that puts `meant`, or what is likely, into the braces and leaves the rest."""
    right = meant or likely
    if not right or not isinstance(found.place, Place):
        return replace(found, fix=None)
    expression = f"${{{right}}}"
    whole = text[: piece.start] + expression + text[piece.end :]
    edit = SetValue if found.place.part == "value" else RenameKey
    edits = (edit(found.place.pointer, whole),)
    return replace(found, fix=Fix(f"write `{expression}`", edits, certain=meant is not None))


def beside_notes(name: str, beside: tuple[str, ...]) -> tuple[str, ...]:
    """Which of its neighbours have what a resource lacks."""
    if not beside:
        return ()
    others = " and ".join(f"`{other}`" for other in beside[:3])
    has = "has it, and is" if len(beside) == 1 else "have it, and are"
    return (f"{others} {has} connected to `{name}`.",)


def catalog_note(target: ResourceType) -> str:
    """Which version of a provider is spoken of, and how to look at another."""
    package = target.package
    return f"According to {package.sdk} {package.version}; to use another version, run `infra0 catalog build`."


def unclosed_opening(place: Place, start: int) -> Diagnostic:
    """The finding that a brace is never closed."""
    return InvalidExpression.at(
        Place(place.pointer, place.part, (start, start + 2)),
        "The `${` is never closed.",
        notes=("Add the `}`, or write `$${` for a literal `${`.",),
    )


def foreign_expression(piece: Braces, place: Place, unknown: Diagnostic | None) -> Diagnostic:
    """The finding that an expression is left to the slot's own language; `unknown` says what is wrong with it here."""
    names_resource = unknown is not None and unknown.code == UnknownAttribute.code
    reason = unknown.message.rstrip(".") if unknown and names_resource else "nothing in the document has that name"
    return ForeignExpression.at(
        place,
        f"`${{{piece.content}}}` is kept as it is: {reason}.",
        notes=("Write `$${` to make that explicit.",),
    )


def invalid_together(findings: Sequence[Diagnostic], text: str) -> Iterator[Diagnostic]:
    """The findings about a string, with those of expressions that have no meaning, nor a correction, as one."""
    invalid = [found for found in findings if found.code == InvalidExpression.code and not found.fix]
    if len(invalid) < 2:
        yield from findings
        return
    yield from (found for found in findings if found not in invalid)
    places = [found.place for found in invalid if isinstance(found.place, Place) and found.place.chars]
    *others, last = (f"`{text[place.chars[0] : place.chars[1]]}`" for place in places if place.chars)
    yield replace(
        together(invalid),
        message=f"{', '.join(others)} and {last} are not valid references.",
        notes=tuple(dict.fromkeys(note for found in invalid for note in found.notes)),
        suggestions=(),
    )
