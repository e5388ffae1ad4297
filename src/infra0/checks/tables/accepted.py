"""The values that a property accepts, where the catalog does not list them, or lists more than are accepted there.

Source: the texts of the properties in pulumi-aws 7 and the API references of the services, whose enumerations the
provider checks values against.
"""

from collections.abc import Sequence

from infra0.catalog import Kind, Property, ResourceType

SlotName = tuple[str, str]
"""A short token, and the path of a property within its inputs."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_METHODS = _words("GET HEAD POST PUT PATCH OPTIONS DELETE")
_EVENTS = _words(
    "s3:IntelligentTiering s3:LifecycleExpiration:* s3:LifecycleExpiration:Delete "
    "s3:LifecycleExpiration:DeleteMarkerCreated s3:LifecycleTransition s3:ObjectAcl:Put s3:ObjectAnnotation:* "
    "s3:ObjectAnnotation:Delete s3:ObjectAnnotation:Put s3:ObjectCreated:* s3:ObjectCreated:CompleteMultipartUpload "
    "s3:ObjectCreated:Copy s3:ObjectCreated:Post s3:ObjectCreated:Put s3:ObjectRemoved:* s3:ObjectRemoved:Delete "
    "s3:ObjectRemoved:DeleteMarkerCreated s3:ObjectRestore:* s3:ObjectRestore:Completed s3:ObjectRestore:Delete "
    "s3:ObjectRestore:Post s3:ObjectRetention:Put s3:ObjectTagging:* s3:ObjectTagging:Delete s3:ObjectTagging:Put "
    "s3:ReducedRedundancyLostObject s3:Replication:* s3:Replication:OperationFailedReplication "
    "s3:Replication:OperationMissedThreshold s3:Replication:OperationNotTracked "
    "s3:Replication:OperationReplicatedAfterThreshold"
)
_TIMES = _words("seconds minutes hours days")
_UNITS = _words(
    "Seconds Microseconds Milliseconds Bytes Kilobytes Megabytes Gigabytes Terabytes Bits Kilobits Megabits Gigabits "
    "Terabits Percent Count Bytes/Second Kilobytes/Second Megabytes/Second Gigabytes/Second Terabytes/Second "
    "Bits/Second Kilobits/Second Megabits/Second Gigabits/Second Terabits/Second Count/Second None"
)

_LISTED: dict[SlotName, tuple[str | int, ...]] = {
    ("aws:acm:Certificate", "validationMethod"): _words("DNS EMAIL HTTP NONE"),
    ("aws:apigateway:Authorizer", "type"): _words("TOKEN REQUEST COGNITO_USER_POOLS"),
    ("aws:apigateway:Integration", "integrationHttpMethod"): _words("GET POST PUT DELETE HEAD OPTIONS ANY PATCH"),
    ("aws:apigateway:Integration", "passthroughBehavior"): _words("WHEN_NO_MATCH WHEN_NO_TEMPLATES NEVER"),
    ("aws:apigateway:Method", "authorization"): _words("NONE CUSTOM AWS_IAM COGNITO_USER_POOLS"),
    ("aws:apigateway:Method", "httpMethod"): _words("GET POST PUT DELETE HEAD OPTIONS ANY PATCH"),
    ("aws:apigatewayv2:Integration", "integrationMethod"): _words("GET POST PUT DELETE HEAD OPTIONS ANY PATCH"),
    ("aws:apigateway:UsagePlanKey", "keyType"): _words("API_KEY"),
    ("aws:autoscaling:LifecycleHook", "defaultResult"): _words("CONTINUE ABANDON"),
    ("aws:autoscaling:LifecycleHook", "lifecycleTransition"): _words(
        "autoscaling:EC2_INSTANCE_LAUNCHING autoscaling:EC2_INSTANCE_TERMINATING"
    ),
    ("aws:cloudfront:Distribution", "defaultCacheBehavior.allowedMethods[]"): _METHODS,
    ("aws:cloudfront:Distribution", "orderedCacheBehaviors[].allowedMethods[]"): _METHODS,
    ("aws:cloudfront:Distribution", "orderedCacheBehaviors[].forwardedValues.cookies.forward"): _words(
        "none whitelist all"
    ),
    ("aws:cloudfront:Distribution", "viewerCertificate.minimumProtocolVersion"): _words(
        "SSLv3 TLSv1 TLSv1_2016 TLSv1.1_2016 TLSv1.2_2018 TLSv1.2_2019 TLSv1.2_2021 TLSv1.2_2025 TLSv1.3_2025"
    ),
    ("aws:cloudfront:OriginAccessControl", "signingProtocol"): _words("sigv4"),
    ("aws:cloudwatch:LogMetricFilter", "metricTransformation.unit"): _UNITS,
    ("aws:cloudwatch:MetricAlarm", "treatMissingData"): _words("missing ignore breaching notBreaching"),
    ("aws:cloudwatch:MetricAlarm", "unit"): _UNITS,
    ("aws:codepipeline:Pipeline", "artifactStores[].type"): _words("S3"),
    ("aws:codepipeline:Pipeline", "executionMode"): _words("QUEUED SUPERSEDED PARALLEL"),
    ("aws:cognito:UserPoolClient", "preventUserExistenceErrors"): _words("ENABLED LEGACY"),
    ("aws:cognito:UserPoolClient", "tokenValidityUnits.accessToken"): _TIMES,
    ("aws:cognito:UserPoolClient", "tokenValidityUnits.idToken"): _TIMES,
    ("aws:cognito:UserPoolClient", "tokenValidityUnits.refreshToken"): _TIMES,
    ("aws:dynamodb:Table", "globalSecondaryIndexes[].projectionType"): _words("ALL INCLUDE KEYS_ONLY"),
    ("aws:dynamodb:Table", "localSecondaryIndexes[].projectionType"): _words("ALL INCLUDE KEYS_ONLY"),
    ("aws:ec2:Vpc", "instanceTenancy"): _words("default dedicated"),
    ("aws:eks:AccessEntry", "type"): _words(
        "STANDARD EC2 EC2_LINUX EC2_WINDOWS FARGATE_LINUX HYBRID_LINUX HYPERPOD_LINUX"
    ),
    ("aws:eks:Cluster", "encryptionConfig.resources[]"): _words("secrets"),
    ("aws:eks:Cluster", "enabledClusterLogTypes[]"): _words("api audit authenticator controllerManager scheduler"),
    ("aws:eks:NodeGroup", "amiType"): _words(
        "AL2_x86_64 AL2_x86_64_GPU AL2_ARM_64 AL2023_ARM_64_NVIDIA AL2023_ARM_64_STANDARD "
        "AL2023_x86_64_NEURON AL2023_x86_64_NVIDIA AL2023_x86_64_STANDARD BOTTLEROCKET_ARM_64 "
        "BOTTLEROCKET_ARM_64_FIPS BOTTLEROCKET_ARM_64_NVIDIA BOTTLEROCKET_ARM_64_NVIDIA_FIPS "
        "BOTTLEROCKET_x86_64 BOTTLEROCKET_x86_64_FIPS BOTTLEROCKET_x86_64_NVIDIA "
        "BOTTLEROCKET_x86_64_NVIDIA_FIPS CUSTOM WINDOWS_CORE_2019_x86_64 WINDOWS_CORE_2022_x86_64 "
        "WINDOWS_CORE_2025_x86_64 WINDOWS_FULL_2019_x86_64 WINDOWS_FULL_2022_x86_64 WINDOWS_FULL_2025_x86_64"
    ),
    ("aws:glue:Job", "command.name"): _words("glueetl pythonshell glueray gluestreaming"),
    ("aws:glue:Trigger", "predicate.conditions[].state"): _words("SUCCEEDED STOPPED TIMEOUT FAILED"),
    ("aws:kinesis:FirehoseDeliveryStream", "destination"): _words(
        "elasticsearch extended_s3 http_endpoint iceberg opensearch opensearchserverless redshift s3 snowflake splunk"
    ),
    ("aws:kinesis:FirehoseDeliveryStream", "extendedS3Configuration.compressionFormat"): _words(
        "UNCOMPRESSED GZIP ZIP Snappy HADOOP_SNAPPY"
    ),
    ("aws:kinesis:Stream", "encryptionType"): _words("NONE KMS"),
    ("aws:kinesis:Stream", "shardLevelMetrics[]"): _words(
        "IncomingBytes IncomingRecords OutgoingBytes OutgoingRecords WriteProvisionedThroughputExceeded "
        "ReadProvisionedThroughputExceeded IteratorAgeMilliseconds ALL"
    ),
    ("aws:lb:Listener", "defaultActions[].redirect.statusCode"): _words("HTTP_301 HTTP_302"),
    ("aws:lambda:EventSourceMapping", "functionResponseTypes[]"): _words("ReportBatchItemFailures"),
    ("aws:lb:TargetGroup", "loadBalancingAlgorithmType"): _words(
        "round_robin least_outstanding_requests weighted_random"
    ),
    ("aws:ec2:FlowLog", "maxAggregationInterval"): (60, 600),
    ("aws:emrserverless:Application", "type"): _words("spark hive"),
    ("aws:lb:TargetGroup", "protocolVersion"): _words("GRPC HTTP1 HTTP2"),
    ("aws:lb:TargetGroup", "stickiness.type"): _words(
        "lb_cookie app_cookie source_ip source_ip_dest_ip source_ip_dest_ip_proto"
    ),
    ("aws:opensearch:Domain", "ebsOptions.volumeType"): _words("standard gp2 io1 gp3"),
    ("aws:rds:Cluster", "enabledCloudwatchLogsExports[]"): _words(
        "audit error general iam-db-auth-error instance postgresql slowquery upgrade"
    ),
    ("aws:rds:Cluster", "engineMode"): ("", *_words("global multimaster parallelquery provisioned serverless")),
    ("aws:rds:Instance", "engine"): _words(
        "aurora aurora-mysql aurora-postgresql custom-oracle-ee custom-oracle-ee-cdb custom-oracle-se2 "
        "custom-oracle-se2-cdb custom-sqlserver-dev custom-sqlserver-ee custom-sqlserver-se custom-sqlserver-web "
        "db2-ae db2-se docdb mariadb mysql neptune oracle-ee oracle-ee-cdb oracle-se oracle-se1 oracle-se2 "
        "oracle-se2-cdb postgres sqlserver-dev-ee sqlserver-ee sqlserver-ex sqlserver-se sqlserver-web"
    ),
    ("aws:rds:Instance", "storageType"): ("", *_words("standard gp2 gp3 io1 io2")),
    ("aws:redshift:Cluster", "nodeType"): _words(
        "dc1.large dc1.8xlarge dc2.large dc2.8xlarge ds2.xlarge ds2.8xlarge ra3.large ra3.xlplus ra3.4xlarge "
        "ra3.16xlarge rg.large rg.xlarge rg.4xlarge rg.12xlarge"
    ),
    ("aws:route53:Record", "failoverRoutingPolicies[].type"): _words("PRIMARY SECONDARY"),
    ("aws:s3:BucketNotification", "lambdaFunctions[].events[]"): _EVENTS,
    ("aws:s3:BucketNotification", "queues[].events[]"): _EVENTS,
    ("aws:s3:BucketNotification", "topics[].events[]"): _EVENTS,
    ("aws:sns:Topic", "fifoThroughputScope"): _words("Topic MessageGroup"),
    ("aws:sns:TopicSubscription", "filterPolicyScope"): _words("MessageAttributes MessageBody"),
    ("aws:sns:TopicSubscription", "protocol"): _words(
        "application email email-json firehose http https lambda sms sqs"
    ),
    ("aws:ssm:Parameter", "dataType"): _words("text aws:ssm:integration aws:ec2:image"),
}
ACCEPTED: dict[SlotName, tuple[str | int, ...]] = _LISTED | {
    (token.replace("aws:lb:", "aws:alb:"), path): values
    for (token, path), values in _LISTED.items()
    if token.startswith("aws:lb:")
}
"""What each slot accepts; nothing else is accepted there."""

ANY_CASE: frozenset[SlotName] = frozenset(
    {
        ("aws:alb:Listener", "protocol"),
        ("aws:alb:TargetGroup", "healthCheck.protocol"),
        ("aws:alb:TargetGroup", "protocol"),
        ("aws:apigateway:DomainName", "routingMode"),
        ("aws:apigatewayv2:DomainName", "routingMode"),
        ("aws:batch:ComputeEnvironment", "computeResources.allocationStrategy"),
        ("aws:batch:ComputeEnvironment", "computeResources.type"),
        ("aws:batch:ComputeEnvironment", "state"),
        ("aws:batch:ComputeEnvironment", "type"),
        ("aws:batch:JobDefinition", "retryStrategy.evaluateOnExits[].action"),
        ("aws:batch:JobDefinition", "type"),
        ("aws:batch:JobQueue", "state"),
        ("aws:ec2:NetworkAclRule", "ruleAction"),
        ("aws:emrserverless:Application", "type"),
        ("aws:lb:Listener", "protocol"),
        ("aws:lb:TargetGroup", "healthCheck.protocol"),
        ("aws:lb:TargetGroup", "protocol"),
        ("aws:mq:Broker", "authenticationStrategy"),
        ("aws:mq:Broker", "deploymentMode"),
        ("aws:mq:Broker", "engineType"),
        ("aws:mq:Broker", "storageType"),
        ("aws:mq:Configuration", "authenticationStrategy"),
        ("aws:mq:Configuration", "engineType"),
        ("aws:msk:Cluster", "enhancedMonitoring"),
        ("aws:organizations:Organization", "featureSet"),
    }
)
"""Slots of which the provider's schema ignores upper and lower case."""

CALLED: dict[SlotName, dict[str, str]] = {
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
    ("aws:glue:Trigger", "predicate.conditions[].crawlState"): {"success": "SUCCEEDED"},
    ("aws:glue:Trigger", "predicate.conditions[].state"): {"success": "SUCCEEDED"},
    ("aws:rds:Instance", "engine"): {"postgresql": "postgres"},
    ("aws:sns:TopicSubscription", "filterPolicyScope"): {"body": "MessageBody", "attributes": "MessageAttributes"},
    ("aws:ec2:SecurityGroupRule", "type"): {"inbound": "ingress", "outbound": "egress"},
    ("aws:dynamodb:Table", "attributes[].type"): {"string": "S", "number": "N", "binary": "B"},
}
"""What values are also called, whatever their case and the signs between their words."""


def accepted_at(owner: ResourceType | None, path: str, declared: Property | None) -> Sequence[str | int]:
    """All values that a slot accepts; empty where they are not known."""
    listed = ACCEPTED.get((owner.short_token, path)) if owner else None
    if listed or declared is None:
        return listed or ()
    return declared.accepts if path.endswith("[]") is (declared.type.kind is Kind.LIST) else ()
