"""The table of planted faults, `mutations.txt`.

Under the name of a base document in brackets, each row is one change of it with one fault: the code of the one finding
that names the fault; whether the finding has a fix, after which the document is as clean as before (``certain``,
``offered``, ``none``); what is done, where, and with which value; and the place of the finding, ``=`` where that is the
place of the change.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from support.mutations import Change, steps_of

_TABLE = Path(__file__).with_name("mutations.txt")


@dataclass(frozen=True)
class Mutation:
    """One row of the table."""

    base: str
    change: Change
    code: str
    place: str
    fix: str

    def __str__(self) -> str:
        return f"{self.base}-{self.code}-{self.change.what}-{'.'.join(map(str, self.change.steps[1:]))}"


def _rows() -> Iterator[Mutation]:
    base = ""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            base = line.strip("[]")
        elif line:
            code, fix, what, path, value, place = line.split(" | ")
            change = Change(steps_of(path), what, json.loads(value) if value else None)
            yield Mutation(base, change, code, path if place == "=" else place, fix)


MUTATIONS: tuple[Mutation, ...] = tuple(_rows())
