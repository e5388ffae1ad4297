"""Properties that other properties make necessary.

Source: the texts of the properties in pulumi-aws 7 ("required if ..."), and the API references of API Gateway
(CreateAuthorizer, PutMethod), Glue (CreateTrigger), EventBridge Scheduler (FlexibleTimeWindow), Amazon RDS
(CreateDBInstance) and CloudWatch (PutMetricAlarm).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.checks.reading import is_one_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit


@dataclass(frozen=True, slots=True)
class Need:
    """What a resource, or an object in its configuration, needs in a certain case.

    tokens: of the types in question. when: the property that decides; without `values` it must only be given. values:
    of `when`, in one of which the case is given; None among them stands for its absence. needs: what must be given
    then. unless: what takes their place. beside: where it is given, properties of which one must be there too. value:
    what those needed must be, where that is one certain value. open: whether that is only what they are at best, and
    others are taken too. omitted: whether the provider's own examples leave it out where they speak of something else.
    inside: the path of the objects that all these
    properties are in; empty for the configuration itself.
    """

    tokens: tuple[str, ...]
    when: str
    needs: tuple[str, ...]
    values: tuple[str | int | None, ...] = ()
    unless: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    value: str | bool = ""
    open: bool = False
    omitted: bool = False
    inside: str = ""

    def holds(self, subject: Subject, visit: ObjectVisit) -> bool:
        """Whether the case is given for certain; not where only deployment tells the deciding value."""
        if not self.values:
            return visit.value.get(self.when) not in (None, [], {})
        return is_one_of(subject, (*visit.pointer, self.when), visit.value.get(self.when), self.values)

    def missing(self, visit: ObjectVisit) -> tuple[str, ...]:
        """What an object of which the case holds lacks."""
        return () if self.is_met(visit) else tuple(name for name in self.needs if visit.lacks(name))

    def reason(self, visit: ObjectVisit) -> str:
        """Why an object of which the case holds needs something, in words."""
        if not self.values:
            return f"as it has `{self.when}`"
        value = visit.value.get(self.when)
        if value is None:
            default = next(value for value in self.values if value is not None)
            return f"as its `{self.when}` is `{default}` by default"
        return f"as its `{self.when}` is `{shown(value)}`"

    def is_met(self, visit: ObjectVisit) -> bool:
        """Whether an object has something in the place of what is needed, or nothing that needs it."""
        if self.beside and not any(visit.given(name) for name in self.beside):
            return True
        return not all(visit.lacks(name) for name in self.unless)


def shown(value: object) -> str:
    """A value as messages and documents write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def by_slot() -> Mapping[tuple[str, str], tuple[Need, ...]]:
    """The rows of each type and path of objects within it."""
    found: dict[tuple[str, str], list[Need]] = {}
    for need in NEEDS:
        for token in need.tokens:
            found.setdefault((token, need.inside), []).append(need)
    return {slot: tuple(rows) for slot, rows in found.items()}


_INTEGRATED = ("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY")
_RESTORED = ("restoreBackupArn", "restoreSourceName", "restoreSourceTableArn", "importTable")
_COPIED = ("snapshotIdentifier", "replicateSourceDb", "restoreToPointInTime", "s3Import")
_CLUSTER_COPIED = ("snapshotIdentifier", "replicationSourceIdentifier", "restoreToPointInTime", "s3Import")
_TARGET_GROUPS = ("aws:lb:TargetGroup", "aws:alb:TargetGroup")

_LISTENERS = ("aws:lb:Listener", "aws:alb:Listener")
_ROUTES = ((_LISTENERS, "defaultActions[]"), (("aws:lb:ListenerRule", "aws:alb:ListenerRule"), "actions[]"))
_ENDPOINTS = ("aws:apigatewayv2:Route",)
_MONITORED = (1, 5, 10, 15, 30, 60)
_REPLICATION = ("aws:elasticache:ReplicationGroup",)

NEEDS: tuple[Need, ...] = (
    Need(("aws:apigateway:Authorizer",), "type", ("providerArns",), ("COGNITO_USER_POOLS",)),
    Need(("aws:apigateway:Authorizer",), "type", ("authorizerUri",), ("REQUEST", "TOKEN")),
    Need(("aws:apigateway:Integration",), "type", ("uri", "integrationHttpMethod"), _INTEGRATED),
    Need(("aws:apigateway:Method",), "authorization", ("authorizerId",), ("COGNITO_USER_POOLS", "CUSTOM")),
    Need(("aws:apigatewayv2:Api",), "protocolType", ("routeSelectionExpression",), ("WEBSOCKET",)),
    Need(("aws:apigatewayv2:Authorizer",), "authorizerType", ("jwtConfiguration", "identitySources"), ("JWT",)),
    Need(("aws:apigatewayv2:Authorizer",), "authorizerType", ("authorizerUri",), ("REQUEST",)),
    Need(_ENDPOINTS, "authorizationType", ("authorizerId",), ("CUSTOM", "JWT")),
    Need(_ENDPOINTS, "authorizerId", ("authorizationType",)),
    Need(
        ("aws:appautoscaling:Policy",),
        "policyType",
        ("targetTrackingScalingPolicyConfiguration",),
        ("TargetTrackingScaling",),
    ),
    Need(("aws:appautoscaling:Policy",), "policyType", ("stepScalingPolicyConfiguration",), ("StepScaling",)),
    *(
        Need(("aws:appsync:DataSource",), "type", (needed,), (type_,))
        for type_, needed in (
            ("AMAZON_DYNAMODB", "dynamodbConfig"),
            ("AMAZON_EVENTBRIDGE", "eventBridgeConfig"),
            ("AMAZON_OPENSEARCH_SERVICE", "opensearchserviceConfig"),
            ("AWS_LAMBDA", "lambdaConfig"),
            ("HTTP", "httpConfig"),
            ("RELATIONAL_DATABASE", "relationalDatabaseConfig"),
        )
    ),
    *(
        Need(("aws:appsync:GraphQLApi",), "authenticationType", (needed,), (type_,), inside=inside)
        for inside in ("", "additionalAuthenticationProviders[]")
        for type_, needed in (
            ("AMAZON_COGNITO_USER_POOLS", "userPoolConfig"),
            ("AWS_LAMBDA", "lambdaAuthorizerConfig"),
            ("OPENID_CONNECT", "openidConnectConfig"),
        )
    ),
    Need(
        ("aws:athena:Workgroup",),
        "encryptionOption",
        ("kmsKeyArn",),
        ("CSE_KMS", "SSE_KMS"),
        inside="configuration.resultConfiguration.encryptionConfiguration",
    ),
    Need(("aws:autoscaling:Policy",), "policyType", ("targetTrackingConfiguration",), ("TargetTrackingScaling",)),
    Need(
        ("aws:autoscaling:Policy",),
        "policyType",
        ("adjustmentType", "stepAdjustments"),
        ("StepScaling",),
    ),
    Need(
        ("aws:batch:ComputeEnvironment",),
        "type",
        ("securityGroupIds",),
        ("FARGATE", "FARGATE_SPOT"),
        inside="computeResources",
    ),
    Need(
        ("aws:cloudfront:Distribution",),
        "acmCertificateArn",
        ("sslSupportMethod",),
        value="sni-only",
        open=True,
        inside="viewerCertificate",
    ),
    Need(
        ("aws:cloudfront:Distribution",),
        "iamCertificateId",
        ("sslSupportMethod",),
        value="sni-only",
        open=True,
        inside="viewerCertificate",
    ),
    Need(
        ("aws:cloudfront:Distribution",),
        "restrictionType",
        ("locations",),
        ("blacklist", "whitelist"),
        inside="restrictions.geoRestriction",
    ),
    Need(("aws:cloudfront:Distribution",), "responseCode", ("responsePagePath",), inside="customErrorResponses[]"),
    Need(("aws:cloudfront:Distribution",), "responsePagePath", ("responseCode",), inside="customErrorResponses[]"),
    Need(("aws:cloudwatch:MetricAlarm",), "metricName", ("namespace", "period")),
    Need(
        ("aws:cloudwatch:MetricAlarm",),
        "metricName",
        ("threshold",),
        unless=("thresholdMetricId",),
    ),
    Need(("aws:cloudwatch:MetricAlarm",), "metricName", ("evaluationPeriods",), unless=("evaluationCriteria",)),
    Need(
        ("aws:codebuild:Project",),
        "type",
        ("location",),
        ("BITBUCKET", "CODECOMMIT", "GITHUB", "GITHUB_ENTERPRISE", "GITLAB", "GITLAB_SELF_MANAGED", "S3"),
        inside="source",
    ),
    Need(("aws:codebuild:Project",), "type", ("location",), ("S3",), inside="artifacts"),
    Need(
        ("aws:cognito:UserPool",),
        "mfaConfiguration",
        ("softwareTokenMfaConfiguration",),
        ("ON", "OPTIONAL"),
        ("emailMfaConfiguration", "smsConfiguration"),
    ),
    Need(
        ("aws:cognito:UserPoolClient",),
        "allowedOauthFlows",
        ("allowedOauthFlowsUserPoolClient",),
        value=True,
    ),
    Need(
        ("aws:dynamodb:Table",),
        "billingMode",
        ("readCapacity", "writeCapacity"),
        ("PROVISIONED", None),
        _RESTORED,
    ),
    Need(
        ("aws:dynamodb:Table",),
        "projectionType",
        ("nonKeyAttributes",),
        ("INCLUDE",),
        inside="globalSecondaryIndexes[]",
    ),
    Need(
        ("aws:dynamodb:Table",),
        "projectionType",
        ("nonKeyAttributes",),
        ("INCLUDE",),
        inside="localSecondaryIndexes[]",
    ),
    Need(("aws:dynamodb:Table",), "streamViewType", ("streamEnabled",)),
    Need(("aws:dynamodb:Table",), "streamEnabled", ("streamViewType",), (True,)),
    Need(("aws:ec2:Instance",), "ami", ("instanceType",), unless=("launchTemplate",)),
    Need(("aws:ec2:Instance",), "instanceType", ("ami",), unless=("launchTemplate",)),
    Need(
        ("aws:ec2:NatGateway",),
        "connectivityType",
        ("allocationId",),
        ("public", None),
        ("availabilityMode", "availabilityZoneAddresses"),
    ),
    Need(("aws:dynamodb:Table",), "enabled", ("attributeName",), (True,), inside="ttl"),
    Need(
        ("aws:ec2:FlowLog",),
        "logDestinationType",
        ("iamRoleArn",),
        ("cloud-watch-logs", None),
        beside=("logDestination",),
    ),
    Need(("aws:efs:FileSystem",), "throughputMode", ("provisionedThroughputInMibps",), ("provisioned",)),
    Need(_REPLICATION, "authToken", ("transitEncryptionEnabled",), value=True),
    Need(_REPLICATION, "multiAzEnabled", ("automaticFailoverEnabled",), (True,), value=True),
    Need(("aws:glue:Job",), "workerType", ("numberOfWorkers",), ("G.025X", "G.1X", "G.2X", "G.4X", "G.8X")),
    Need(("aws:glue:Trigger",), "type", ("predicate",), ("CONDITIONAL",)),
    Need(("aws:glue:Trigger",), "type", ("schedule",), ("SCHEDULED",)),
    Need(("aws:glue:Trigger",), "jobName", ("state",), inside="predicate.conditions[]"),
    Need(("aws:glue:Trigger",), "crawlerName", ("crawlState",), inside="predicate.conditions[]"),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("extendedS3Configuration",), ("extended_s3",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("httpEndpointConfiguration",), ("http_endpoint",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("opensearchConfiguration",), ("opensearch",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("redshiftConfiguration",), ("redshift",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("snowflakeConfiguration",), ("snowflake",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("splunkConfiguration",), ("splunk",)),
    Need(("aws:kinesis:Stream",), "encryptionType", ("kmsKeyId",), ("KMS",)),
    Need(("aws:lambda:EventSourceMapping",), "startingPosition", ("startingPositionTimestamp",), ("AT_TIMESTAMP",)),
    Need(("aws:lambda:Function",), "imageUri", ("packageType",), unless=("code", "s3Bucket"), value="Image"),
    Need(("aws:lambda:Function",), "fileSystemConfig", ("vpcConfig",)),
    Need(("aws:lambda:Function",), "s3Bucket", ("s3Key",)),
    Need(("aws:lambda:Function",), "packageType", ("imageUri",), ("Image",)),
    Need(
        ("aws:lambda:Function",),
        "packageType",
        ("handler", "runtime"),
        ("Zip", None),
        ("imageUri",),
        ("code", "s3Bucket"),
    ),
    Need(_LISTENERS, "protocol", ("certificateArn",), ("HTTPS", "TLS")),
    *(
        Need(tokens, "type", (needed,), (action,), unless, inside=inside)
        for tokens, inside in _ROUTES
        for action, needed, unless in (
            ("fixed-response", "fixedResponse", ()),
            ("forward", "targetGroupArn", ("forward",)),
            ("redirect", "redirect", ()),
        )
    ),
    Need(("aws:opensearch:Domain",), "ebsEnabled", ("volumeSize",), (True,), inside="ebsOptions"),
    Need(_TARGET_GROUPS, "targetType", ("port", "protocol", "vpcId"), ("instance", "ip", "alb", None)),
    Need(("aws:rds:Cluster",), "engine", ("masterUsername",), unless=("globalClusterIdentifier", *_CLUSTER_COPIED)),
    Need(
        ("aws:rds:Cluster",),
        "masterUsername",
        ("masterPassword",),
        unless=("manageMasterUserPassword", "masterPasswordWo", "globalClusterIdentifier", *_CLUSTER_COPIED),
    ),
    Need(("aws:rds:Instance",), "instanceClass", ("engine", "username", "allocatedStorage"), unless=_COPIED),
    Need(
        ("aws:rds:Instance",),
        "username",
        ("password",),
        unless=("manageMasterUserPassword", "passwordWo", *_COPIED),
    ),
    Need(("aws:rds:Instance",), "storageType", ("iops",), ("io1", "io2"), unless=_COPIED),
    Need(("aws:rds:ClusterInstance", "aws:rds:Instance"), "monitoringInterval", ("monitoringRoleArn",), _MONITORED),
    Need(("aws:redshift:Cluster",), "clusterType", ("numberOfNodes",), ("multi-node",)),
    Need(("aws:route53:Record",), "records", ("ttl",), omitted=True),
    Need(("aws:route53:Record",), "ttl", ("records",), unless=("aliases",)),
    Need(
        ("aws:scheduler:Schedule",),
        "mode",
        ("maximumWindowInMinutes",),
        ("FLEXIBLE",),
        inside="flexibleTimeWindow",
    ),
    Need(("aws:sns:Topic",), "contentBasedDeduplication", ("fifoTopic",), (True,), value=True),
    Need(("aws:sqs:Queue",), "contentBasedDeduplication", ("fifoQueue",), (True,), value=True),
    Need(
        ("aws:sfn:StateMachine",),
        "level",
        ("logDestination",),
        ("ALL", "ERROR", "FATAL"),
        inside="loggingConfiguration",
    ),
)
