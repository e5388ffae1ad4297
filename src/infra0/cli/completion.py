"""What the shell offers while a command is typed."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout

_BASH = ("_INFRA0_COMPLETE", "complete_bash")


def complete_codes(incomplete: str) -> list[str]:
    """Codes of rules."""
    from infra0.registry import by_code

    return [code for code in by_code() if code.startswith(incomplete.upper())]


def complete_types(incomplete: str) -> list[str]:
    """Short tokens of resource types, once their package is certain; before that, packages."""
    from infra0.cli.catalogs import open_catalog

    catalog = open_catalog()
    package, colon, _ = incomplete.partition(":")
    packages = [found.name for found in catalog.packages() if found.name.startswith(package)]
    if not colon and len(packages) != 1:
        return [f"{name}:" for name in packages]
    tokens = catalog.tokens(package if colon else packages[0])
    if not incomplete.startswith(f"{package}:index"):
        tokens = tuple(token.replace(":index:", ":") for token in tokens)
    return [token for token in tokens if token.startswith(incomplete)]


def complete_lists_of_types(incomplete: str) -> list[str]:
    """Types behind others that are separated by commas."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{token}" for token in complete_types(last)]


def complete_subjects(incomplete: str) -> list[str]:
    """Codes, types, and the properties of a type that is typed in full."""
    from infra0.cli.catalogs import open_catalog
    from infra0.explain import split_subject

    token, name = split_subject(incomplete)
    resource = open_catalog().resource(token)
    if resource is None or not incomplete.startswith(f"{token}."):
        return complete_codes(incomplete) + complete_types(incomplete)
    return [f"{token}.{found}" for found in resource.attributes if found.startswith(name)]


@contextmanager
def completing() -> Iterator[None]:
    """Lets tokens be completed by Bash, which takes their colons for the ends of words.

    The words are joined before they are read, and of what is offered only that is printed which Bash has to add.
    """
    name, instruction = _BASH
    if os.environ.get(name) != instruction:
        yield
        return
    words, at, typed = joined(os.environ["COMP_WORDS"].split("\n"), int(os.environ["COMP_CWORD"]))
    os.environ.update(COMP_WORDS="\n".join(words), COMP_CWORD=str(at))
    offered = io.StringIO()
    try:
        with redirect_stdout(offered):
            yield
    finally:
        sys.stdout.write("\n".join(line.removeprefix(typed) for line in offered.getvalue().splitlines()))


def joined(words: Sequence[str], at: int) -> tuple[list[str], int, str]:
    """The words of a line with their colons put back, the place of the current one, and its beginning in Bash's eyes.

    words: as Bash splits them: ``aws``, ``:``, ``s3`` and ``:`` for ``aws:s3:``, and ``--types`` and ``=`` for
    ``--types=``. at: the place of the current word.
    """
    found: list[str] = []
    place, typed = at, ""
    for index, word in enumerate(words):
        glued = _breaks(word, ":") or (word and index > 0 and _breaks(words[index - 1], ":"))
        if found and glued:
            found[-1] += word
        elif not _breaks(word, "="):
            found.append(word)
        elif index == at:
            found.append("")
        if index == at:
            place = len(found) - 1
            typed = found[-1] if _breaks(word, ":") else found[-1].removesuffix(word)
    return found, place, typed


def _breaks(word: str, character: str) -> bool:
    return bool(word) and not word.strip(character)
