"""What texts of databases, brokers and jobs on data must look like.

Sources: the texts of the properties in pulumi-aws 7 and the provider's own validation of them, else the services' API
references.
"""

from collections.abc import Mapping

from infra0.checks.tables.forms.form import SIZE, SLASH, Form, beginning_with

_DATABASE = Form(
    rf"db\.(?:serverless|[a-z][a-z0-9-]*\.{SIZE}(?:\..+)?)",
    "it must begin with `db.`, followed by a family and a size, as in `db.t4g.medium`",
    "db.",
    example="db.t4g.medium",
)
_CACHE = Form(
    rf"cache\.[a-z][a-z0-9-]*\.{SIZE}",
    "it must begin with `cache.`, followed by a family and a size, as in `cache.t4g.small`",
    "cache.",
    example="cache.t4g.small",
)
_SEARCHED = Form(
    r".+\.search", "it must end in `.search`, as in `r6g.large.search`", after=".search", example="r6g.large.search"
)
_S3 = Form(r"s3://.+", "it must begin with `s3://` and the name of a bucket", example="s3://example/example")
_POSTGRES = Form(
    r"(?i:(?!(?:admin|rdsadmin)$).*)",
    "PostgreSQL reserves it; choose another, such as `dbadmin`",
    beside=("engine", ("postgres", "aurora-postgresql")),
)
_DAILY = Form(r"\d\d:\d\d-\d\d:\d\d", "write two times of a day, as in `03:00-04:00`", example="03:00-04:00")
_WEEKLY = Form(
    r"(?i:(?:mon|tue|wed|thu|fri|sat|sun):\d\d:\d\d-(?:mon|tue|wed|thu|fri|sat|sun):\d\d:\d\d)",
    "write two times of a week, as in `sun:05:00-sun:06:00`",
    example="sun:05:00-sun:06:00",
)
_KEY_ARN = Form(r"arn:.+", "write the ARN of the key", example="arn:aws:kms:eu-west-1:123456789012:key/example")

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    ("aws:athena:Workgroup", "configuration.resultConfiguration.outputLocation"): (_S3,),
    ("aws:dms:ReplicationInstance", "replicationInstanceClass"): (beginning_with("dms."),),
    ("aws:docdb:Cluster", "kmsKeyId"): (_KEY_ARN,),
    ("aws:docdb:Cluster", "preferredBackupWindow"): (_DAILY,),
    ("aws:docdb:Cluster", "preferredMaintenanceWindow"): (_WEEKLY,),
    ("aws:docdb:ClusterInstance", "instanceClass"): (_DATABASE,),
    ("aws:efs:AccessPoint", "rootDirectory.path"): (SLASH,),
    ("aws:elasticache:Cluster", "nodeType"): (_CACHE,),
    ("aws:elasticache:ReplicationGroup", "engineVersion"): (
        Form(
            r"[1-5]\.\d+\.\d+|6\.(?:x|\d+)|(?:[7-9]|\d\d)\.\d+",
            "use a major and a minor version alone from version 6 on, as in `7.1`",
            cut=r"(?<=\d\.\d)\.\d+$",
            example="7.1",
        ),
    ),
    ("aws:elasticache:ReplicationGroup", "maintenanceWindow"): (_WEEKLY,),
    ("aws:elasticache:ReplicationGroup", "nodeType"): (_CACHE,),
    ("aws:elasticache:ReplicationGroup", "snapshotWindow"): (_DAILY,),
    ("aws:glue:Job", "command.scriptLocation"): (_S3,),
    ("aws:mq:Broker", "hostInstanceType"): (beginning_with("mq.", size="m5.large"),),
    ("aws:msk:Cluster", "brokerNodeGroupInfo.instanceType"): (beginning_with("kafka.", "express.", size="m7g.large"),),
    ("aws:msk:Cluster", "kafkaVersion"): (
        Form(
            r"\d+\.\d+\.(?:\d+|x)(?:\..+)?",
            "write all three parts of the version, as in `3.8.x`",
            example="3.8.x",
        ),
    ),
    ("aws:neptune:ClusterInstance", "instanceClass"): (_DATABASE,),
    ("aws:opensearch:Domain", "clusterConfig.dedicatedMasterType"): (_SEARCHED,),
    ("aws:opensearch:Domain", "clusterConfig.instanceType"): (_SEARCHED,),
    ("aws:opensearch:Domain", "engineVersion"): (
        Form(
            r"(?:OpenSearch|Elasticsearch)_\d+\.\d+",
            "write the engine before the version, as in `OpenSearch_2.19`",
            "OpenSearch_",
            example="OpenSearch_2.19",
        ),
    ),
    ("aws:rds:Cluster", "kmsKeyId"): (_KEY_ARN,),
    ("aws:rds:Cluster", "masterUsername"): (_POSTGRES,),
    ("aws:rds:Cluster", "preferredBackupWindow"): (_DAILY,),
    ("aws:rds:Cluster", "preferredMaintenanceWindow"): (_WEEKLY,),
    ("aws:rds:ClusterInstance", "instanceClass"): (_DATABASE,),
    ("aws:rds:Instance", "backupWindow"): (_DAILY,),
    ("aws:rds:Instance", "instanceClass"): (_DATABASE,),
    ("aws:rds:Instance", "kmsKeyId"): (_KEY_ARN,),
    ("aws:rds:Instance", "maintenanceWindow"): (_WEEKLY,),
    ("aws:rds:Instance", "username"): (_POSTGRES,),
}
