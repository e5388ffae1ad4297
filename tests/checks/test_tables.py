"""Every row of the tables that checks walk is about types and properties that there are."""

import re
from collections.abc import Iterator

import pytest

from infra0.catalog import Catalog
from infra0.catalog.slots import property_at
from infra0.checks.deployment.invalid_name import InvalidName
from infra0.checks.tables.accepted import ACCEPTED
from infra0.checks.tables.alternatives import ALTERNATIVES
from infra0.checks.tables.documents import DOCUMENTS
from infra0.checks.tables.names import NAMES
from infra0.checks.tables.needs import NEEDS
from infra0.checks.tables.ranges import RANGES
from infra0.graph.policies import POLICY_SLOTS

from .conftest import EVERY_CHECK, Checked


def _slots() -> Iterator[tuple[str, str]]:
    yield from ACCEPTED
    yield from DOCUMENTS
    yield from RANGES
    yield from NAMES
    for need in NEEDS:
        yield from ((token, name) for token in need.tokens for name in (need.when, *need.needs, *need.unless))
    for row in ALTERNATIVES:
        names = (*(name for group in row.names for name in group), *row.unless)
        yield from ((token, name) for token in row.tokens for name in names)


@pytest.mark.parametrize(("token", "path"), sorted(set(_slots())))
def test_a_row_is_about_a_property_that_there_is(catalog: Catalog, token: str, path: str) -> None:
    found = catalog.resource(token)
    assert found
    assert property_at(found, path, catalog.object_type)


@pytest.mark.parametrize("check", EVERY_CHECK, ids=lambda check: check.code)
def test_a_check_is_about_types_that_there_are(catalog: Catalog, check: type) -> None:
    for token in getattr(check, "tokens", None) or ():
        assert catalog.resource(token), token


@pytest.mark.parametrize("token", sorted(POLICY_SLOTS))
def test_a_policy_is_in_an_input_that_there_is(catalog: Catalog, token: str) -> None:
    found, slot = catalog.resource(token), POLICY_SLOTS[token]
    assert found
    assert {slot.name, slot.about or slot.name} <= found.inputs.keys()


@pytest.mark.parametrize("slot", NAMES, ids=".".join)
def test_a_name_may_be_short_and_plain(slot: tuple[str, str]) -> None:
    rule = NAMES[slot]
    plain = "alias/data" if slot[0] == "aws:kms:Alias" else "data"
    assert re.fullmatch(rule.pattern, plain)
    assert rule.shortest <= len(plain) <= rule.longest


@pytest.mark.parametrize(
    ("name", "is_allowed"),
    [
        ("data-lake-${stack}", True),
        ("${stack}-data", True),
        ("${stack}", True),
        ("a" * 63, True),
        ("a" * 64, False),
        ("a" * 62 + "${stack}", True),
        ("a" * 63 + "${stack}", False),
        ("ab", False),
        ("data..lake", False),
        ("data-", False),
        ("Data", False),
        ("data_${stack}", False),
    ],
)
def test_a_bucket_name_is_judged_as_it_is_deployed(checked: Checked, name: str, is_allowed: bool) -> None:
    found = checked({"resources": {"data": {"type": "aws:s3:Bucket", "config": {"bucket": name}}}}, (InvalidName,))
    assert (found == ()) is is_allowed
