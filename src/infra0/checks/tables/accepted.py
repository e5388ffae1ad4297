"""The values that a property takes, where the provider's text for it lists them all.

Source: the texts of the properties in pulumi-aws 7, which follow the services' API references.
"""

Slot = tuple[str, str]
"""A short token, and the path of a property within its inputs."""

_LOG_RETENTION = frozenset(
    (0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653)
)
_BALANCERS = frozenset(("application", "gateway", "network"))
_STATES = frozenset(("ENABLED", "DISABLED"))
_BALANCED = frozenset(("GENEVE", "HTTP", "HTTPS", "TCP", "TCP_UDP", "TLS", "UDP", "QUIC", "TCP_QUIC"))

ACCEPTED: dict[Slot, frozenset[str | int]] = {
    ("aws:apigateway:Integration", "type"): frozenset(("HTTP", "MOCK", "AWS", "AWS_PROXY", "HTTP_PROXY")),
    ("aws:apigatewayv2:Api", "protocolType"): frozenset(("HTTP", "WEBSOCKET")),
    ("aws:apigatewayv2:Integration", "integrationType"): frozenset(("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK")),
    ("aws:cloudwatch:EventRule", "state"): _STATES | {"ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"},
    ("aws:cloudwatch:LogGroup", "logGroupClass"): frozenset(("STANDARD", "INFREQUENT_ACCESS", "DELIVERY")),
    ("aws:cloudwatch:LogGroup", "retentionInDays"): _LOG_RETENTION,
    ("aws:cloudwatch:MetricAlarm", "comparisonOperator"): frozenset(
        (
            "GreaterThanOrEqualToThreshold",
            "GreaterThanThreshold",
            "GreaterThanUpperThreshold",
            "LessThanLowerOrGreaterThanUpperThreshold",
            "LessThanLowerThreshold",
            "LessThanOrEqualToThreshold",
            "LessThanThreshold",
        )
    ),
    ("aws:cloudwatch:MetricAlarm", "statistic"): frozenset(("SampleCount", "Average", "Sum", "Minimum", "Maximum")),
    ("aws:cloudwatch:MetricAlarm", "treatMissingData"): frozenset(("missing", "ignore", "breaching", "notBreaching")),
    ("aws:dynamodb:Table", "attributes[].type"): frozenset(("S", "N", "B")),
    ("aws:dynamodb:Table", "billingMode"): frozenset(("PROVISIONED", "PAY_PER_REQUEST")),
    ("aws:dynamodb:Table", "globalSecondaryIndexes[].projectionType"): frozenset(("ALL", "INCLUDE", "KEYS_ONLY")),
    ("aws:dynamodb:Table", "localSecondaryIndexes[].projectionType"): frozenset(("ALL", "INCLUDE", "KEYS_ONLY")),
    ("aws:dynamodb:Table", "streamViewType"): frozenset(("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES")),
    ("aws:dynamodb:Table", "tableClass"): frozenset(("STANDARD", "STANDARD_INFREQUENT_ACCESS")),
    ("aws:ec2:NatGateway", "connectivityType"): frozenset(("private", "public")),
    ("aws:ec2:SecurityGroupRule", "type"): frozenset(("ingress", "egress")),
    ("aws:ec2:VpcEndpoint", "vpcEndpointType"): frozenset(
        ("Gateway", "GatewayLoadBalancer", "Interface", "Resource", "ServiceNetwork")
    ),
    ("aws:ecr:Repository", "imageTagMutability"): frozenset(
        ("MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION")
    ),
    ("aws:ecs:Service", "launchType"): frozenset(("EC2", "FARGATE", "EXTERNAL")),
    ("aws:ecs:Service", "schedulingStrategy"): frozenset(("REPLICA", "DAEMON")),
    ("aws:ecs:TaskDefinition", "networkMode"): frozenset(("awsvpc", "bridge", "host", "none")),
    ("aws:ecs:TaskDefinition", "requiresCompatibilities[]"): frozenset(
        ("EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES")
    ),
    ("aws:kinesis:FirehoseDeliveryStream", "destination"): frozenset(
        (
            *("elasticsearch", "extended_s3", "http_endpoint", "iceberg", "opensearch", "opensearchserverless"),
            *("redshift", "s3", "snowflake", "splunk"),
        )
    ),
    ("aws:kinesis:Stream", "encryptionType"): frozenset(("NONE", "KMS")),
    ("aws:kinesis:Stream", "streamModeDetails.streamMode"): frozenset(("PROVISIONED", "ON_DEMAND")),
    ("aws:kms:Key", "keyUsage"): frozenset(("ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT")),
    ("aws:lambda:EventSourceMapping", "startingPosition"): frozenset(("AT_TIMESTAMP", "LATEST", "TRIM_HORIZON")),
    ("aws:lambda:Function", "architectures[]"): frozenset(("x86_64", "arm64")),
    ("aws:lambda:Function", "packageType"): frozenset(("Zip", "Image")),
    ("aws:lambda:Function", "tracingConfig.mode"): frozenset(("Active", "PassThrough")),
    ("aws:lambda:FunctionUrl", "authorizationType"): frozenset(("AWS_IAM", "NONE")),
    ("aws:alb:LoadBalancer", "loadBalancerType"): _BALANCERS,
    ("aws:lb:LoadBalancer", "loadBalancerType"): _BALANCERS,
    ("aws:lb:TargetGroup", "protocol"): _BALANCED,
    ("aws:lb:TargetGroup", "targetType"): frozenset(("instance", "ip", "lambda", "alb")),
    ("aws:route53:Record", "type"): frozenset(
        (
            *("A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP"),
            *("SVCB", "TLSA", "TXT"),
        )
    ),
    ("aws:s3:BucketLifecycleConfiguration", "rules[].status"): frozenset(("Enabled", "Disabled")),
    ("aws:s3:BucketOwnershipControls", "rule.objectOwnership"): frozenset(
        ("BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced")
    ),
    (
        "aws:s3:BucketServerSideEncryptionConfiguration",
        "rules[].applyServerSideEncryptionByDefault.sseAlgorithm",
    ): frozenset(("AES256", "aws:kms", "aws:kms:dsse")),
    ("aws:s3:BucketVersioning", "versioningConfiguration.mfaDelete"): frozenset(("Enabled", "Disabled")),
    ("aws:s3:BucketVersioning", "versioningConfiguration.status"): frozenset(("Enabled", "Suspended", "Disabled")),
    ("aws:sfn:StateMachine", "type"): frozenset(("STANDARD", "EXPRESS")),
    ("aws:sns:TopicSubscription", "protocol"): frozenset(
        ("application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs")
    ),
}
"""What each slot takes; nothing else is accepted there."""

CALLED: dict[Slot, dict[str, str]] = {
    ("aws:cloudwatch:MetricAlarm", "statistic"): {
        **dict.fromkeys(("avg", "mean"), "Average"),
        "count": "SampleCount",
        "max": "Maximum",
        "min": "Minimum",
        "total": "Sum",
    },
    ("aws:dynamodb:Table", "billingMode"): {"on demand": "PAY_PER_REQUEST"},
    ("aws:kinesis:Stream", "streamModeDetails.streamMode"): {"pay per request": "ON_DEMAND"},
    ("aws:lambda:EventSourceMapping", "startingPosition"): {"earliest": "TRIM_HORIZON"},
    ("aws:lambda:Function", "architectures[]"): {
        "aarch64": "arm64",
        **dict.fromkeys(("amd64", "x64", "x86 64"), "x86_64"),
    },
    ("aws:lambda:Function", "packageType"): dict.fromkeys(("container", "docker"), "Image"),
    ("aws:lambda:FunctionUrl", "authorizationType"): {"iam": "AWS_IAM"},
    ("aws:ec2:SecurityGroupRule", "type"): {"inbound": "ingress", "outbound": "egress"},
    ("aws:dynamodb:Table", "attributes[].type"): {"string": "S", "number": "N", "binary": "B"},
}
"""What values are also called, whatever their case and the signs between their words."""
