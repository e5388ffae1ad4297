"""Faults planted in all of the provider's examples, and the page that says how many of them are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES

from faults.outcome import Outcome, figures

pytestmark = pytest.mark.slow

_PAGE = EXAMPLES.parent / "docs" / "faults.md"
_FIGURES = re.compile(r"(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)", re.DOTALL)


def test_the_page_quotes_what_was_measured(whole: list[Outcome], golden: Callable[[Path, str], None]) -> None:
    page = _PAGE.read_text(encoding="utf-8")
    golden(_PAGE, _FIGURES.sub(lambda _found: f"\n{figures(whole)}\n\n", page))
