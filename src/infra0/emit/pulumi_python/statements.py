"""Statements of a program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.emit.pulumi_python.comments import comment
from infra0.emit.pulumi_python.printer import Doc, layout, needs


@dataclass(frozen=True, slots=True)
class Statement:
    """An expression, assigned to `target` unless that is empty, under its comments."""

    doc: Doc
    target: str = ""
    comments: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The statement as it stands in the program."""
        code = layout(self.doc, f"{self.target} = " if self.target else "")
        return "\n".join([*filter(None, map(comment, self.comments)), code])

    def needs(self) -> Iterator[str]:
        """The names that must be defined before it."""
        return needs(self.doc)
