"""Patterns of ARNs."""

import pytest

from infra0.iam.patterns import NAME, WORD, fits, of_arn, overlap, read


@pytest.mark.parametrize(
    ("format", "pattern"),
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
        ("s3:*:*:accesspoint/*", "s3:*:*:accesspoint/shop"),
        ("ssm:*:*:document/*", "ssm:eu-west-1::document/AWS-RunShellScript"),
    ],
)
def test_an_arn_of_the_format_fits_the_pattern(format: str, pattern: str) -> None:
    assert fits(read(format), pattern)


@pytest.mark.parametrize(
    ("format", "pattern"),
    [
        ("sqs:*:*:*", "sns:*:*:*"),
        ("s3:::*/*", "s3:::data"),
        ("s3:::*/*", f"s3:::{WORD}"),
        ("s3:::{name}", "s3:::data/*"),
        ("s3:*:*:accesspoint/*", f"s3:::{WORD}/*"),
        ("s3:::{name}", f"s3:::{WORD}/*"),
        ("dynamodb:*:*:table/*/stream/*", f"dynamodb:*:*:table/{WORD}"),
        ("logs:*:*:log-group:*:log-stream:*", f"logs:*:*:log-group:{NAME}"),
        ("logs:*:*:log-group:*:log-stream:*", "logs:*:*:log-group:/aws/lambda/worker"),
        ("lambda:*:*:function:*", "lambda:*:*:layer:tools"),
    ],
)
def test_no_arn_of_the_format_fits_the_pattern(format: str, pattern: str) -> None:
    assert not fits(read(format), pattern)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("arn:aws:s3:::data/*", "s3:::data/*"),
        ("arn:aws-cn:sqs:*:1:orders", "sqs:*:1:orders"),
        ("arn:*:states:*:*:stateMachine:flow", "states:*:*:stateMachine:flow"),
        ("arn:aws:logs:*", "logs:*:*:*"),
        ("arn:aws:sns:eu-west-1:alerts", None),
        ("arn:aws:*:*:*:*", None),
        ("execute-api:/*", None),
        ("*", None),
    ],
)
def test_an_arn_of_one_service_has_a_pattern(text: str, pattern: str | None) -> None:
    assert of_arn(text) == pattern


def test_patterns_of_wildcards_alone_take_no_time_to_speak_of() -> None:
    assert not overlap("*a" * 60 + "b", "*a" * 60 + "c")
    assert overlap("*" * 10_000, "a" * 10_000)
