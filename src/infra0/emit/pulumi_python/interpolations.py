"""Text with values in it: an f-string where all of them are known at once, else an output."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from infra0.emit.pulumi.texts import Form, Held, Part, parts_of
from infra0.emit.pulumi_python.expressions import Doc, String, Word, call, needs
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.strings import Hole, Piece
from infra0.ir import Interpolation, Value


@dataclass(frozen=True, slots=True)
class _Late:
    """A value that is known at deployment; `is_text` if it is a string whatever it is."""

    doc: Doc
    is_text: bool


_Printed: TypeAlias = Piece | _Late


def interpolation_doc(value: Interpolation, scope: Scope, print_value: Callable[[Value], Doc]) -> Doc:
    """``f"logs-{stack}"``, ``pulumi.Output.concat(bucket.arn, "/*")``, or a format where not all is text."""
    parts = tuple(_printed(part, print_value) for part in parts_of(value, scope.settings))
    late = [part for part in parts if isinstance(part, _Late)]
    if not late:
        return String(tuple(part for part in parts if not isinstance(part, _Late)))
    if not all(part.is_text for part in late):
        return _formatted(parts)
    groups = tuple(_groups(parts))
    return groups[0] if len(groups) == 1 else call("pulumi.Output.concat", *groups)


def _printed(part: Part, print_value: Callable[[Value], Doc]) -> _Printed:
    match part:
        case str():
            return part
        case Held(value, Form.DATA) | Held(value, Form.BOOLEAN, late=True):
            # Python's `str` makes `True` and `{'a': 1}` of them.
            return _Late(call("pulumi.Output.json_dumps", print_value(value)), is_text=True)
        case Held(value, Form.BOOLEAN):
            return _hole(print_value(value), "str({}).lower()")
        case Held(value, late=False):
            return _hole(print_value(value))
        case Held(value, form):
            return _Late(print_value(value), form is Form.TEXT)


def _hole(doc: Doc, expression: str = "{}") -> Hole:
    return Hole(expression.format(doc.flat()), next(needs(doc), ""))


def _groups(parts: Iterable[_Printed]) -> Iterator[Doc]:
    """Late parts, and what lies between them as strings."""
    for are_late, group in groupby(parts, key=lambda part: isinstance(part, _Late)):
        if are_late:
            yield from (part.doc for part in group if isinstance(part, _Late))
        else:
            yield String(tuple(part for part in group if not isinstance(part, _Late)))


def _formatted(parts: Sequence[_Printed]) -> Doc:
    """``pulumi.Output.format("{0}:{1}", host, port)``, because only that makes text of numbers."""
    template: list[str] = []
    arguments: list[Doc] = []
    for part in parts:
        if isinstance(part, str):
            template.append(part.replace("{", "{{").replace("}", "}}"))
        else:
            template.append(f"{{{len(arguments)}}}")
            arguments.append(part.doc if isinstance(part, _Late) else Word(part.expression, part.needs))
    return call("pulumi.Output.format", String(("".join(template),)), *arguments)
