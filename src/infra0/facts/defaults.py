"""What providers do where a document says nothing, as far as it matters to a reader."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.facts.tables import table


@dataclass(frozen=True, slots=True)
class Default:
    """A property's value where it is not given. `because` says why a reader should know, or is empty."""

    path: str
    value: str
    because: str


def defaults_of(token: str) -> tuple[Default, ...]:
    """The defaults of the type with that short token, in the order of the table."""
    rows = table("defaults").get(token, {})
    return tuple(Default(path, str(row[0]), str(row[1])) for path, row in rows.items() if isinstance(row, list))
