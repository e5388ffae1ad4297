"""Numbers of which none may be greater than the next."""

from typing import Any

import pytest

from infra0.checks.deployment.number_order import NumberOrder

from .conftest import Checked


@pytest.mark.parametrize(
    ("token", "config", "messages"),
    [
        ("aws:autoscaling:Group", {"minSize": 1, "desiredCapacity": 2, "maxSize": 2}, []),
        ("aws:autoscaling:Group", {"minSize": 2, "maxSize": "${config.size}"}, []),
        ("aws:autoscaling:Group", {"minSize": 2, "maxSize": 1}, ["`minSize` of `one` is 2, and `maxSize` is only 1."]),
        (
            "aws:autoscaling:Group",
            {"minSize": 1, "desiredCapacity": 5, "maxSize": 4},
            ["`desiredCapacity` of `one` is 5, and `maxSize` is only 4."],
        ),
        (
            "aws:eks:NodeGroup",
            {"scalingConfig": {"minSize": 3, "desiredSize": 2, "maxSize": 4}},
            ["`scalingConfig.minSize` of `one` is 3, and `scalingConfig.desiredSize` is only 2."],
        ),
        ("aws:rds:Cluster", {"serverlessv2ScalingConfiguration": {"minCapacity": 0.5, "maxCapacity": 1}}, []),
    ],
    ids=str,
)
def test_numbers_are_in_their_order(checked: Checked, token: str, config: dict[str, Any], messages: list[str]) -> None:
    document = {"resources": {"one": {"type": token, "config": config}}, "config": {"size": {"default": 1}}}
    assert [found.message for found in checked(document, (NumberOrder,))] == messages
