"""Words of a document in comments and docstrings, from which they cannot break out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.emit.pulumi_python.characters import visible, width
from infra0.emit.pulumi_python.printer import LINE_LENGTH

_TOOLS = (
    "coding|encoding|fmt|yapf|isort|noqa|nosec|ruff|flake8|pylint|type|mypy|pyright|pyre|pytype|pragma|region|endregion"
)
_DIRECTIVE = re.compile(rf"(?:^|#)[\s#!]*(?=(?:-\*-|{_TOOLS})\b|-\*-)", re.IGNORECASE)


def comment(text: str) -> str:
    """The text as lines of comment, or an empty text. What a tool would take for an instruction becomes plain words."""
    words = _DIRECTIVE.sub(_defused, " ".join(text.split()))
    return "\n".join(f"# {line}" for line in _wrapped(words, LINE_LENGTH - len("# ")))


def docstring(title: str, text: str) -> str:
    """A module's docstring: the title and, below it, the text in its paragraphs."""
    paragraphs = (_wrapped_paragraph(paragraph) for paragraph in re.split(r"\n\s*\n", text))
    blocks = [_wrapped_paragraph(title), *filter(None, paragraphs)]
    body = "\n\n".join(blocks)
    if len(blocks) > 1 or "\n" in body or width(body) > LINE_LENGTH - len('""""""'):
        body += "\n"
    elif body.endswith('"'):
        body = f'{body[:-1]}\\"'
    return f'"""{body}"""'


def _defused(found: re.Match[str]) -> str:
    return "Note: " if found.start() == 0 else ""


def _wrapped_paragraph(text: str) -> str:
    words = " ".join(text.replace("\\", "\\\\").split())
    return "\n".join(_wrapped(words, LINE_LENGTH - len('"""'))).replace('"""', '\\"\\"\\"')


def _wrapped(text: str, room: int) -> Iterator[str]:
    """Lines of at most `room` columns, broken at spaces, or anywhere in words that are longer than that."""
    line, used = "", 0
    for word in _words(text, room):
        columns = width(word)
        if line and used + 1 + columns > room:
            yield line
            line, used = "", 0
        line, used = (f"{line} {word}", used + 1 + columns) if line else (word, columns)
    if line:
        yield line


def _words(text: str, room: int) -> Iterator[str]:
    for word in text.split():
        piece, used = "", 0
        for char in map(visible, word):
            columns = width(char)
            if used + columns > room:
                yield piece
                piece, used = "", 0
            piece += char
            used += columns
        yield piece
