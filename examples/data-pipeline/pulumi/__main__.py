"""data-pipeline"""

import pulumi
import pulumi_aws as aws
import pulumi_aws_apigateway as aws_apigateway

stack = pulumi.get_stack()

# Data Lake Bucket
data_bucket = aws.s3.Bucket(
    "dataBucket",
    bucket=f"data-pipeline-lake-{stack}",
    force_destroy=True,
    tags={"Name": "Data Lake Bucket", "Environment": stack},
)

data_bucket_versioning = aws.s3.BucketVersioning(
    "dataBucketVersioning", bucket=data_bucket.id, versioning_configuration={"status": "Enabled"}
)

# Processed Data Table
data_table = aws.dynamodb.Table(
    "dataTable",
    name=f"processed-data-{stack}",
    billing_mode="PAY_PER_REQUEST",
    hash_key="id",
    attributes=[{"name": "id", "type": "S"}],
    ttl={"attribute_name": "ttl", "enabled": True},
    tags={"Name": "Processed Data Table", "Environment": stack},
)

# Data Stream
data_stream = aws.kinesis.Stream(
    "dataStream",
    name=f"data-stream-{stack}",
    shard_count=1,
    retention_period=24,
    shard_level_metrics=["IncomingRecords", "OutgoingRecords"],
    tags={"Name": "Data Stream", "Environment": stack},
)

# Firehose Service Role
firehose_role = aws.iam.Role(
    "firehoseRole",
    assume_role_policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Action": "sts:AssumeRole",
                    "Effect": "Allow",
                    "Principal": {"Service": "firehose.amazonaws.com"},
                }
            ],
        }
    ),
)

# S3 and Kinesis permissions for Firehose
firehose_policy = aws.iam.RolePolicy(
    "firehosePolicy",
    role=firehose_role.id,
    policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "WriteLogs",
                    "Effect": "Allow",
                    "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                    "Resource": (
                        f"arn:aws:logs:*:*:log-group:/aws/kinesisfirehose/data-firehose-{stack}:*"
                    ),
                },
                {
                    "Sid": "DeliverToDataBucket",
                    "Effect": "Allow",
                    "Action": [
                        "s3:AbortMultipartUpload",
                        "s3:GetBucketLocation",
                        "s3:GetObject",
                        "s3:ListBucket",
                        "s3:ListBucketMultipartUploads",
                        "s3:PutObject",
                    ],
                    "Resource": [data_bucket.arn, pulumi.Output.concat(data_bucket.arn, "/*")],
                },
                {
                    "Sid": "ConsumeDataStream",
                    "Effect": "Allow",
                    "Action": [
                        "kinesis:DescribeStream",
                        "kinesis:DescribeStreamSummary",
                        "kinesis:GetRecords",
                        "kinesis:GetShardIterator",
                        "kinesis:ListShards",
                    ],
                    "Resource": data_stream.arn,
                },
            ],
        }
    ),
)

# Lambda Execution Role
lambda_role = aws.iam.Role(
    "lambdaRole",
    assume_role_policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Action": "sts:AssumeRole",
                    "Effect": "Allow",
                    "Principal": {"Service": "lambda.amazonaws.com"},
                }
            ],
        }
    ),
)

# DynamoDB and Kinesis permissions for Lambda
lambda_policy = aws.iam.RolePolicy(
    "lambdaPolicy",
    role=lambda_role.id,
    policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "WriteLogs",
                    "Effect": "Allow",
                    "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
                    "Resource": [
                        f"arn:aws:logs:*:*:log-group:/aws/lambda/api-lambda-{stack}:*",
                        f"arn:aws:logs:*:*:log-group:/aws/lambda/streaming-lambda-{stack}:*",
                        f"arn:aws:logs:*:*:log-group:/aws/lambda/kinesis-ingest-lambda-{stack}:*",
                    ],
                },
                {
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
                    "Resource": data_table.arn,
                },
                {
                    "Sid": "SendToDataStream",
                    "Effect": "Allow",
                    "Action": [
                        "kinesis:DescribeStreamSummary",
                        "kinesis:PutRecord",
                        "kinesis:PutRecords",
                    ],
                    "Resource": data_stream.arn,
                },
                {
                    "Sid": "ConsumeDataStream",
                    "Effect": "Allow",
                    "Action": [
                        "kinesis:DescribeStream",
                        "kinesis:DescribeStreamSummary",
                        "kinesis:GetRecords",
                        "kinesis:GetShardIterator",
                        "kinesis:ListShards",
                    ],
                    "Resource": data_stream.arn,
                },
                {
                    "Sid": "ListStreams",
                    "Effect": "Allow",
                    "Action": ["kinesis:ListStreams"],
                    "Resource": "*",
                },
            ],
        }
    ),
)

# Data Firehose
delivery_stream = aws.kinesis.FirehoseDeliveryStream(
    "deliveryStream",
    name=f"data-firehose-{stack}",
    destination="extended_s3",
    extended_s3_configuration={
        "role_arn": firehose_role.arn,
        "bucket_arn": data_bucket.arn,
        "prefix": (
            "year=!{timestamp:yyyy}/month=!{timestamp:MM}/day=!{timestamp:dd}/hour=!{timestamp:HH}/"
        ),
        "error_output_prefix": "errors/!{firehose:error-output-type}/",
        "buffering_size": 5,
        "buffering_interval": 300,
        "compression_format": "GZIP",
    },
    tags={"Name": "Data Firehose", "Environment": stack},
)

# API Lambda
api_lambda = aws.lambda_.Function(
    "apiLambda",
    name=f"api-lambda-{stack}",
    code=pulumi.FileArchive("./lambda"),
    handler="api-lambda.handler",
    runtime="nodejs18.x",
    role=lambda_role.arn,
    timeout=30,
    environment={"variables": {"DYNAMODB_TABLE_NAME": data_table.name}},
    tags={"Name": "API Lambda", "Environment": stack},
)

# Streaming Lambda
streaming_lambda = aws.lambda_.Function(
    "streamingLambda",
    name=f"streaming-lambda-{stack}",
    code=pulumi.FileArchive("./lambda"),
    handler="streaming-lambda.handler",
    runtime="nodejs18.x",
    role=lambda_role.arn,
    timeout=300,
    environment={"variables": {"DYNAMODB_TABLE_NAME": data_table.name}},
    tags={"Name": "Streaming Lambda", "Environment": stack},
)

# Kinesis Ingest Lambda
kinesis_ingest_lambda = aws.lambda_.Function(
    "kinesisIngestLambda",
    name=f"kinesis-ingest-lambda-{stack}",
    code=pulumi.FileArchive("./lambda"),
    handler="kinesis-ingest-lambda.handler",
    runtime="nodejs18.x",
    role=lambda_role.arn,
    timeout=30,
    environment={"variables": {"KINESIS_STREAM_NAME": data_stream.name}},
    tags={"Name": "Kinesis Ingest Lambda", "Environment": stack},
)

kinesis_event_source_mapping = aws.lambda_.EventSourceMapping(
    "kinesisEventSourceMapping",
    event_source_arn=data_stream.arn,
    function_name=streaming_lambda.arn,
    starting_position="LATEST",
    batch_size=100,
    maximum_batching_window_in_seconds=5,
)

# Data Pipeline API
api_gateway = aws_apigateway.RestAPI(
    "apiGateway",
    routes=[
        {"path": "/api/data", "method": aws_apigateway.Method.GET, "event_handler": api_lambda},
        {
            "path": "/api/data/{id}",
            "method": aws_apigateway.Method.GET,
            "event_handler": api_lambda,
        },
        {
            "path": "/api/ingest/stream",
            "method": aws_apigateway.Method.POST,
            "event_handler": kinesis_ingest_lambda,
        },
    ],
)

pulumi.export("dataBucketName", data_bucket.bucket)
pulumi.export("dataTableName", data_table.name)
pulumi.export("dataStreamName", data_stream.name)
pulumi.export("deliveryStreamName", delivery_stream.name)
pulumi.export("apiLambdaName", api_lambda.name)
pulumi.export("streamingLambdaName", streaming_lambda.name)
pulumi.export("kinesisIngestLambdaName", kinesis_ingest_lambda.name)
pulumi.export("apiGatewayUrl", api_gateway.url)
