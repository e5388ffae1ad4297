"""The table of metrics: what is worth watching of each type of resource."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Panel:
    """One graph: metrics that share a unit and a statistic. period: seconds a point stands for."""

    title: str
    stat: str
    metrics: tuple[str, ...]
    period: int = 300


@dataclass(frozen=True, slots=True)
class Watched:
    """The metrics of a type.

    dimensions: each with its value, in which an attribute stands in braces (``{name}``); ``{cluster.name}`` is an
    attribute of the resource that the property `cluster` refers to. when: a property and the values it may have;
    None among them stands for a missing one. region: where the metrics are, the resource's own unless given.
    """

    tokens: tuple[str, ...]
    namespace: str
    dimensions: tuple[tuple[str, str], ...]
    panels: tuple[Panel, ...]
    when: tuple[str, tuple[str | None, ...]] | None = None
    region: str = "{region}"


WATCHED: tuple[Watched, ...] = (
    Watched(
        ("aws:lambda:Function",),
        "AWS/Lambda",
        (("FunctionName", "{name}"),),
        (
            Panel("invocations and errors", "Sum", ("Invocations", "Errors", "Throttles")),
            Panel("duration", "p95", ("Duration",)),
        ),
    ),
    Watched(
        ("aws:apigateway:RestApi",),
        "AWS/ApiGateway",
        (("ApiName", "{name}"),),
        (Panel("requests and errors", "Sum", ("Count", "4XXError", "5XXError")), Panel("latency", "p95", ("Latency",))),
    ),
    Watched(
        ("aws:apigatewayv2:Api",),
        "AWS/ApiGateway",
        (("ApiId", "{id}"),),
        (Panel("requests and errors", "Sum", ("Count", "4xx", "5xx")), Panel("latency", "p95", ("Latency",))),
        when=("protocolType", ("HTTP",)),
    ),
    Watched(
        ("aws:apigatewayv2:Api",),
        "AWS/ApiGateway",
        (("ApiId", "{id}"),),
        (
            Panel("connections and messages", "Sum", ("ConnectCount", "MessageCount")),
            Panel("errors", "Sum", ("ClientError", "ExecutionError", "IntegrationError")),
        ),
        when=("protocolType", ("WEBSOCKET",)),
    ),
    Watched(
        ("aws:appsync:GraphQLApi",),
        "AWS/AppSync",
        (("GraphQLAPIId", "{id}"),),
        (Panel("errors", "Sum", ("4XXError", "5XXError")), Panel("latency", "p95", ("Latency",))),
    ),
    Watched(
        ("aws:cloudfront:Distribution",),
        "AWS/CloudFront",
        (("DistributionId", "{id}"), ("Region", "Global")),
        (Panel("requests", "Sum", ("Requests",)), Panel("error rates", "Average", ("4xxErrorRate", "5xxErrorRate"))),
        region="us-east-1",
    ),
    Watched(
        ("aws:lb:LoadBalancer", "aws:alb:LoadBalancer"),
        "AWS/ApplicationELB",
        (("LoadBalancer", "{arnSuffix}"),),
        (
            Panel(
                "requests and errors",
                "Sum",
                ("RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"),
            ),
            Panel("response time", "p95", ("TargetResponseTime",)),
        ),
        when=("loadBalancerType", (None, "application")),
    ),
    Watched(
        ("aws:lb:LoadBalancer", "aws:alb:LoadBalancer"),
        "AWS/NetworkELB",
        (("LoadBalancer", "{arnSuffix}"),),
        (Panel("flows", "Sum", ("NewFlowCount",)), Panel("traffic", "Sum", ("ProcessedBytes",))),
        when=("loadBalancerType", ("network",)),
    ),
    Watched(
        ("aws:elb:LoadBalancer",),
        "AWS/ELB",
        (("LoadBalancerName", "{name}"),),
        (Panel("requests and errors", "Sum", ("RequestCount", "HTTPCode_Backend_5XX")),),
    ),
    Watched(
        ("aws:ecs:Service",),
        "AWS/ECS",
        (("ClusterName", "{cluster.name}"), ("ServiceName", "{name}")),
        (Panel("CPU and memory", "Average", ("CPUUtilization", "MemoryUtilization")),),
    ),
    Watched(
        ("aws:ec2:Instance",),
        "AWS/EC2",
        (("InstanceId", "{id}"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("status checks", "Maximum", ("StatusCheckFailed",)),
        ),
    ),
    Watched(
        ("aws:autoscaling:Group",),
        "AWS/EC2",
        (("AutoScalingGroupName", "{name}"),),
        (Panel("CPU", "Average", ("CPUUtilization",)),),
    ),
    Watched(
        ("aws:sfn:StateMachine",),
        "AWS/States",
        (("StateMachineArn", "{arn}"),),
        (
            Panel("executions", "Sum", ("ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed")),
            Panel("execution time", "p95", ("ExecutionTime",)),
        ),
    ),
    Watched(
        ("aws:kinesis:Stream",),
        "AWS/Kinesis",
        (("StreamName", "{name}"),),
        (
            Panel("records", "Sum", ("IncomingRecords", "GetRecords.Records", "WriteProvisionedThroughputExceeded")),
            Panel("iterator age", "Maximum", ("GetRecords.IteratorAgeMilliseconds",)),
        ),
    ),
    Watched(
        ("aws:kinesis:FirehoseDeliveryStream",),
        "AWS/Firehose",
        (("DeliveryStreamName", "{name}"),),
        (
            Panel("records", "Sum", ("IncomingRecords", "DeliveryToS3.Records")),
            Panel("data freshness", "Maximum", ("DeliveryToS3.DataFreshness",)),
        ),
    ),
    Watched(
        ("aws:sqs:Queue",),
        "AWS/SQS",
        (("QueueName", "{name}"),),
        (
            Panel("messages", "Sum", ("NumberOfMessagesSent", "NumberOfMessagesDeleted")),
            Panel("messages waiting", "Maximum", ("ApproximateNumberOfMessagesVisible",)),
            Panel("age of the oldest message", "Maximum", ("ApproximateAgeOfOldestMessage",)),
        ),
    ),
    Watched(
        ("aws:sns:Topic",),
        "AWS/SNS",
        (("TopicName", "{name}"),),
        (
            Panel(
                "messages and deliveries",
                "Sum",
                ("NumberOfMessagesPublished", "NumberOfNotificationsDelivered", "NumberOfNotificationsFailed"),
            ),
        ),
    ),
    Watched(
        ("aws:cloudwatch:EventRule",),
        "AWS/Events",
        (("RuleName", "{name}"),),
        (Panel("invocations", "Sum", ("Invocations", "FailedInvocations")),),
        when=("eventBusName", (None, "default")),
    ),
    Watched(
        ("aws:dynamodb:Table",),
        "AWS/DynamoDB",
        (("TableName", "{name}"),),
        (
            Panel("consumed capacity", "Sum", ("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits")),
            Panel("throttled requests", "Sum", ("ReadThrottleEvents", "WriteThrottleEvents")),
        ),
    ),
    Watched(
        ("aws:rds:Instance", "aws:rds:ClusterInstance"),
        "AWS/RDS",
        (("DBInstanceIdentifier", "{identifier}"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("connections", "Average", ("DatabaseConnections",)),
            Panel("free storage", "Minimum", ("FreeStorageSpace",)),
        ),
    ),
    Watched(
        ("aws:rds:Cluster",),
        "AWS/RDS",
        (("DBClusterIdentifier", "{clusterIdentifier}"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("connections", "Average", ("DatabaseConnections",)),
        ),
    ),
    Watched(
        ("aws:docdb:Cluster",),
        "AWS/DocDB",
        (("DBClusterIdentifier", "{clusterIdentifier}"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("connections", "Average", ("DatabaseConnections",)),
        ),
    ),
    Watched(
        ("aws:neptune:Cluster",),
        "AWS/Neptune",
        (("DBClusterIdentifier", "{clusterIdentifier}"),),
        (Panel("CPU", "Average", ("CPUUtilization",)),),
    ),
    Watched(
        ("aws:redshift:Cluster",),
        "AWS/Redshift",
        (("ClusterIdentifier", "{clusterIdentifier}"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("connections", "Average", ("DatabaseConnections",)),
        ),
    ),
    Watched(
        ("aws:elasticache:Cluster",),
        "AWS/ElastiCache",
        (("CacheClusterId", "{clusterId}"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("evictions", "Sum", ("Evictions",)),
            Panel("connections", "Average", ("CurrConnections",)),
        ),
    ),
    Watched(
        ("aws:elasticache:ReplicationGroup",),
        "AWS/ElastiCache",
        # AWS numbers the members of a group, the primary first.
        (("CacheClusterId", "{replicationGroupId}-001"),),
        (
            Panel("CPU", "Average", ("CPUUtilization",)),
            Panel("evictions", "Sum", ("Evictions",)),
            Panel("connections", "Average", ("CurrConnections",)),
        ),
    ),
    Watched(
        ("aws:s3:Bucket", "aws:s3:BucketV2"),
        "AWS/S3",
        (("BucketName", "{bucket}"), ("StorageType", "StandardStorage")),
        (Panel("size", "Average", ("BucketSizeBytes",), period=86_400),),
    ),
    Watched(
        ("aws:efs:FileSystem",),
        "AWS/EFS",
        (("FileSystemId", "{id}"),),
        (Panel("connections", "Sum", ("ClientConnections",)),),
    ),
    Watched(
        ("aws:ec2:NatGateway",),
        "AWS/NATGateway",
        (("NatGatewayId", "{id}"),),
        (Panel("traffic", "Sum", ("BytesOutToDestination", "BytesInFromDestination")),),
    ),
    Watched(
        ("aws:msk:Cluster",),
        "AWS/Kafka",
        (("Cluster Name", "{clusterName}"),),
        (Panel("offline partitions", "Maximum", ("OfflinePartitionsCount",)),),
    ),
    Watched(
        ("aws:codebuild:Project",),
        "AWS/CodeBuild",
        (("ProjectName", "{name}"),),
        (Panel("builds", "Sum", ("Builds", "FailedBuilds")),),
    ),
)
