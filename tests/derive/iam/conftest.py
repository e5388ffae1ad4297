"""The data pipeline as the facts that its policies are derived from."""

import pytest

from infra0.derive.iam.facts import Relation, RelationKind, Workload
from infra0.derive.iam.inventory import Inventory
from infra0.derive.iam.policy import PolicyRequest
from infra0.derive.targets import Target

DATA_BUCKET = Target("dataBucket", "aws:s3:Bucket", {"bucket": "data-pipeline-lake-${stack}"})
DATA_TABLE = Target("dataTable", "aws:dynamodb:Table", {"name": "processed-data-${stack}", "hashKey": "id"})
DATA_STREAM = Target("dataStream", "aws:kinesis:Stream", {"name": "data-stream-${stack}", "shardCount": 1})
RESOURCES = (DATA_BUCKET, DATA_TABLE, DATA_STREAM)


def _function(id: str, name: str) -> Workload:
    return Workload(id, "aws:lambda:Function", {"name": name, "runtime": "nodejs18.x"}, "role")


@pytest.fixture
def lambda_request() -> PolicyRequest:
    """The prose policy of the role that the pipeline's three functions share."""
    return PolicyRequest(
        prose="DynamoDB and Kinesis permissions for Lambda",
        workloads=(
            _function("apiLambda", "api-lambda-${stack}"),
            _function("streamingLambda", "streaming-lambda-${stack}"),
            _function("kinesisIngestLambda", "kinesis-ingest-lambda-${stack}"),
        ),
        relations=(
            Relation(
                "apiLambda",
                DATA_TABLE,
                RelationKind.ENVIRONMENT,
                "environment.variables{}",
                "`apiLambda` has it in DYNAMODB_TABLE_NAME",
            ),
            Relation("apiLambda", DATA_TABLE, RelationKind.DIAGRAM_OUT),
            Relation("streamingLambda", DATA_TABLE, RelationKind.ENVIRONMENT, "environment.variables{}"),
            Relation("streamingLambda", DATA_TABLE, RelationKind.DIAGRAM_OUT),
            Relation("streamingLambda", DATA_STREAM, RelationKind.EVENT_SOURCE, "eventSourceArn"),
            Relation("streamingLambda", DATA_STREAM, RelationKind.DIAGRAM_IN),
            Relation("kinesisIngestLambda", DATA_STREAM, RelationKind.ENVIRONMENT, "environment.variables{}"),
            Relation("kinesisIngestLambda", DATA_STREAM, RelationKind.DIAGRAM_OUT),
            Relation("", DATA_TABLE, RelationKind.POLICY_DEPENDS_ON),
            Relation("", DATA_STREAM, RelationKind.POLICY_DEPENDS_ON),
        ),
        inventory=Inventory(RESOURCES),
        principals=("lambda.amazonaws.com",),
    )


@pytest.fixture
def firehose_request() -> PolicyRequest:
    """The prose policy of the pipeline's delivery stream."""
    return PolicyRequest(
        prose="S3 and Kinesis permissions for Firehose",
        workloads=(
            Workload(
                "deliveryStream",
                "aws:kinesis:FirehoseDeliveryStream",
                {"name": "data-firehose-${stack}", "destination": "extended_s3"},
                "roleArn",
            ),
        ),
        relations=(
            Relation("deliveryStream", DATA_BUCKET, RelationKind.DESTINATION, "extendedS3Configuration.bucketArn"),
            Relation("deliveryStream", DATA_BUCKET, RelationKind.DIAGRAM_OUT),
            Relation("deliveryStream", DATA_STREAM, RelationKind.DIAGRAM_IN),
            Relation("", DATA_BUCKET, RelationKind.POLICY_DEPENDS_ON),
            Relation("", DATA_STREAM, RelationKind.POLICY_DEPENDS_ON),
        ),
        inventory=Inventory(RESOURCES),
        principals=("firehose.amazonaws.com",),
    )
