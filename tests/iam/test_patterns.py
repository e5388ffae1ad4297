"""Patterns of ARNs."""

import pytest

from infra0.iam.patterns import NAME, WORD, of_arn, overlap, read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sqs:*:*:*", "sqs:eu-west-1:1:orders"),
        ("sqs:*:*:*", f"sqs:*:*:{NAME}"),
        ("s3:::*/*", "s3:::data/*"),
        ("s3:::*/*", f"s3:::{WORD}/*"),
        ("s3:::{name}", f"s3:::{WORD}"),
        ("s3:::{name}", "s3:::data-*"),
        ("s3:::{name}", "s3:::*"),
        ("logs:*:*:log-group:*:log-stream:*", f"logs:*:*:log-group:{NAME}:*"),
        ("logs:*:*:log-group:*", f"logs:*:*:log-group:{NAME}"),
        ("ssm:*:*:parameter/*", "ssm:*:*:parameter/app/key"),
        ("secretsmanager:*:*:secret:*", f"secretsmanager:*:*:secret:{NAME}-??????"),
        ("cloudfront::*:distribution/*", "cloudfront:*:*:distribution/E1"),
        ("*:*:*:*", "rds:*:*:db:main"),
    ],
)
def test_patterns_have_an_arn_in_common(one: str, other: str) -> None:
    assert overlap(read(one), other)
    assert overlap(other, read(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sqs:*:*:*", "sns:*:*:*"),
        ("s3:::*/*", "s3:::data"),
        ("s3:::*/*", f"s3:::{WORD}"),
        ("s3:::{name}", "s3:::data/*"),
        ("s3:::{name}", f"s3:::{WORD}/*"),
        ("dynamodb:*:*:table/*/stream/*", f"dynamodb:*:*:table/{WORD}"),
        ("logs:*:*:log-group:*:log-stream:*", f"logs:*:*:log-group:{NAME}"),
        ("logs:*:*:log-group:*:log-stream:*", "logs:*:*:log-group:/aws/lambda/worker"),
        ("lambda:*:*:function:*", "lambda:*:*:layer:tools"),
    ],
)
def test_patterns_have_no_arn_in_common(one: str, other: str) -> None:
    assert not overlap(read(one), other)
    assert not overlap(other, read(one))


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("arn:aws:s3:::data/*", "s3:::data/*"),
        ("arn:aws-cn:sqs:*:1:orders", "sqs:*:1:orders"),
        ("arn:*:states:*:*:stateMachine:flow", "states:*:*:stateMachine:flow"),
        ("arn:aws:sns:eu-west-1:alerts", None),
        ("arn:aws:*:*:*:*", None),
        ("execute-api:/*", None),
        ("*", None),
    ],
)
def test_an_arn_of_one_service_has_a_pattern(text: str, pattern: str | None) -> None:
    assert of_arn(text) == pattern
