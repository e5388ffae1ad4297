"""What would make an edge of the diagram real: advice by the types of its ends."""

from __future__ import annotations

from collections.abc import Sequence

from infra0.graph.kinds import DATABASES

Types = Sequence[str]
"""Short tokens, or modules with a closing colon (``aws:dynamodb:``)."""

_FUNCTION = ("aws:lambda:Function", "aws:lambda:CallbackFunction")
_STREAM = ("aws:kinesis:Stream",)
_FIREHOSE = ("aws:kinesis:FirehoseDeliveryStream",)
_QUEUE = ("aws:sqs:Queue",)
_TOPIC = ("aws:sns:Topic",)
_TABLE = ("aws:dynamodb:Table",)
_BUCKET = ("aws:s3:Bucket", "aws:s3:BucketV2")
_MACHINE = ("aws:sfn:StateMachine",)
_REST = ("aws-apigateway:index:RestAPI",)
_API = ("aws:apigateway:", "aws:apigatewayv2:")
_BALANCER = ("aws:lb:LoadBalancer", "aws:alb:LoadBalancer", "awsx:lb:")
_SERVICE = ("aws:ecs:Service", "awsx:ecs:")
_TASK = ("aws:ecs:TaskDefinition",)
_ANY = ("",)

_MAPPING = (
    "Add an `aws:lambda:EventSourceMapping` with `eventSourceArn` `{source}.arn` and `functionName` `{target}.arn`."
)
_SUBSCRIPTION = (
    "Add an `aws:sns:TopicSubscription` with `topic` `{source}.arn`, `protocol` `%s` and `endpoint` `{target}.arn`."
)
_NOTIFICATION = "Add an `aws:s3:BucketNotification` with `bucket` `{source}.id` and %s for `{target}.arn`."

_ROWS: tuple[tuple[Types, Types, str], ...] = (
    (
        _STREAM,
        _FIREHOSE,
        "Give `{target}` a `kinesisSourceConfiguration` with `kinesisStreamArn` `{source}.arn` and the `roleArn` of a "
        "role that may read the stream.",
    ),
    (
        _TABLE,
        _FUNCTION,
        "Set `streamEnabled` of `{source}`, and add an `aws:lambda:EventSourceMapping` with `eventSourceArn` "
        "`{source}.streamArn` and `functionName` `{target}.arn`.",
    ),
    ((*_STREAM, *_QUEUE, "aws:msk:", "aws:mq:"), _FUNCTION, _MAPPING),
    (_TOPIC, _QUEUE, _SUBSCRIPTION % "sqs"),
    (_TOPIC, _FUNCTION, _SUBSCRIPTION % "lambda" + " It needs an `aws:lambda:Permission` too."),
    (_TOPIC, _FIREHOSE, _SUBSCRIPTION % "firehose"),
    (_BUCKET, _FUNCTION, _NOTIFICATION % "`lambdaFunctions`" + " It needs an `aws:lambda:Permission` too."),
    (_BUCKET, _QUEUE, _NOTIFICATION % "`queues`" + " The queue needs a policy that lets S3 send to it."),
    (_BUCKET, _TOPIC, _NOTIFICATION % "`topics`" + " The topic needs a policy that lets S3 publish to it."),
    (
        ("aws:cloudwatch:EventRule",),
        _ANY,
        "Add an `aws:cloudwatch:EventTarget` with `rule` `{source}.name` and `arn` `{target}.arn`.",
    ),
    (
        ("aws:cloudwatch:EventBus",),
        _ANY,
        "Add an `aws:cloudwatch:EventRule` on `{source}`, and an `aws:cloudwatch:EventTarget` with `arn` "
        "`{target}.arn`.",
    ),
    (("aws:scheduler:Schedule",), _ANY, "Give `{source}` a `target` with `arn` `{target}.arn` and a `roleArn`."),
    (_REST, _FUNCTION, "Add a route to `{source}` with `eventHandler` `{target}`."),
    (
        _API,
        _FUNCTION,
        "Add an integration to `{source}` with the `invokeArn` of `{target}`, and an `aws:lambda:Permission`.",
    ),
    (
        _BALANCER,
        _SERVICE,
        "Add a target group and a listener of `{source}` that forwards to it, and name the target group in "
        "`loadBalancers` of `{target}`.",
    ),
    (
        _BALANCER,
        ("aws:ec2:Instance", *_FUNCTION),
        "Add a target group, a listener of `{source}` that forwards to it, and an `aws:lb:TargetGroupAttachment` for "
        "`{target}`.",
    ),
    (
        _BALANCER,
        ("aws:autoscaling:Group",),
        "Add a target group and a listener of `{source}` that forwards to it, and name the target group in "
        "`targetGroupArns` of `{target}`.",
    ),
    (
        ("aws:cloudfront:Distribution",),
        _BUCKET,
        "Add an origin to `{source}` with `domainName` `{target}.bucketRegionalDomainName`.",
    ),
    (
        ("aws:cloudfront:Distribution",),
        _BALANCER,
        "Add an origin to `{source}` with `domainName` `{target}.dnsName`.",
    ),
    (("aws:cloudfront:Distribution",), _ANY, "Add an origin to `{source}` with the `domainName` of `{target}`."),
    (("aws:route53:",), _ANY, "Add an `aws:route53:Record` whose `aliases` or `records` name `{target}`."),
    (
        ("aws:wafv2:WebAcl",),
        ("aws:cloudfront:Distribution",),
        "Give `{target}` the `webAclId` `{source}.arn`.",
    ),
    (
        ("aws:wafv2:WebAcl",),
        _ANY,
        "Add an `aws:wafv2:WebAclAssociation` with `webAclArn` `{source}.arn` and the `resourceArn` of `{target}`.",
    ),
    (
        ("aws:cloudwatch:MetricAlarm", "aws:cloudwatch:CompositeAlarm"),
        _TOPIC,
        "Name `{target}.arn` in `alarmActions` of `{source}`.",
    ),
    (
        _ANY,
        ("aws:cloudwatch:MetricAlarm", "aws:cloudwatch:CompositeAlarm"),
        "Name `{source}` in the `dimensions` of `{target}`.",
    ),
    (
        _FIREHOSE,
        _BUCKET,
        "Give `{source}` an `extendedS3Configuration` with `bucketArn` `{target}.arn` and a `roleArn`.",
    ),
    (_FIREHOSE, _FUNCTION, "Add a `processingConfiguration` to `{source}` that names `{target}.arn`."),
    (
        _MACHINE,
        _ANY,
        "Name `{target}` in the `definition` of `{source}`, and allow the machine's role to use it.",
    ),
    (
        (*_FUNCTION, *_TASK, *_SERVICE, "aws:ec2:Instance"),
        DATABASES,
        "Give `{source}` the address of `{target}` in an environment variable, and let their security groups "
        "reach each other.",
    ),
    (
        _FUNCTION,
        _ANY,
        "Name `{target}` in an environment variable of `{source}`, and add a policy that allows the function's "
        "role to use it.",
    ),
    (
        (*_TASK, *_SERVICE),
        _ANY,
        "Name `{target}` in the containers' `environment`, and add a policy that allows the task's role to use it.",
    ),
    (
        ("aws:cognito:UserPool",),
        (*_API, *_REST),
        "Add an authorizer to `{target}` that names `{source}`.",
    ),
    (
        (*_API, *_REST),
        ("aws:cognito:UserPool",),
        "Add an authorizer to `{source}` that names `{target}`.",
    ),
    (("aws:cloudtrail:Trail",), _BUCKET, "Give `{source}` the `s3BucketName` `{target}.id`."),
    (
        ("aws:athena:Workgroup",),
        _BUCKET,
        "Name `{target}` in `configuration.resultConfiguration.outputLocation` of `{source}`.",
    ),
    (("aws:glue:Crawler",), _BUCKET, "Name `{target}` in the `path` of the `s3Targets` of `{source}`."),
)


def advice(source: str, target: str, source_token: str, target_token: str) -> str:
    """What to add so that the edge between two resources, of types given by short tokens, becomes real."""
    for sources, targets, text in _ROWS:
        if _matches(source_token, sources) and _matches(target_token, targets):
            return text.format(source=source, target=target)
    return (
        f"Refer to `{target}` in the configuration of `{source}`, let a policy, permission or other attachment join "
        "them, or remove the edge."
    )


def _matches(token: str, types: Types) -> bool:
    return any(token == each or (each.endswith(":") and token.startswith(each)) or not each for each in types)
