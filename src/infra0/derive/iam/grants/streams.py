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
        Access.LIST: (Grant(("kinesis:ListStreams",), (EVERYTHING,), sid="ListStreams"),),
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

STREAMS = (STREAM, STREAM_CONSUMER, DELIVERY_STREAM)
