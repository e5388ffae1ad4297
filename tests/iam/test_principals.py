"""Names of services as principals: which are misspelled, and which may be right."""

import pytest

from infra0.iam.principals import principal_misspelled


@pytest.mark.parametrize(
    ("principal", "meant"),
    [
        ("lamda.amazonaws.com", "lambda.amazonaws.com"),
        ("firehsoe.amazonaws.com", "firehose.amazonaws.com"),
        ("ecs-taskss.amazonaws.com", "ecs-tasks.amazonaws.com"),
        ("delivery.log.amazonaws.com", "delivery.logs.amazonaws.com"),
        ("evnts.eu-west-1.amazonaws.com", "events.eu-west-1.amazonaws.com"),
        ("lamda.amazonaws.com.cn", "lambda.amazonaws.com.cn"),
    ],
)
def test_a_principal_that_is_a_letter_away_from_one_is_told(principal: str, meant: str) -> None:
    assert principal_misspelled(principal) == meant


@pytest.mark.parametrize(
    "principal",
    [
        *("lambda.amazonaws.com", "edgelambda.amazonaws.com", "logs.eu-central-1.amazonaws.com"),
        # No such service is known, and none is called nearly so.
        "something-new.amazonaws.com",
        # Too short to tell.
        "ecx.amazonaws.com",
        *("123456789012", "*", "appconfig.aws.internal", "${service}.amazonaws.com"),
    ],
)
def test_a_principal_that_may_be_right_is_left_alone(principal: str) -> None:
    assert principal_misspelled(principal) is None
