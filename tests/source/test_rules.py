"""What the rules of reading say of themselves is true."""

import re

import pytest

from infra0.diagnostics import Rule
from infra0.diagnostics.documentation import document
from infra0.source import read
from infra0.source.rules.every import RULES

LATIN_1 = {"I0101", "I0102"}
STAND_INS = str.maketrans({"␇": "\a", "⍽": "\u00a0", "…": "[" * 300 + "]" * 300})


def codes_in(rule: type[Rule], example: str) -> set[str]:
    content = example.translate(STAND_INS).encode("latin-1" if rule.code in LATIN_1 else "utf-8")
    _, findings = read(content, "document")
    return {finding.code for finding in findings}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_has_its_fault_and_no_other(rule: type[Rule]) -> None:
    assert codes_in(rule, document(rule).example) == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_to_write_instead_has_no_fault(rule: type[Rule]) -> None:
    assert codes_in(rule, document(rule).instead) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented_in_four_parts(rule: type[Rule]) -> None:
    parts = document(rule)
    assert all((parts.what, parts.why, parts.example, parts.instead))


def test_codes_are_of_the_family_of_reading_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"I01\d\d", code) for code in codes)
