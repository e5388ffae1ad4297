"""What is wrong with something that stands after an ID and is not a valid path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infra0.graph.interpolation import leading_path
from infra0.graph.paths import to_path
from infra0.graph.types import Member, Path

_GRAMMAR = 'An ID may be followed by `.attribute`, `[0]` and `["key"]` only; `$${` is a literal `${`.'
_ALL = "[*]"


@dataclass(frozen=True, slots=True)
class NotPath:
    """What to say of it. suggestion: what could stand in the braces; `certain` if nothing else can be meant."""

    message: str
    note: str
    suggestion: str = ""
    certain: bool = False


def explain_not_path(name: str, rest: str, exists: Callable[[Path], bool]) -> NotPath:
    """What is wrong with `rest` after the ID `name`; `exists` tells whether the resource has what a path leads to."""
    end = leading_path(rest)[1]
    good, bad = rest[:end], rest[end:]
    path = to_path(good) or ()
    if bad.startswith("(") and path and isinstance(path[-1], Member):
        return _call(name, path, bad, exists)
    if bad.startswith(_ALL):
        first = f"{good}[0]{bad.removeprefix(_ALL)}"
        return NotPath(
            f"`{_ALL}` in `${{{name}{rest}}}` is not supported in a path: a path leads to one element of a list.",
            "Write a position, such as `[0]` for the first element.",
            name + first if _leads(first, exists) else "",
        )
    return NotPath(
        f"`{bad}` in `${{{name}{rest}}}` is not a valid path.", _GRAMMAR, name + good if path and exists(path) else ""
    )


def _call(name: str, path: Path, bad: str, exists: Callable[[Path], bool]) -> NotPath:
    called, owner = path[-1], path[:-1]
    plain = "".join(map(str, path)) + bad.removeprefix("()")
    if bad.startswith("()") and _leads(plain, exists):
        message = f"`{str(called).removeprefix('.')}` is an attribute and is written without parentheses."
        return NotPath(message, f"Write `${{{name}{plain}}}`.", name + plain, certain=True)
    before = name + "".join(map(str, owner))
    return NotPath(
        f"`{str(called).removeprefix('.')}(...)` is a function, but `${{...}}` has no functions.",
        f"Refer to an attribute as it is, such as `${{{before}}}`, or write the value itself.",
        before if owner and exists(owner) else "",
    )


def _leads(text: str, exists: Callable[[Path], bool]) -> bool:
    path = to_path(text)
    return bool(path) and exists(path or ())
