"""Statements of a program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.emit.pulumi_python.comments import comment
from infra0.emit.pulumi_python.expressions import Doc, needs
from infra0.emit.pulumi_python.printer import layout


@dataclass(frozen=True, slots=True)
class Statement:
    """An expression, assigned to `target` unless that is empty, under its comments.

    untyped: the target is declared as `Any`, because the SDK's own type lacks attributes that are read of it.
    """

    doc: Doc
    target: str = ""
    comments: tuple[str, ...] = ()
    untyped: bool = False

    def __str__(self) -> str:
        """The statement as it stands in the program."""
        declared = f"{self.target}: Any" if self.untyped else self.target
        code = layout(self.doc, f"{declared} = " if declared else "")
        return "\n".join([*filter(None, map(comment, self.comments)), code])

    def needs(self) -> Iterator[str]:
        """The names that must be defined before it, with repetitions."""
        yield from needs(self.doc)
        if self.untyped:
            yield "Any"
