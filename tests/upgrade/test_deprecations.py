"""What the provider still takes, but advises against."""

import pytest
from support.upgrades import fixed, upgraded

from infra0.catalog import Catalog
from infra0.diagnostics import Place


def test_a_deprecated_property_inside_a_list_is_found(catalog: Catalog) -> None:
    rules = [{"id": "a", "status": "Enabled"}, {"id": "b", "status": "Enabled", "prefix": "logs/"}]
    config = {"bucket": "lake", "rules": rules}
    (finding,) = upgraded(
        catalog, {"it": {"type": "aws:s3:BucketLifecycleConfiguration", "config": config}}
    ).diagnostics

    assert finding.code == "I0452"
    assert finding.place == Place(("resources", "it", "config", "rules", 1, "prefix"), "key")
    assert "`filter`" in finding.notes[0]


def test_a_deprecated_property_that_is_null_is_not_given(catalog: Catalog) -> None:
    assert upgraded(catalog, {"it": {"type": "aws:s3:Bucket", "config": {"acl": None}}}).diagnostics == ()


def test_a_deprecated_type_has_a_fix_where_its_replacement_takes_all_inputs(catalog: Catalog) -> None:
    resources = {"it": {"type": "aws:s3:BucketV2", "config": {"bucket": "lake", "forceDestroy": True}}}

    assert fixed(catalog, resources) == {"it": {**resources["it"], "type": "aws:s3:Bucket"}}


def test_a_deprecated_type_has_none_where_inputs_differ(catalog: Catalog) -> None:
    config = {"bucket": "lake", "versionings": [{"enabled": True}]}
    of_type, of_property = upgraded(catalog, {"it": {"type": "aws:s3:BucketV2", "config": config}}).diagnostics

    assert (of_type.code, of_type.fix, of_property.code) == ("I0404", None, "I0452")


@pytest.mark.parametrize("interfaces", [[], [{"deviceIndex": 1, "networkInterfaceId": "eni-1"}], "${config.x}"])
def test_a_fix_is_offered_only_where_the_meaning_is_certain(catalog: Catalog, interfaces: object) -> None:
    config = {"networkInterfaces": interfaces}
    (finding,) = upgraded(catalog, {"it": {"type": "aws:ec2:Instance", "config": config}}).diagnostics

    assert (finding.code, finding.fix) == ("I0452", None)


def test_a_replacement_that_texts_name_in_the_singular_is_found(catalog: Catalog) -> None:
    index = {"name": "byOwner", "hashKey": "owner", "projectionType": "ALL"}
    config = {"hashKey": "id", "globalSecondaryIndexes": [index]}
    (finding,) = upgraded(catalog, {"it": {"type": "aws:dynamodb:Table", "config": config}}).diagnostics

    assert finding.place == Place(("resources", "it", "config", "globalSecondaryIndexes", 0, "hashKey"), "key")
    assert finding.notes == ("Use `keySchemas` instead.",)
