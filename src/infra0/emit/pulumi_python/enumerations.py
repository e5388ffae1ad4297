"""Text in places for members of an enumeration, where an SDK declares that it takes nothing else."""

from __future__ import annotations

from infra0.catalog import Kind, package_of, qualified
from infra0.emit.pulumi.texts import kind_of
from infra0.emit.pulumi_python.expressions import Brackets, Doc, Word, call, needs
from infra0.ir import Argument, ContextValue, Interpolation, ListValue, Reference, SecretValue, SettingValue, Value

_OF_ITS_OWN_TYPE = frozenset({Kind.ANY, Kind.ENUM})
"""Kinds of outputs that type checkers take for a member as they are."""


def enumeration_of(argument: Argument) -> str:
    """The enumeration whose members alone a property takes, or the elements of the list that it is given; or empty."""
    property_ = argument.property
    if property_ is None:
        return ""
    type_ = property_.type.element if isinstance(argument.value, ListValue) else property_.type
    return qualified(type_.name, package_of(property_.owner)) if type_ and type_.kind is Kind.ENUM else ""


def is_text(value: Value) -> bool:
    """Whether a value is text of which no one knows which member it is."""
    match value:
        case Reference():
            return kind_of(value) not in _OF_ITS_OWN_TYPE
        case _:
            return isinstance(value, ContextValue | SettingValue | Interpolation | SecretValue)


def applied(doc: Doc, class_: Word) -> Doc:
    """``cluster.engine.apply(aws.rds.EngineType)``, of an output whose value is a member's."""
    return Brackets(Word(f"{doc.flat()}.apply", next(needs(doc), "")), "()", (class_,))


def taken_as(doc: Doc, class_: Word, *, is_output: bool) -> Doc:
    """``cast(aws.rds.EngineType, engine)``: what type checkers take for a member, whatever it turns out to be."""
    return call("cast", Brackets(_OUTPUT, "[]", (class_,)) if is_output else class_, doc)


_OUTPUT = Word("pulumi.Output", "pulumi")
