"""Every rule has a page in `docs/checks/`, made from the rule, and no page is left from a rule that is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from infra0.explain.pages import check_pages
from infra0.registry import RULES

_PAGES = check_pages(RULES)
_FOLDER = Path(__file__).parent.parent.parent / "docs" / "checks"


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_is_current(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(_FOLDER / name, _PAGES[name])


def test_there_is_no_page_without_a_rule() -> None:
    assert {path.name for path in _FOLDER.iterdir()} == _PAGES.keys()


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name() for rule in RULES}) == len(RULES)
