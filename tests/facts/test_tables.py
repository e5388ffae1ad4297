"""Every row of the tables is about something that there is."""

import re
from collections.abc import Iterator

import pytest

from infra0.catalog import Catalog
from infra0.facts.purposes import purpose_of
from infra0.facts.registry import registry_url
from infra0.facts.roles import Role
from infra0.facts.tables import table, texts

TYPED = (
    ("purposes", "types"),
    ("flows", "roles"),
    ("flows", "given"),
    ("flows", "inward"),
)


def tokens() -> Iterator[str]:
    """Every type that a table speaks of."""
    for name, section in TYPED:
        yield from (key for key in table(name)[section] if key.count(":") == 2)
    yield from table("defaults")
    yield from table("exposure")


@pytest.mark.parametrize("token", sorted(set(tokens())))
def test_a_type_in_a_table_is_in_the_catalog(token: str, catalog: Catalog) -> None:
    found = catalog.resource(token)
    assert found and found.short_token == token


@pytest.mark.parametrize("token", sorted(table("defaults")))
def test_a_default_is_of_a_property_that_there_is(token: str, catalog: Catalog) -> None:
    found = catalog.resource(token)
    assert found
    for path, row in table("defaults")[token].items():
        assert path.partition(".")[0] in found.inputs
        assert isinstance(row, list) and len(row) == 2


@pytest.mark.parametrize("token", sorted(table("exposure")))
def test_an_exposure_depends_on_properties_that_there_are(token: str, catalog: Catalog) -> None:
    found = catalog.resource(token)
    assert found
    rules = texts("exposure", token)
    assert {"ports", "how"} <= rules.keys() <= {"ports", "how", "unless", "when", "inside", "private", "login"}
    paths = [rules[key] for key in ("unless", "when", "inside") if key in rules]
    paths += [rules["private"].partition("=")[0]] if "private" in rules else []
    paths += [rules["login"][1:]] if rules.get("login", "").startswith("$") else []
    paths += [rules["ports"].partition("|")[0]] if "|" in rules["ports"] else []
    assert all(path.partition(".")[0] in found.inputs for path in paths)


@pytest.mark.parametrize(("section", "token"), [("inward", one) for one in table("flows")["inward"]])
def test_a_slot_that_data_comes_through_is_one(section: str, token: str, catalog: Catalog) -> None:
    found = catalog.resource(token)
    slots = table("flows")[section][token]
    assert found and isinstance(slots, list)
    assert all(slot.partition(".")[0] in found.inputs for slot in slots)


def test_every_role_is_one() -> None:
    assert {Role(role) for role in texts("flows", "roles").values()} <= set(Role)
    named = {word for key in texts("flows", "names") for word in key.split()}
    assert named <= {role.value for role in Role} | {"reading-api"}


def test_every_module_of_a_shipped_catalog_has_a_purpose(catalog: Catalog) -> None:
    known = texts("purposes", "modules").keys() | {"pulumi:providers"}
    for package in catalog.packages():
        for token in catalog.tokens(package.name):
            assert token.rpartition(":")[0] in known or package.name in texts("purposes", "packages"), token


def test_every_type_has_a_purpose_that_is_a_sentence_without_its_full_stop(catalog: Catalog) -> None:
    for package in catalog.packages():
        for token in catalog.tokens(package.name):
            purpose = purpose_of(token)
            assert re.fullmatch(r"[A-Z].*[^.]", purpose), (token, purpose)
            assert "{" not in purpose


@pytest.mark.parametrize(
    ("token", "purpose"),
    [
        ("aws:s3:Bucket", "Keeps objects: files, logs, data sets"),
        ("aws:redshift:SubnetGroup", "The subnets that Redshift may use"),
        ("aws:xray:SamplingRule", "Sampling rule of X-Ray, which traces requests"),
        ("gcp:storage:Bucket", "Bucket of Google Cloud"),
        ("acme:index:Widget", "Widget of acme"),
        ("acme:Widget", "Widget of acme"),
        ("nonsense", "Nonsense of nonsense"),
        ("pulumi:providers:aws", "How resources of a package are deployed: region, account, credentials"),
        ("", "Outside of this system"),
    ],
)
def test_the_most_particular_row_says_the_purpose(token: str, purpose: str) -> None:
    assert purpose_of(token) == purpose


@pytest.mark.parametrize(
    ("token", "path"),
    [
        ("aws:s3:Bucket", "aws/api-docs/s3/bucket/"),
        ("aws:ec2transitgateway:TransitGateway", "aws/api-docs/ec2transitgateway/transitgateway/"),
        ("aws-apigateway:index:RestAPI", "aws-apigateway/api-docs/restapi/"),
        ("random:RandomPassword", "random/api-docs/randompassword/"),
        ("kubernetes:apps/v1:Deployment", "kubernetes/api-docs/apps/v1/deployment/"),
        ("kubernetes:networking.k8s.io/v1:NetworkPolicy", "kubernetes/api-docs/networking/v1/networkpolicy/"),
        ("pulumi:providers:aws", "aws/api-docs/provider/"),
    ],
)
def test_a_type_has_its_page_in_the_registry(token: str, path: str) -> None:
    assert registry_url(token) == f"https://www.pulumi.com/registry/packages/{path}"


@pytest.mark.parametrize("token", ["", "nonsense", "pulumi:pulumi:Stack", ":", "a:"])
def test_what_is_no_type_of_a_package_has_no_page(token: str) -> None:
    assert registry_url(token) == ""


def test_a_hostile_token_makes_a_harmless_address() -> None:
    found = registry_url("../..:x/../y:<script>")
    assert re.fullmatch(r"https://www\.pulumi\.com/registry/packages/[a-z0-9/._-]+", found)
    assert "/../" not in found
