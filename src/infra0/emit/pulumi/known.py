"""What a program knows of its outputs before anything is deployed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.ir import Attribute, EnumMember, Literal, Program, Reference, Value


@dataclass(frozen=True, slots=True)
class KnownInputs:
    """What resources are given: by ID and name of the property."""

    values: Mapping[tuple[str, str], Value]

    @classmethod
    def of(cls, program: Program) -> KnownInputs:
        """The inputs of a program's resources."""
        return cls({(each.id, given.name): given.value for each in program.resources for given in each.arguments})

    def text(self, value: Value) -> str | None:
        """The text that a value stands for, through references to inputs; None where only the deployment tells."""
        match value:
            case Literal(str(text)) | EnumMember(_, str(text)):
                return text
            case Reference(id_, (Attribute(name),)):
                given = self.values.get((id_, name))
                return None if given is None else self.text(given)
            case _:
                return None
