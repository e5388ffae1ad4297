"""What databases, streams and jobs on data need.

Source: the texts of the properties in pulumi-aws 7 ("required if ..."), and the API references of Glue (CreateTrigger)
and Amazon RDS (CreateDBInstance).
"""

from infra0.checks.tables.needs.need import Need

_RESTORED = ("restoreBackupArn", "restoreSourceName", "restoreSourceTableArn", "importTable")
_COPIED = ("snapshotIdentifier", "replicateSourceDb", "restoreToPointInTime", "s3Import")
_CLUSTER_COPIED = ("snapshotIdentifier", "replicationSourceIdentifier", "restoreToPointInTime", "s3Import")
_MONITORED = (1, 5, 10, 15, 30, 60)
_REPLICATION = ("aws:elasticache:ReplicationGroup",)

NEEDS: tuple[Need, ...] = (
    Need(
        ("aws:athena:Workgroup",),
        "encryptionOption",
        ("kmsKeyArn",),
        ("CSE_KMS", "SSE_KMS"),
        inside="configuration.resultConfiguration.encryptionConfiguration",
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
    Need(("aws:dynamodb:Table",), "enabled", ("attributeName",), (True,), inside="ttl"),
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
    Need(("aws:opensearch:Domain",), "ebsEnabled", ("volumeSize",), (True,), inside="ebsOptions"),
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
    Need(("aws:glue:Job",), "numberOfWorkers", ("workerType",)),
    Need(("aws:kinesis:Stream",), "streamModeDetails.streamMode", ("shardCount",), ("PROVISIONED",)),
    Need(("aws:msk:Cluster",), "enabled", ("logGroup",), (True,), inside="loggingInfo.brokerLogs.cloudwatchLogs"),
    Need(("aws:msk:Cluster",), "enabled", ("bucket",), (True,), inside="loggingInfo.brokerLogs.s3"),
    Need(("aws:rds:Instance",), "performanceInsightsRetentionPeriod", ("performanceInsightsEnabled",), value=True),
    Need(("aws:transfer:Server",), "endpointType", ("endpointDetails",), ("VPC", "VPC_ENDPOINT")),
    Need(("aws:transfer:Server",), "identityProviderType", ("url",), ("API_GATEWAY",)),
    Need(("aws:transfer:Server",), "identityProviderType", ("function",), ("AWS_LAMBDA",)),
    Need(("aws:transfer:Server",), "identityProviderType", ("directoryId",), ("AWS_DIRECTORY_SERVICE",)),
    Need(("aws:transfer:User",), "homeDirectoryMappings", ("homeDirectoryType",), value="LOGICAL"),
)
