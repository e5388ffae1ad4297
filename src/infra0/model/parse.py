"""From a document's data to the model, or to diagnostics in the author's words."""

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue
from infra0.model.document import Document
from infra0.model.missing import missing_members
from infra0.model.rules import InvalidIdentifier, NoResources, SingleDependency, WrongShape
from infra0.model.words import describe, quoted, subject
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
        details = error.errors(include_url=False)
        missing = (_pointer(detail) for detail in details if detail["type"] == "missing")
        others = (_diagnostic(detail, data) for detail in details if detail["type"] != "missing")
        return None, (*missing_members(missing, data), *others)


def _pointer(detail: "ErrorDetails") -> Pointer:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _diagnostic(detail: "ErrorDetails", data: Any) -> Diagnostic:
    pointer = _pointer(detail)
    if "[key]" in detail["loc"]:
        return InvalidIdentifier.at(
            Place(pointer, "key"),
            f"{quoted(pointer[-1])} cannot be an ID.",
            notes=("Give it a name without control characters, such as `dataBucket`.",),
        )
    match detail["type"]:
        case "too_short" if pointer == ("resources",):
            return NoResources.at(Place(pointer), "The document has no resources.", notes=("Add at least one.",))
        case "literal_error":
            allowed = detail["ctx"]["expected"].replace("'", "`")
            meant = _TYPES.get(str(detail["input"]).lower()) if pointer[-1] == "type" else None
            fix = Fix(f"write `{meant}`", (SetValue(pointer, meant),)) if meant else None
            return WrongShape.at(
                Place(pointer),
                f"{subject(pointer)} must be {allowed}.",
                suggestions=(meant,) if meant else (),
                fix=fix,
            )
        case "string_too_short" | "string_pattern_mismatch":
            return InvalidIdentifier.at(
                Place(pointer),
                f"{subject(pointer)} must be a non-empty string without control characters.",
            )
        case kind:
            return _wrong_shape(pointer, _KINDS.get(kind, "of a different kind"), data)


def _wrong_shape(pointer: Pointer, expected: str, data: Any) -> Diagnostic:
    value = value_at(data, pointer)
    if pointer[-1:] == ("dependsOn",) and isinstance(value, str):
        return SingleDependency.at(
            Place(pointer),
            f"{subject(pointer)} must be a list of IDs.",
            fix=Fix("make it a list", (SetValue(pointer, _listed(value, data)),)),
        )
    return WrongShape.at(Place(pointer), f"{subject(pointer)} must be {expected}, not {describe(value)}.")


def _listed(text: str, data: Any) -> list[str]:
    """The IDs that a text names: those between commas, where each is one of a resource, or the text alone."""
    resources = value_at(data, ("resources",))
    parts = [part.strip() for part in text.split(",")]
    are_ids = (
        text not in resources and all(part in resources for part in parts) if isinstance(resources, dict) else False
    )
    return parts if are_ids else [text]
