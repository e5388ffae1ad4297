"""What prose says of services, in the many ways in which it is said."""

import pytest

from infra0.derive.iam.prose import Verb, read_prose
from infra0.derive.iam.services import Service

READ, WRITE, SEND, INVOKE, CONSUME = Verb.READ, Verb.WRITE, Verb.SEND, Verb.INVOKE, Verb.CONSUME


@pytest.mark.parametrize(
    ("prose", "own", "said"),
    [
        ("S3 and Kinesis permissions for Firehose", {Service.FIREHOSE}, {Service.S3: set(), Service.KINESIS: set()}),
        ("S3 and Kinesis Firehose permissions", set(), {Service.S3: set(), Service.FIREHOSE: set()}),
        ("Read from S3 and write to DynamoDB", set(), {Service.S3: {READ}, Service.DYNAMODB: {WRITE}}),
        ("S3 read, DynamoDB write", set(), {Service.S3: {READ}, Service.DYNAMODB: {WRITE}}),
        ("S3 and SQS read-only access", set(), {Service.S3: {READ}, Service.SQS: {READ}}),
        ("Read/write DynamoDB; publish to SNS", set(), {Service.DYNAMODB: {READ, WRITE}, Service.SNS: {SEND}}),
        ("Lambda permissions to read from S3", {Service.LAMBDA}, {Service.S3: {READ}}),
        ("Allow Lambda to invoke Lambda functions", {Service.LAMBDA}, {Service.LAMBDA: {INVOKE}}),
        ("Full access to SQS without delete", set(), {Service.SQS: {Verb.FULL}}),
        ("Read access to S3. No write access.", set(), {Service.S3: {READ}}),
        ("Consume Kinesis data streams", set(), {Service.KINESIS: {CONSUME}}),
        ("CloudWatch metrics and CloudWatch Logs", set(), {Service.METRICS: set(), Service.LOGS: set()}),
        ("EventBridge Scheduler", set(), {Service.EVENTBRIDGE_SCHEDULER: set()}),
        (
            "Get secrets from Secrets Manager and SSM parameters",
            set(),
            {
                Service.SECRETS_MANAGER: {READ},
                Service.SSM: {READ},
            },
        ),
        ("Access to the data store", set(), {}),
        ("", set(), {}),
    ],
)
def test_verbs_go_with_the_services_they_are_said_of(
    prose: str, own: set[Service], said: dict[Service, set[Verb]]
) -> None:
    assert {mention.service: set(mention.verbs) for mention in read_prose(prose, own)} == said


def test_a_common_noun_stands_for_a_service_without_naming_it() -> None:
    (mention,) = read_prose("Write to the orders table", ())
    assert (mention.service, mention.by_noun) == (Service.DYNAMODB, True)
    (mention,) = read_prose("Write to the DynamoDB table", ())
    assert (mention.service, mention.by_noun) == (Service.DYNAMODB, False)


@pytest.mark.parametrize("piece", ["a", "read ", "s3 ", "kinesis data ", "no ", ". ", "cloudwatch "])
def test_long_prose_takes_no_longer_than_its_length(piece: str) -> None:
    assert len(read_prose(piece * 20_000, ())) <= 1
