"""Words of a document in comments and docstrings, from which they cannot break out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from infra0.emit.pulumi.characters import visible, width
from infra0.emit.pulumi_python.printer import LINE_LENGTH

_DIRECTIVE = re.compile(
    r"(?:fmt|yapf|isort|ruff|flake8|pylint|type|mypy|pyright|pyre|pytype|pragma)[:=]|noqa|nosec", re.IGNORECASE
)
"""What tools take for an instruction at the start of a comment."""

_HASHES = re.compile(rf"#+(?={_DIRECTIVE.pattern})", re.IGNORECASE)


def comment(text: str) -> str:
    """The text as lines of comment; empty if it is. Instructions to tools are put in quotes."""
    room = LINE_LENGTH - len("# ")
    parts = map(_without_directive, _parts(text, room - len('""'), visible))
    return "\n".join(f"# {line}" for line in _filled(parts, room))


def docstring(title: str, text: str = "", items: Iterable[str] = ()) -> str:
    """A docstring: the title and, below it, the text in its paragraphs and a list."""
    blocks = [_paragraph(part) for part in (title, *re.split(r"\n\s*\n", text))]
    blocks.append("\n".join(map(_bullet, items)))
    body = "\n\n".join(filter(None, blocks))
    return f'"""{body}\n"""' if "\n" in body else f'"""{body}"""'


def _without_directive(part: str) -> str:
    bare = _HASHES.sub("", part)
    return f'"{bare}"' if _DIRECTIVE.match(bare) else bare


def _paragraph(text: str) -> str:
    room = LINE_LENGTH - len('""""""')
    return "\n".join(_filled(_parts(text, room, _escape_for(text)), room))


def _bullet(text: str) -> str:
    room = LINE_LENGTH - len("- ")
    return "- " + "\n  ".join(_filled(_parts(text, room, _escape_for(text)), room))


def _escape_for(text: str) -> Callable[[str], str]:
    """How characters stand in a docstring, which quotes must not end."""
    return _escape_with_quotes if '"""' in text or text.rstrip().endswith('"') else _escape


def _escape(char: str) -> str:
    return "\\\\" if char == "\\" else visible(char)


def _escape_with_quotes(char: str) -> str:
    return '\\"' if char == '"' else _escape(char)


def _parts(text: str, room: int, escape: Callable[[str], str]) -> Iterator[str]:
    """The words of the text, escaped; those that are too long for a line, in parts."""
    for word in text.split():
        part: list[str] = []
        used = 0
        for char in map(escape, word):
            columns = width(char)
            if used + columns > room:
                yield "".join(part)
                part, used = [], 0
            part.append(char)
            used += columns
        yield "".join(part)


def _filled(parts: Iterable[str], room: int) -> Iterator[str]:
    """Lines of at most `room` columns."""
    line: list[str] = []
    used = 0
    for part in parts:
        columns = width(part)
        if line and used + len(" ") + columns > room:
            yield " ".join(line)
            line, used = [], 0
        used += columns + (len(" ") if line else 0)
        line.append(part)
    if line:
        yield " ".join(line)
