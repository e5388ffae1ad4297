"""The Python examples on the pages of an installed SDK, made whole enough to run."""

from __future__ import annotations

import ast
import builtins
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infra0.catalog.builder.examples import example_blocks
from infra0.catalog.builder.sdk import find_sdk

PACKAGES = ("pulumi_aws", "pulumi_awsx", "pulumi_random", "pulumi_tls")
_QUOTES = '"' * 3


@dataclass(frozen=True, slots=True)
class Example:
    """An example: `page` is the file that it stands in, `absent` are names that it uses and leaves to the reader."""

    page: str
    number: int
    text: str
    absent: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def name(self) -> str:
        """What reports call it."""
        return f"{self.page}#{self.number}"


def examples(one_in: int) -> Iterator[Example]:
    """The distinct examples of the installed SDKs that are Python, by page: all for 1, else a sample of that share."""
    known: set[str] = set()
    for package in PACKAGES:
        root = find_sdk(package).root
        for page in sorted(root.rglob("*.py")):
            for number, text in enumerate(_blocks(page.read_text(encoding="utf-8"))):
                new = text not in known and _is_drawn(text, one_in)
                known.add(text)
                if new and (example := _example(page, root, number, text)):
                    yield example


def _is_drawn(text: str, one_in: int) -> bool:
    """Decided by the text alone, so that a sample hardly changes with the SDK."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) % one_in == 0


def _blocks(source: str) -> Iterator[str]:
    """The examples in the docstrings of a module, which are read without parsing the whole, as SDKs are large."""
    for text in source.split(_QUOTES)[1::2]:
        if "```python" in text:
            yield from example_blocks(ast.literal_eval(f"{_QUOTES}{text}{_QUOTES}"))


def _example(page: Path, root: Path, number: int, text: str) -> Example | None:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    nodes = list(ast.walk(tree))
    names = [node for node in nodes if isinstance(node, ast.Name)]
    bound = {name.id for name in names if not isinstance(name.ctx, ast.Load)} | set(dir(builtins))
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    bound |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    bound |= {name.asname or name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    subscripts = [node.slice for node in nodes if isinstance(node, ast.Subscript)]
    keys = {each.value for each in subscripts if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    return Example(
        page.relative_to(root.parent).with_suffix("").as_posix(),
        number,
        text,
        tuple(sorted({name.id for name in names} - bound)),
        tuple(sorted(keys)),
    )
