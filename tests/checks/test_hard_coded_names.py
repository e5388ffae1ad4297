"""Which texts are taken for the names of resources, and which only happen to be the same."""

from typing import Any

import pytest

from infra0.checks.properties.hard_coded_name import HardCodedName

from .conftest import Checked

_SOURCE = {"type": "aws:appsync:DataSource", "config": {"apiId": "a", "name": "orders", "type": "NONE"}}
_BUCKET = {"type": "aws:s3:Bucket", "config": {"bucket": "orders"}}


@pytest.mark.parametrize(
    ("pattern", "places"),
    [
        ({"source": ["orders"]}, []),
        ({"detail": {"bucket": {"name": ["orders"]}}}, []),
        ({"detail": {"bucketName": ["orders"]}}, ["detail/bucketName/0"]),
    ],
)
def test_the_source_of_an_event_is_no_resource(checked: Checked, pattern: dict[str, Any], places: list[str]) -> None:
    rule = {"type": "aws:cloudwatch:EventRule", "config": {"eventPattern": pattern}}
    found = checked({"resources": {"source": _SOURCE, "lake": _BUCKET, "rule": rule}}, (HardCodedName,))
    assert ["/".join(map(str, one.place.pointer[4:])) for one in found] == places


@pytest.mark.parametrize(("name", "found"), [("helper", ["lexBot/name"]), ("other", [])])
def test_the_name_of_an_object_is_that_of_what_the_object_is_called(
    checked: Checked, name: str, found: list[str]
) -> None:
    bot = {"type": "aws:lex:Bot", "config": {"name": "helper"}}
    association = {"type": "aws:connect:BotAssociation", "config": {"instanceId": "i", "lexBot": {"name": name}}}
    diagnostics = checked({"resources": {"bot": bot, "association": association}}, (HardCodedName,))
    assert ["/".join(map(str, one.place.pointer[3:])) for one in diagnostics] == found
