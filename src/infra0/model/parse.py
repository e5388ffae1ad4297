"""From a document's data to the model, or to diagnostics in the author's words."""

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, RenameKey, SetValue
from infra0.diagnostics.nearest import clearly_nearest
from infra0.model.document import Document, Edge, Node, Resource
from infra0.model.rules import InvalidIdentifier, MissingMember, NoResources, SingleDependency, WrongShape
from infra0.source.numbers import number_text
from infra0.source.values import value_at

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_KINDS = {
    "string_type": "text",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
    "list_type": "a list",
    "bool_type": "true or false",
}

_ALSO_CALLED = {"from": ("source", "src", "start"), "to": ("target", "dst", "destination", "end")}
"""What other formats call the members that must be there."""
_TYPES = {
    **dict.fromkeys(("str", "text"), "string"),
    **dict.fromkeys(("int", "long"), "integer"),
    **dict.fromkeys(("float", "double", "decimal"), "number"),
    "bool": "boolean",
    **dict.fromkeys(("array", "dict", "list", "map"), "object"),
}
"""What other formats call the types of settings; an object is anything that is more than a scalar."""


def parse(data: Any) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document that `data`, a JSON value, is; None with diagnostics where it is none."""
    try:
        return Document.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(_diagnostic(detail, data) for detail in error.errors(include_url=False))


def _diagnostic(detail: "ErrorDetails", data: Any) -> Diagnostic:
    pointer: Pointer = tuple(step for step in detail["loc"] if step != "[key]")
    if "[key]" in detail["loc"]:
        return InvalidIdentifier.at(
            Place(pointer, "key"),
            f"{_quoted(pointer[-1])} cannot be an ID.",
            notes=("Give it a name without control characters, such as `dataBucket`.",),
        )
    match detail["type"]:
        case "missing":
            return _missing(pointer, data)
        case "too_short" if pointer == ("resources",):
            return NoResources.at(Place(pointer), "The document has no resources.", notes=("Add at least one.",))
        case "literal_error":
            allowed = detail["ctx"]["expected"].replace("'", "`")
            meant = _TYPES.get(str(detail["input"]).lower()) if pointer[-1] == "type" else None
            fix = Fix(f"write `{meant}`", (SetValue(pointer, meant),)) if meant else None
            return WrongShape.at(
                Place(pointer),
                f"{_subject(pointer)} must be {allowed}.",
                suggestions=(meant,) if meant else (),
                fix=fix,
            )
        case "string_too_short" | "string_pattern_mismatch":
            return InvalidIdentifier.at(
                Place(pointer),
                f"{_subject(pointer)} must be a non-empty string without control characters.",
            )
        case kind:
            return _wrong_shape(pointer, _KINDS.get(kind, "of a different kind"), data)


def _missing(pointer: Pointer, data: Any) -> Diagnostic:
    owner = _subject(pointer[:-1]) if len(pointer) > 1 else "The document"
    if written := _written_for(pointer, value_at(data, pointer[:-1])):
        place = (*pointer[:-1], written)
        return MissingMember.at(
            Place(place, "key"),
            f"{owner} has `{written}`, which must be called `{pointer[-1]}`.",
            fix=Fix(f"rename it to `{pointer[-1]}`", (RenameKey(place, str(pointer[-1])),)),
        )
    return MissingMember.at(
        Place(pointer[:-1], "key") if len(pointer) > 1 else Place(()),
        f"{owner} has no `{pointer[-1]}`.",
        notes=(f"Add `{pointer[-1]}`.",),
    )


def _written_for(pointer: Pointer, holder: Any) -> str | None:
    """The key that stands for a missing one: another word for it, or its misspelling."""
    known = {field.alias or name for model in (Resource, Node, Edge) for name, field in model.model_fields.items()}
    strange = [key for key in holder if key not in known] if isinstance(holder, dict) else []
    wanted = str(pointer[-1])
    return next((key for key in strange if key.lower() in _ALSO_CALLED.get(wanted, ())), None) or (
        clearly_nearest(wanted, strange)
    )


def _wrong_shape(pointer: Pointer, expected: str, data: Any) -> Diagnostic:
    value = value_at(data, pointer)
    if pointer[-1:] == ("dependsOn",) and isinstance(value, str):
        return SingleDependency.at(
            Place(pointer),
            f"{_subject(pointer)} must be a list of IDs.",
            fix=Fix("make it a list", (SetValue(pointer, _listed(value, data)),)),
        )
    return WrongShape.at(Place(pointer), f"{_subject(pointer)} must be {expected}, not {describe(value)}.")


def _listed(text: str, data: Any) -> list[str]:
    """The IDs that a text names: those between commas, where each is one of a resource, or the text alone."""
    resources = value_at(data, ("resources",))
    parts = [part.strip() for part in text.split(",")]
    are_ids = (
        text not in resources and all(part in resources for part in parts) if isinstance(resources, dict) else False
    )
    return parts if are_ids else [text]


def describe(value: Any) -> str:
    """What kind of value it is, in words: ``a list``."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case str():
            return "text"
        case int() | float():
            return f"the number {number_text(value)}"
        case list():
            return "a list"
        case _:
            return "an object"


def _subject(pointer: Pointer) -> str:
    match pointer:
        case ("resources", str(name)):
            return f"The resource {_quoted(name)}"
        case ("diagram", "nodes", int(number)):
            return f"Node {number + 1} of the diagram"
        case ("diagram", "edges", int(number)):
            return f"Edge {number + 1} of the diagram"
        case (*_, last) if len(pointer) > 2:
            return f"`{last}` of {_lower(_subject(pointer[:-1]))}"
        case (*_, last):
            return f"`{last}`"
        case _:
            return "The document"


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _quoted(name: object) -> str:
    return f"`{name}`" if str(name).isprintable() else repr(name)
