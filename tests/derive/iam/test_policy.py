"""Policies derived for the data pipeline, and what narrows, widens and names them."""

from typing import Any

from infra0.derive.iam.facts import Relation, RelationKind, Workload
from infra0.derive.iam.grants import Access
from infra0.derive.iam.inventory import Inventory
from infra0.derive.iam.need_statements import SID_VERBS
from infra0.derive.iam.policy import PolicyRequest, derive_policy
from infra0.derive.targets import Target

DATA_BUCKET = Target("dataBucket", "aws:s3:Bucket")
DATA_TABLE = Target("dataTable", "aws:dynamodb:Table")
DATA_STREAM = Target("dataStream", "aws:kinesis:Stream")
WORKER = Workload("worker", "aws:lambda:Function", {"name": "worker-${stack}"}, "role")
TABLE_READS = [
    "dynamodb:BatchGetItem",
    "dynamodb:ConditionCheckItem",
    "dynamodb:DescribeTable",
    "dynamodb:GetItem",
    "dynamodb:Query",
    "dynamodb:Scan",
]


def statements_of(request: PolicyRequest) -> dict[str, dict[str, Any]]:
    """The statements that are derived, by their Sids."""
    derived = derive_policy(request)
    assert derived is not None
    statements: Any = derived.document["Statement"]
    return {statement["Sid"]: statement for statement in statements}


def request_of(
    prose: str, *relations: Relation, resources: tuple[Target, ...] = (DATA_BUCKET, DATA_TABLE, DATA_STREAM)
) -> PolicyRequest:
    """A request for the policy of one function."""
    return PolicyRequest(prose, (), (WORKER,), relations, Inventory(resources))


def test_functions_of_the_pipeline_may_do_what_they_do_and_no_more(lambda_request: PolicyRequest) -> None:
    assert statements_of(lambda_request) == {
        "WriteLogs": {
            "Sid": "WriteLogs",
            "Effect": "Allow",
            "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
            "Resource": [
                "arn:aws:logs:*:*:log-group:/aws/lambda/api-lambda-${stack}:*",
                "arn:aws:logs:*:*:log-group:/aws/lambda/streaming-lambda-${stack}:*",
                "arn:aws:logs:*:*:log-group:/aws/lambda/kinesis-ingest-lambda-${stack}:*",
            ],
        },
        "ReadWriteDataTable": {
            "Sid": "ReadWriteDataTable",
            "Effect": "Allow",
            "Action": [
                "dynamodb:BatchGetItem",
                "dynamodb:BatchWriteItem",
                "dynamodb:ConditionCheckItem",
                "dynamodb:DeleteItem",
                "dynamodb:DescribeTable",
                "dynamodb:GetItem",
                "dynamodb:PutItem",
                "dynamodb:Query",
                "dynamodb:Scan",
                "dynamodb:UpdateItem",
            ],
            "Resource": "${dataTable.arn}",
        },
        "SendToDataStream": {
            "Sid": "SendToDataStream",
            "Effect": "Allow",
            "Action": ["kinesis:DescribeStreamSummary", "kinesis:PutRecord", "kinesis:PutRecords"],
            "Resource": "${dataStream.arn}",
        },
        "ConsumeDataStream": {
            "Sid": "ConsumeDataStream",
            "Effect": "Allow",
            "Action": [
                "kinesis:DescribeStream",
                "kinesis:DescribeStreamSummary",
                "kinesis:GetRecords",
                "kinesis:GetShardIterator",
                "kinesis:ListShards",
            ],
            "Resource": "${dataStream.arn}",
        },
        "ListStreams": {
            "Sid": "ListStreams",
            "Effect": "Allow",
            "Action": ["kinesis:ListStreams"],
            "Resource": "*",
        },
    }


def test_the_delivery_stream_reads_the_stream_and_delivers_to_the_bucket(firehose_request: PolicyRequest) -> None:
    statements = statements_of(firehose_request)
    assert {sid: one["Resource"] for sid, one in statements.items()} == {
        "WriteLogs": "arn:aws:logs:*:*:log-group:/aws/kinesisfirehose/data-firehose-${stack}:*",
        "DeliverToDataBucket": ["${dataBucket.arn}", "${dataBucket.arn}/*"],
        "ConsumeDataStream": "${dataStream.arn}",
    }
    assert statements["DeliverToDataBucket"]["Action"] == [
        "s3:AbortMultipartUpload",
        "s3:GetBucketLocation",
        "s3:GetObject",
        "s3:ListBucket",
        "s3:ListBucketMultipartUploads",
        "s3:PutObject",
    ]


def test_prose_that_only_reads_leaves_out_writing() -> None:
    named = Relation("worker", DATA_TABLE, RelationKind.ENVIRONMENT)
    statements = statements_of(request_of("Read-only access to DynamoDB", named))
    assert statements["ReadDataTable"]["Action"] == TABLE_READS


def test_prose_takes_away_no_direction_that_the_document_shows() -> None:
    fed = Relation("worker", DATA_STREAM, RelationKind.EVENT_SOURCE)
    statements = statements_of(request_of("Write to Kinesis", fed))
    assert [*statements] == ["WriteLogs", "SendToDataStream", "ConsumeDataStream", "ListStreams"]


WORK, RESULTS, DEAD = (Target(name, "aws:sqs:Queue") for name in ("work", "results", "dead"))


def test_verbs_decide_nothing_that_the_document_tells_with_some_target() -> None:
    statements = statements_of(
        request_of(
            "Read from the queue of work and write to the queue of results",
            Relation("worker", WORK, RelationKind.EVENT_SOURCE),
            Relation("worker", RESULTS, RelationKind.ENVIRONMENT),
            Relation("worker", DEAD, RelationKind.DEAD_LETTER),
        )
    )
    assert [*statements] == ["WriteLogs", "ConsumeWork", "SendToResults", "SendToDead"]


def test_verbs_decide_what_a_variable_leaves_open() -> None:
    named = Relation("worker", DATA_STREAM, RelationKind.ENVIRONMENT)
    assert [*statements_of(request_of("Consume from Kinesis", named))] == ["WriteLogs", "ConsumeDataStream"]
    assert [*statements_of(request_of("Kinesis", named))] == ["WriteLogs", "SendToDataStream"]


def test_verbs_give_nothing_to_what_takes_failures() -> None:
    statements = statements_of(
        request_of(
            "Receive messages from SQS",
            Relation("worker", WORK, RelationKind.ENVIRONMENT),
            Relation("worker", DEAD, RelationKind.DEAD_LETTER),
        )
    )
    assert [*statements] == ["WriteLogs", "ConsumeWork", "SendToDead"]


def test_verbs_give_nothing_more_to_what_starts_a_container() -> None:
    task = Workload("task", "aws:ecs:TaskDefinition", {"family": "app"}, "executionRoleArn")
    logs = Target("logs", "aws:cloudwatch:LogGroup")
    started = Relation("task", logs, RelationKind.START)
    request = PolicyRequest("Pull the image and write the logs", (), (task,), (started,), Inventory((logs,)))
    assert "logs:GetLogEvents" not in statements_of(request)["WriteLogs2"]["Action"]


def test_an_edge_out_of_a_bucket_lets_nothing_be_written_though_another_bucket_is_written_to() -> None:
    other = Target("otherBucket", "aws:s3:Bucket")
    statements = statements_of(
        request_of(
            "Read from one bucket and write to the other bucket",
            Relation("worker", DATA_BUCKET, RelationKind.DIAGRAM_IN),
            Relation("worker", other, RelationKind.DIAGRAM_OUT),
        )
    )
    assert [*statements] == ["WriteLogs", "ReadDataBucket", "ReadWriteOtherBucket"]


def test_full_access_is_to_data_and_never_to_everything() -> None:
    named = Relation("worker", DATA_TABLE, RelationKind.ENVIRONMENT)
    actions = statements_of(request_of("Full access to DynamoDB", named))["ReadWriteDeleteDataTable"]["Action"]
    assert actions == sorted(
        [*TABLE_READS, "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
    )


def test_a_service_that_nothing_else_ties_to_the_role_is_found_in_the_document() -> None:
    statements = statements_of(request_of("Lambda needs to read from DynamoDB"))
    assert statements["ReadDataTable"]["Resource"] == "${dataTable.arn}"


def test_a_resource_that_the_prose_names_in_words_is_preferred_to_the_others() -> None:
    orders, users = Target("ordersTable", "aws:dynamodb:Table"), Target("usersTable", "aws:dynamodb:Table")
    statements = statements_of(request_of("Read the orders table", resources=(orders, users)))
    assert [*statements] == ["WriteLogs", "ReadOrdersTable"]


def test_services_without_a_resource_are_reported() -> None:
    derived = derive_policy(request_of("S3, SQS and Athena permissions"))
    assert derived is not None
    assert derived.unmatched == ("SQS", "Athena")
    assert derived.because == ("the prose names S3, and `dataBucket` is in the document",)


def test_nothing_is_derived_from_nothing() -> None:
    assert derive_policy(PolicyRequest("Whatever is needed")) is None


def test_who_may_assume_the_role_stands_in_for_missing_workloads() -> None:
    request = PolicyRequest(
        "Logging permissions",
        relations=(Relation("", DATA_STREAM, RelationKind.POLICY_DEPENDS_ON),),
        principals=("firehose.amazonaws.com",),
    )
    assert {sid: one["Resource"] for sid, one in statements_of(request).items()} == {
        "WriteLogs": "arn:aws:logs:*:*:log-group:/aws/kinesisfirehose/*:*",
        "ConsumeDataStream": "${dataStream.arn}",
    }


def test_what_comes_after_the_policy_is_named_by_its_arn() -> None:
    late = Target("orders", "aws:dynamodb:Table", {"name": "orders-${stack}-${suffix.hex}"}, late=True)
    named = Relation("worker", late, RelationKind.ENVIRONMENT)
    assert statements_of(request_of("Read DynamoDB", named))["ReadOrders"]["Resource"] == (
        "arn:aws:dynamodb:*:*:table/orders-${stack}-*"
    )


def test_an_id_that_no_interpolation_can_hold_is_named_by_its_arn() -> None:
    odd = Target('or"ders}', "aws:dynamodb:Table", {})
    named = Relation("worker", odd, RelationKind.ENVIRONMENT)
    assert statements_of(request_of("Read DynamoDB", named))["ReadOrDers"]["Resource"] == (
        'arn:aws:dynamodb:*:*:table/or"ders}-*'
    )


def test_sids_differ_where_ids_are_alike() -> None:
    relations = (
        Relation("worker", Target("data-table", "aws:dynamodb:Table"), RelationKind.ENVIRONMENT),
        Relation("worker", Target("dataTable", "aws:dynamodb:Table"), RelationKind.ENVIRONMENT),
    )
    assert [*statements_of(request_of("DynamoDB", *relations))] == [
        "WriteLogs",
        "ReadWriteDataTable",
        "ReadWriteDataTable2",
    ]


def test_indexes_are_named_where_a_table_has_them() -> None:
    indexed = Target("orders", "aws:dynamodb:Table", {"globalSecondaryIndexes": [{"name": "byDate"}]})
    named = Relation("worker", indexed, RelationKind.ENVIRONMENT)
    assert statements_of(request_of("Read DynamoDB", named))["ReadOrders"]["Resource"] == [
        "${orders.arn}",
        "${orders.arn}/index/*",
    ]


def test_every_use_has_a_word_in_sids() -> None:
    assert set(SID_VERBS) == set(Access)


def test_each_statement_has_the_reasons_for_what_it_allows_only() -> None:
    derived = derive_policy(
        request_of(
            "Kinesis permissions",
            Relation("worker", DATA_STREAM, RelationKind.EVENT_SOURCE, evidence="a mapping reads it"),
            Relation("worker", DATA_STREAM, RelationKind.ENVIRONMENT, evidence="a variable names it"),
        )
    )
    assert derived is not None
    assert derived.reasons["SendToDataStream"] == ("a variable names it",)
    assert derived.reasons["ConsumeDataStream"] == ("a mapping reads it",)
