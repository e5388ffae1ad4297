"""What the services' own models say of the values that a provider passes on to them."""

import json
import re
import time
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from infra0.catalog import Catalog, Property
from infra0.catalog.builder.services.limits import Limits
from infra0.catalog.builder.services.names import named, own_name, services_of
from infra0.catalog.builder.services.operations import Calls
from infra0.catalog.builder.services.patterns import python_pattern
from infra0.catalog.slots import property_at
from infra0.shipped import shipped

CATALOG_OF_AWS = shipped("schemas") / "catalog" / "aws"


@pytest.fixture(scope="module")
def calls() -> Calls:
    return Calls()


@pytest.mark.parametrize(
    ("token", "members"),
    [
        ("aws:lambda:Function", {"FunctionName", "MemorySize", "Runtime"}),
        ("aws:cloudwatch:LogGroup", {"logGroupName", "logGroupClass"}),
        ("aws:cloudwatch:EventArchive", {"ArchiveName", "EventSourceArn"}),
        ("aws:backup:Plan", {"BackupPlanName", "Rules"}),
        ("aws:budgets:Budget", {"BudgetName", "BudgetLimit"}),
        ("aws:ec2:Instance", {"ImageId", "InstanceType"}),
        ("aws:wafv2:WebAcl", {"DefaultAction", "Scope"}),
    ],
)
def test_the_call_that_creates_a_resource_is_found(
    calls: Calls, catalog: Catalog, token: str, members: set[str]
) -> None:
    resource = catalog.resource(token)
    assert resource
    given = calls.creating(resource)
    assert given
    assert members <= given.members.keys()


def test_what_no_call_creates_has_none(calls: Calls, catalog: Catalog) -> None:
    record = catalog.resource("aws:route53:Record")
    assert record
    assert calls.creating(record) is None


def test_modules_have_the_services_that_they_are_about() -> None:
    known = ("acm-pca", "elbv2", "events", "logs", "cloudwatch", "oam")
    assert services_of("lb", known) == ("elbv2",)
    assert services_of("acmpca", known) == ("acm-pca",)
    assert services_of("cloudwatch", known) == ("cloudwatch", "events", "logs", "oam")


def test_members_are_found_in_the_spelling_of_providers() -> None:
    assert named("subnetIds", {"SubnetId": 0, "VpcId": 0}) == "SubnetId"
    assert named("policies", {"Policy": 0}) == "Policy"
    assert named("name", {"FunctionName": 0}) is None
    assert own_name("Function", ["FunctionName", "LayerName"]) == "FunctionName"
    assert own_name("Function", ["FunctionName", "name"]) is None


@pytest.mark.parametrize(
    ("java", "text", "matches"),
    [
        (r"^[a-z0-9-]+$", "shop-1", True),
        (r"^[a-z0-9-]+$", "Shop", False),
        (r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "Größe 1", True),
        (r"^a$|^b$", "b", True),
        (r"^a$|^b$", "ab", False),
    ],
)
def test_patterns_are_read_as_pythons(java: str, text: str, matches: bool) -> None:
    assert (re.fullmatch(python_pattern(java), text) is not None) is matches


@pytest.mark.parametrize("java", [r"[a-z&&[^x]]+", r"/^a$/", r"\\d{4}", r".*", r"[\s\S]*", r"\p{Punct}+", "[", ""])
def test_patterns_that_say_nothing_or_cannot_be_read_are_left_out(java: str) -> None:
    assert python_pattern(java) == ""


def test_what_examples_contradict_is_no_limit() -> None:
    limits = Limits(values=("A", "B"), pattern="[A-Z]+", least=1, greatest=3)
    assert limits.without(["A"]) == limits
    assert limits.without(["c"]) == Limits(least=1, greatest=3)
    assert limits.without(["ABCD"]) == Limits(pattern="[A-Z]+", least=1)
    assert Limits(least=2, greatest=5).without([1, 6]) == Limits()


@pytest.mark.parametrize(
    ("token", "path", "pattern", "least", "greatest"),
    [
        ("aws:redshiftserverless:Namespace", "namespaceName", "[a-z0-9-]+", 3, 64),
        ("aws:lambda:Alias", "name", r"(?!^[0-9]+$)([a-zA-Z0-9-_]+)", None, 128),
        ("aws:backup:Vault", "name", r"[a-zA-Z0-9\-\_]{2,50}", None, None),
        ("aws:lambda:FunctionUrl", "cors.maxAge", "", 0, 86400),
        ("aws:s3:Bucket", "acl", "", None, None),
    ],
)
def test_the_catalog_has_what_services_ask_for(
    catalog: Catalog, token: str, path: str, pattern: str, least: int | None, greatest: int | None
) -> None:
    found = _declared(catalog, token, path)
    assert (found.pattern, found.least, found.greatest) == (pattern, least, greatest)


def test_the_catalog_lists_what_a_service_takes_where_the_providers_text_does_not(catalog: Catalog) -> None:
    assert set(_declared(catalog, "aws:appsync:GraphQLApi", "userPoolConfig.defaultAction").accepts) == {
        "ALLOW",
        "DENY",
    }


def test_identities_have_no_patterns(catalog: Catalog) -> None:
    assert not _declared(catalog, "aws:bedrock:AgentAgent", "agentResourceRoleArn").pattern
    assert not _declared(catalog, "aws:efs:MountTarget", "subnetId").pattern


def test_no_pattern_tries_all_ways() -> None:
    beginnings, units = ["", "${", "https://", "/", "a", "["], ["a", "0", "-", "_", ".", " ", "a-", "a.", "a/", "aa:"]
    texts = [f"{beginning}{unit * 60}\n\x00" for beginning, unit in product(beginnings, units)]
    for pattern in sorted(set(_patterns())):
        begun = time.process_time()
        for text in texts:
            re.fullmatch(pattern, text, re.DOTALL)
        assert time.process_time() - begun < 1, pattern


def _declared(catalog: Catalog, token: str, path: str) -> Property:
    resource = catalog.resource(token)
    assert resource
    found = property_at(resource, path, catalog.object_type)
    assert found
    return found


def _patterns() -> Iterator[str]:
    for path in sorted(CATALOG_OF_AWS.glob("*.json")):
        yield from _patterns_in(json.loads(path.read_text(encoding="utf-8")))


def _patterns_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "type" in value and isinstance(value.get("pattern"), str):
            yield value["pattern"]
        for item in value.values():
            yield from _patterns_in(item)
