"""String literals: quotes, escapes, f-strings, and where a long one is split."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from infra0.emit.pulumi.characters import visible, width

_LEAST_ROOM = 20
_BREAK_AFTER = frozenset(" /,;&")
"""Characters behind which a long string is split if there is no line end to split at."""


@dataclass(frozen=True, slots=True)
class Hole:
    """An expression in an f-string, and the name that it needs (see `infra0.emit.pulumi_python.expressions.Word`)."""

    expression: str
    needs: str


Piece: TypeAlias = str | Hole

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def literal(pieces: Sequence[Piece]) -> str:
    """The pieces as one literal: an f-string if there is a hole, with the quotes that need fewer escapes."""
    texts = [piece for piece in pieces if isinstance(piece, str)]
    doubles = sum(text.count('"') for text in texts)
    quote = "'" if doubles > sum(text.count("'") for text in texts) else '"'
    formatted = len(texts) < len(pieces)
    body = "".join(_printed(piece, quote, formatted) for piece in pieces)
    return f"{'f' if formatted else ''}{quote}{body}{quote}"


def split_literal(pieces: Sequence[Piece], room: int) -> Iterator[str]:
    """The pieces as several literals that Python joins, each at most `room` columns wide where that is possible."""
    for line in _lines(pieces):
        for part in _parts(line, max(room, _LEAST_ROOM)):
            yield literal(part)


def _printed(piece: Piece, quote: str, formatted: bool) -> str:
    if isinstance(piece, Hole):
        return f"{{{piece.expression}}}"
    return _SPECIAL.sub(lambda found: _escaped(found[0], quote, formatted), piece)


_SPECIAL = re.compile(r"[^ -~]|[\"\\'{}]")


def _escaped(char: str, quote: str, formatted: bool) -> str:
    if char in (quote, "\\"):
        return f"\\{char}"
    if formatted and char in "{}":
        return char * 2
    return visible(char)


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces, one list a line of the text."""
    line: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Hole):
            line.append(piece)
            continue
        for text in _LINE.findall(piece):
            line.append(text)
            if text.endswith("\n"):
                yield line
                line = []
    if line:
        yield line


def _parts(line: Sequence[Piece], room: int) -> Iterator[list[Piece]]:
    """One line of text in parts that fit, split behind the last good character, or anywhere if there is none."""
    atoms = [atom for piece in line for atom in ((piece,) if isinstance(piece, Hole) else piece)]
    formatted = any(isinstance(piece, Hole) for piece in line)
    room -= len('f""') if formatted else len('""')
    start = used = since_break = good = 0
    for index, atom in enumerate(atoms):
        columns = width(_printed(atom, '"', formatted))
        while used + columns > room and index > start:
            end = good if good > start else index
            yield _joined(atoms[start:end])
            used = since_break if good > start else 0
            start = end
        used += columns
        since_break += columns
        if atom in _BREAK_AFTER:
            good, since_break = index + 1, 0
    yield _joined(atoms[start:])


def _joined(atoms: Iterable[Piece]) -> list[Piece]:
    pieces: list[Piece] = []
    for atom in atoms:
        if isinstance(atom, str) and pieces and isinstance(pieces[-1], str):
            pieces[-1] += atom
        else:
            pieces.append(atom)
    return pieces
