"""What a change to a text looks like as a diff."""

import difflib
from collections.abc import Iterator

_CONTEXT = 3


def unified_diff(before: str, after: str, name: str) -> str:
    """The change as a unified diff, fit for ``patch``; empty where there is none. Line endings are kept."""
    path = name.lstrip("/")
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}", n=_CONTEXT)
    return "".join(_terminated(lines))


def changed_lines(before: str, after: str) -> str:
    """The lines of a change alone, each with ``-`` or ``+`` before it, without headers and context."""
    lines = list(difflib.unified_diff(_lines(before), _lines(after), n=0))
    return "".join(_terminated(iter(line for line in lines[2:] if not line.startswith("@@"))))


def _lines(text: str) -> list[str]:
    # Not `splitlines(keepends=True)`, which also breaks lines at characters that no editor breaks them at.
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _terminated(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
