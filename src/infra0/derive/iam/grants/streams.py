"""Actions on streams, delivery streams and clusters of brokers."""

from infra0.derive.iam.grants.types import EVERYTHING, Access, Grant, Named, TargetType
from infra0.derive.iam.services import Service

_STREAM = Named("{arn}", ("stream",))

STREAM = TargetType(
    label="stream",
    service=Service.KINESIS,
    tokens=("aws:kinesis:Stream",),
    arns={"arn": "arn:aws:kinesis:*:*:stream/{name}"},
    outward=(Access.SEND,),
    inward=(Access.CONSUME,),
    vague=(Access.SEND, Access.CONSUME),
    grants={
        Access.SEND: (Grant(("kinesis:DescribeStreamSummary", "kinesis:PutRecord", "kinesis:PutRecords"), (_STREAM,)),),
        Access.CONSUME: (
            Grant(
                (
                    "kinesis:DescribeStream",
                    "kinesis:DescribeStreamSummary",
                    "kinesis:GetRecords",
                    "kinesis:GetShardIterator",
                    "kinesis:ListShards",
                ),
                (_STREAM,),
            ),
        ),
        Access.POLL: (Grant(("kinesis:ListStreams",), (EVERYTHING,), sid="ListStreams"),),
    },
)

STREAM_CONSUMER = TargetType(
    label="stream consumer",
    service=Service.KINESIS,
    tokens=("aws:kinesis:StreamConsumer",),
    arns={"arn": "arn:aws:kinesis:*:*:*/consumer/{name}:*", "streamArn": "arn:aws:kinesis:*:*:stream/*"},
    outward=(Access.CONSUME,),
    inward=(Access.CONSUME,),
    vague=(Access.CONSUME,),
    grants={
        Access.CONSUME: (
            Grant(
                (
                    "kinesis:DescribeStream",
                    "kinesis:DescribeStreamSummary",
                    "kinesis:GetRecords",
                    "kinesis:GetShardIterator",
                    "kinesis:ListShards",
                    "kinesis:SubscribeToShard",
                ),
                (Named("{streamArn}", ("stream",)), Named("{arn}", ("consumer",))),
            ),
        ),
    },
)

DELIVERY_STREAM = TargetType(
    label="delivery stream",
    service=Service.FIREHOSE,
    tokens=("aws:kinesis:FirehoseDeliveryStream",),
    arns={"arn": "arn:aws:firehose:*:*:deliverystream/{name}"},
    outward=(Access.SEND,),
    vague=(Access.SEND,),
    grants={
        Access.SEND: (
            Grant(("firehose:PutRecord", "firehose:PutRecordBatch"), (Named("{arn}", ("deliverystream",)),)),
        ),
    },
)

_KAFKA = (
    Named("{arn}", ("cluster",)),
    Named("arn:aws:kafka:*:*:topic/{clusterName}/*", ("topic",)),
    Named("arn:aws:kafka:*:*:group/{clusterName}/*", ("group",)),
)
_INTERFACES = Named("arn:aws:ec2:*:*:network-interface/*", ("network-interface",))
_BROKERS = Grant(("kafka:GetBootstrapBrokers",), (EVERYTHING,), sid="FindBrokers")

KAFKA_CLUSTER = TargetType(
    label="Kafka cluster",
    service=Service.MSK,
    tokens=("aws:msk:Cluster", "aws:msk:ServerlessCluster"),
    arns={"arn": "arn:aws:kafka:*:*:cluster/{name}/*", "clusterName": "{name}"},
    named_by="clusterName",
    outward=(Access.SEND,),
    inward=(Access.CONSUME,),
    vague=(Access.SEND, Access.CONSUME),
    grants={
        Access.SEND: (
            Grant(
                (
                    "kafka-cluster:Connect",
                    "kafka-cluster:DescribeTopic",
                    "kafka-cluster:WriteData",
                    "kafka-cluster:WriteDataIdempotently",
                ),
                _KAFKA[:2],
            ),
            _BROKERS,
        ),
        Access.CONSUME: (
            Grant(
                (
                    "kafka-cluster:AlterGroup",
                    "kafka-cluster:Connect",
                    "kafka-cluster:DescribeGroup",
                    "kafka-cluster:DescribeTopic",
                    "kafka-cluster:ReadData",
                    "kafka:DescribeCluster",
                    "kafka:DescribeClusterV2",
                ),
                _KAFKA,
            ),
            _BROKERS,
        ),
        Access.POLL: (
            Grant(
                ("ec2:CreateNetworkInterface",),
                (
                    _INTERFACES,
                    Named("arn:aws:ec2:*:*:subnet/*", ("subnet",)),
                    Named("arn:aws:ec2:*:*:security-group/*", ("security-group",)),
                ),
                sid="ReachBrokers",
            ),
            Grant(("ec2:DeleteNetworkInterface",), (_INTERFACES,), sid="LeaveBrokers"),
            Grant(
                (
                    "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeSecurityGroups",
                    "ec2:DescribeSubnets",
                    "ec2:DescribeVpcs",
                ),
                (EVERYTHING,),
                sid="FindNetwork",
            ),
        ),
    },
)

STREAMS = (STREAM, STREAM_CONSUMER, DELIVERY_STREAM, KAFKA_CLUSTER)
