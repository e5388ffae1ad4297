"""Which name was meant, and where that is certain."""

import pytest

from infra0.diagnostics.nearest import clearly_akin, clearly_begun, clearly_nearest


@pytest.mark.parametrize(
    ("name", "candidates", "meant"),
    [
        ("forceDestory", ("forceDestroy", "bucket"), "forceDestroy"),
        ("python3.99", ("python3.9", "nodejs22.x"), None),
        ("queue3", ("queue1", "topic"), None),
        ("cdoe", ("code", "role"), "code"),
        ("tpye", ("type", "typo"), "type"),
        ("abdc", ("abcd", "dcba"), "abcd"),
        ("v12", ("v21",), None),
        ("nodejs22", ("nodejs22.x", "python3.9"), "nodejs22.x"),
        ("Netx", ("Next", "End"), "Next"),
        ("ab12", ("ab21", "end"), None),
        ("baab", ("abab", "end"), None),
    ],
)
def test_a_misspelled_name_is_clear_and_another_number_is_none(
    name: str, candidates: tuple[str, ...], meant: str | None
) -> None:
    assert clearly_nearest(name, candidates) == meant


@pytest.mark.parametrize(
    ("name", "candidates", "meant"),
    [
        ("min", ("minSize", "maxSize", "desiredSize"), "minSize"),
        ("instanceType", ("instanceTypes", "amiType"), "instanceTypes"),
        ("policy", ("policies", "policyArns"), None),
        ("policy", ("policies", "roles"), "policies"),
        ("address", ("addresses", "roles"), "addresses"),
        ("min", ("minSize", "minCount"), None),
        ("min", ("minute", "maxSize"), None),
    ],
)
def test_the_beginning_of_one_name_alone_means_that_name(
    name: str, candidates: tuple[str, ...], meant: str | None
) -> None:
    assert clearly_begun(name, candidates) == meant


@pytest.mark.parametrize(
    ("name", "candidates", "meant"),
    [
        ("id", ("vpcId", "vpcRegion"), "vpcId"),
        ("roleName", ("role", "handler"), "role"),
        ("name", ("clusterName", "groupName"), None),
        ("vpc", ("vpcId",), "vpcId"),
        ("mid", ("timidId", "amid"), None),
    ],
)
def test_a_name_is_akin_to_the_one_that_begins_or_ends_with_it(
    name: str, candidates: tuple[str, ...], meant: str | None
) -> None:
    assert clearly_akin(name, candidates) == meant
