"""Stack settings that a document reads and does not declare: their types, as their uses tell, and what to say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from infra0.catalog import Type
from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place
from infra0.diagnostics.roots import also_at
from infra0.graph.rules import UndeclaredSetting
from infra0.graph.settings import TEXT, name_of
from infra0.graph.types import Expression, SettingOperand


@dataclass(frozen=True, slots=True)
class Use:
    """A place that reads an undeclared setting. type: what suits the place. near: settings that may be meant."""

    name: str
    place: Place
    type: Type
    near: tuple[str, ...]


def types_of(uses: Iterable[Use]) -> Mapping[str, Type]:
    """The type of each setting: the first that a use asks for; text where none asks for anything else."""
    found: dict[str, Type] = {}
    for use in uses:
        if found.get(use.name, TEXT) is TEXT:
            found[use.name] = use.type
    return found


def retyped(expression: Expression, types: Mapping[str, Type]) -> Expression:
    """The expression with the types of the settings that it reads."""
    parts = (
        replace(part, type=types.get(part.name, part.type)) if isinstance(part, SettingOperand) else part
        for part in expression.parts
    )
    return Expression(tuple(parts))


def findings(uses: Sequence[Use], types: Mapping[str, Type], declared: Mapping[str, object]) -> Iterator[Diagnostic]:
    """One finding for each setting, at the first place that reads it. declared: the document's settings."""
    by_name: dict[str, list[Use]] = {}
    for use in uses:
        by_name.setdefault(use.name, []).append(use)
    for name, (first, *others) in by_name.items():
        type_name = name_of(types[name])
        declaration = {name: {"type": type_name}}
        yield UndeclaredSetting.at(
            first.place,
            f"The stack setting `{name}` is not declared; it is compiled as a required setting of type `{type_name}`.",
            suggestions=first.near,
            notes=(f"Declare it under the document's `config`: `{json.dumps(declaration, ensure_ascii=False)}`.",),
            related=also_at(use.place for use in others),
            fix=Fix(f"declare `{name}`", declaring(declaration, declared), certain=False),
        )


def declaring(declarations: Mapping[str, Any], declared: Mapping[str, object]) -> tuple[Edit, ...]:
    """The edits that declare more settings. declared: those that the document has."""
    if declared:
        return tuple(Insert(("config",), name, setting) for name, setting in declarations.items())
    return (Insert((), "config", dict(declarations)),) if declarations else ()
