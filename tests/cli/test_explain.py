"""``infra0 explain``."""

import json

from support.cli import infra0

QUERY = {"type": "aws:lb:Listener", "property": "defaultActions.targetGroupArn", "target": "aws:lb:TargetGroup"}


def lines(*queries: object) -> bytes:
    return "\n".join(map(json.dumps, queries)).encode()


def test_queries_are_answered_one_a_line() -> None:
    result = infra0("explain", "-", stdin=lines(QUERY, {**QUERY, "id": 2}))
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.returncode == 0
    assert (first["attribute"], second["attribute"], second["id"]) == ("arn", "arn", 2)


def test_a_query_with_an_error_does_not_stop_the_others_and_makes_the_command_fail() -> None:
    result = infra0("explain", "-", stdin=b"nope\n" + lines(QUERY))
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.returncode == 1
    assert "error" in first and second["attribute"] == "arn"


def test_one_query_can_be_given_by_arguments() -> None:
    subject = f"{QUERY['type']}.{QUERY['property']}"
    result = infra0("explain", subject, "--target", QUERY["target"], "--format", "json")
    assert json.loads(result.stdout).items() >= {**QUERY, "attribute": "arn"}.items()


def test_the_names_of_other_tools_are_answered_with_a_suggestion() -> None:
    result = infra0("explain", "aws_s3_bucket")
    assert result.returncode == 2
    assert b"did you mean aws:s3:Bucket?" in result.stderr


def test_an_action_is_explained_by_what_it_applies_to() -> None:
    assert infra0("explain", "sqs:Send*").stdout.decode() == (
        "sqs:SendMessage\n\napplies to\n    queue: arn:aws:sqs:*:*:*\n"
    )
    assert infra0("explain", "sqs:ListQueues").stdout.decode() == "sqs:ListQueues\n\ncan only be allowed on *\n"


def test_an_action_that_there_is_not_is_answered_with_a_suggestion() -> None:
    result = infra0("explain", "s3:HeadObject")
    assert result.returncode == 2
    assert b"unknown action: s3:HeadObject; did you mean s3:GetObject?" in result.stderr
