"""What the tests of reading share."""

from collections.abc import Callable

import pytest

from infra0.diagnostics import Diagnostic, Span
from infra0.source import Source, decode, read

Reader = Callable[..., Source]
Finder = Callable[..., list[tuple[str, int, int]]]


@pytest.fixture
def reading() -> Reader:
    """Reads a text that has nothing wrong with it."""

    def reading(text: str, name: str = "-", *, block: int | None = None) -> Source:
        source, findings = read(text.encode(), name, block=block)
        assert source is not None and not findings, findings
        return source

    return reading


@pytest.fixture
def faults() -> Finder:
    """The code, line and column of everything that is wrong with a text."""

    def faults(text: str, name: str = "-", *, block: int | None = None) -> list[tuple[str, int, int]]:
        file, _ = decode(text.encode(), name)
        _, findings = read(text.encode(), name, block=block)

        def where(finding: Diagnostic) -> tuple[str, int, int]:
            assert isinstance(finding.place, Span)
            position = file.position(finding.place.start)
            return finding.code, position.line, position.column

        return [where(finding) for finding in findings]

    return faults
