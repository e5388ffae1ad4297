"""Parts of a document, and values, as messages name them."""

from typing import Any

from infra0.diagnostics import Pointer
from infra0.source.numbers import number_text


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
            return "a list" if value else "an empty list"
        case _:
            return "an object" if value else "an empty object"


def subject(pointer: Pointer) -> str:
    """The part of a document at a pointer, as the first words of a sentence."""
    match pointer:
        case ("resources", str(name)):
            return f"The resource {quoted(name)}"
        case ("diagram", "nodes", int(number)):
            return f"Node {number + 1} of the diagram"
        case ("diagram", "edges", int(number)):
            return f"Edge {number + 1} of the diagram"
        case (*_, last) if len(pointer) > 2:
            return f"`{last}` of {_lower(subject(pointer[:-1]))}"
        case (*_, last):
            return f"`{last}`"
        case _:
            return "The document"


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def quoted(name: object) -> str:
    """A name as messages quote it."""
    return f"`{name}`" if str(name).isprintable() else repr(name)
