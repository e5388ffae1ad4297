"""Links between the pages of the project lead somewhere."""

import re
from pathlib import Path

import pytest
from conftest import EXAMPLES

ROOT = EXAMPLES.parent
PAGES = sorted(page for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")] if page.name not in {"LICENSE.md"})
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
_ELSEWHERE = ("schemas/", "LICENSE", "NOTICE")
"""What lies beside the documentation in a checkout, and within the package in a wheel."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_links_of_a_page_lead_to_files(page: Path) -> None:
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        target = (page.parent / link).resolve()
        if not str(target.relative_to(ROOT.resolve())).startswith(_ELSEWHERE):
            assert target.exists(), f"{page.name} links to {link}"
