"""Every check is documented by an example that has the fault and by what to write instead, and both are true."""

import json
from typing import Any

import pytest

from infra0.checks import Check
from infra0.diagnostics import Severity
from infra0.diagnostics.documentation import document
from infra0.source import read

from .conftest import EVERY_CHECK, Checked


def _data(text: str) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    """The document in an example, and the names of its blocks where it is an answer."""
    if not text.startswith("```"):
        return json.loads(text), None
    source, found = read(text.encode(), "answer.md")
    assert source, found
    return source.data, tuple(block.name for block in source.blocks)


@pytest.mark.parametrize("check", EVERY_CHECK, ids=lambda check: check.code)
def test_the_example_has_the_fault(check: Check, checked: Checked) -> None:
    data, blocks = _data(document(check).example)
    assert check.code in {found.code for found in checked(data, EVERY_CHECK, blocks=blocks)}


@pytest.mark.parametrize("check", EVERY_CHECK, ids=lambda check: check.code)
def test_what_to_write_instead_is_clean(check: Check, checked: Checked) -> None:
    data, blocks = _data(document(check).instead)
    for found in checked(data, EVERY_CHECK, blocks=blocks):
        assert found.code != check.code
        assert found.severity is not Severity.ERROR, found


@pytest.mark.parametrize("check", EVERY_CHECK, ids=lambda check: check.code)
def test_every_part_of_the_documentation_is_there(check: Check) -> None:
    documented = document(check)
    assert documented.what and documented.why and documented.example and documented.instead
