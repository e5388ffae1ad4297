"""What the names of things may look like.

Source: the texts of the properties in pulumi-aws 7 where they say so, else the service's API reference (`pattern` and
length of the parameter of the call that creates the thing).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class NameRule:
    """The form of a name: what it must match as a whole, in words, and how long it may be.

    reserved: forms within that which are refused all the same, in words, with what they match as a whole.
    begins: what every such name begins with.
    """

    pattern: str
    words: str
    longest: int
    shortest: int = 1
    reserved: Mapping[str, str] = field(default_factory=dict)
    begins: str = ""


_HYPHENATED = r"[A-Za-z0-9_-]*"
_DOTTED = r"[A-Za-z0-9_.-]*"
_IAM = r"[\w+=,.@-]*"
_IAM_WORDS = "letters, digits and `_+=,.@-`"
_HYPHENATED_WORDS = "letters, digits, hyphens and underscores"
_DOTTED_WORDS = "letters, digits, hyphens, underscores and full stops"
_BALANCER = NameRule(
    r"(?!-)(?!internal-)[A-Za-z0-9-]*(?<!-)",
    "letters, digits and hyphens, without a hyphen at its ends or `internal-` at its beginning",
    32,
)
_DATABASE = NameRule(
    r"[a-z](?!.*--)[a-z0-9-]*(?<!-)",
    "lowercase letters, digits and single hyphens, with a letter first and no hyphen last",
    63,
)

_CLUSTER = NameRule(
    r"[A-Za-z](?!.*--)[A-Za-z0-9-]*(?<!-)",
    "letters, digits and single hyphens, with a letter first and no hyphen last",
    50,
)
_DATABASE_NAME = NameRule(r"[A-Za-z][A-Za-z0-9_]*", "letters, digits and underscores, with a letter first", 64)
_DOMAIN = NameRule(r"[a-z][a-z0-9-]*", "lowercase letters, digits and hyphens, with a letter first", 28, 3)
_COGNITO = NameRule(r"[\w\s+=,.@-]*", "letters, digits, spaces and `_+=,.@-`", 128)
_FIREWALL = NameRule(_HYPHENATED, _HYPHENATED_WORDS, 128)
_BATCH = NameRule(r"[A-Za-z0-9][A-Za-z0-9_-]*", f"{_HYPHENATED_WORDS}, with a letter or digit first", 128)
_SCHEDULE = NameRule(_DOTTED, _DOTTED_WORDS, 64)
_RESERVED_BUCKETS = {
    "it must not look like an IP address": r"\d{1,3}(?:\.\d{1,3}){3}",
    "names that begin with `xn--` are reserved": r"xn--.*",
    "names that begin with `sthree-` are reserved": r"sthree-.*",
    "names that begin with `amzn-s3-demo-` are reserved": r"amzn-s3-demo-.*",
    "names that end in `-s3alias` are reserved": r".*-s3alias",
    "names that end in `--ol-s3` are reserved": r".*--ol-s3",
    "names that end in `--x-s3` are reserved for directory buckets": r".*--x-s3",
    "names that end in `--table-s3` are reserved": r".*--table-s3",
    "names that end in `.mrap` are reserved": r".*\.mrap",
}
_BUCKET = NameRule(
    r"[a-z0-9](?!.*\.\.)[a-z0-9.-]*(?<![.-])",
    "lowercase letters, digits, hyphens and full stops, with a letter or digit at both ends",
    63,
    3,
    _RESERVED_BUCKETS,
)
_BUCKET_PREFIX = NameRule(
    r"[a-z0-9](?!.*\.\.)[a-z0-9.-]*",
    "lowercase letters, digits, hyphens and full stops, with a letter or digit first",
    37,
    0,
    {words: pattern for words, pattern in _RESERVED_BUCKETS.items() if pattern.endswith("-.*")},
)

NAMES: dict[tuple[str, str], NameRule] = {
    ("aws:alb:LoadBalancer", "name"): _BALANCER,
    ("aws:alb:TargetGroup", "name"): NameRule(r"(?!-)[A-Za-z0-9-]*(?<!-)", "letters, digits and hyphens", 32),
    ("aws:apigateway:Stage", "stageName"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 128),
    ("aws:athena:Workgroup", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 128),
    ("aws:batch:ComputeEnvironment", "name"): _BATCH,
    ("aws:batch:JobQueue", "name"): _BATCH,
    ("aws:cloudwatch:EventBus", "name"): NameRule(
        r"[/.\-_A-Za-z0-9]*", f"{_DOTTED_WORDS}, and slashes for partners' buses", 256
    ),
    ("aws:cloudwatch:EventRule", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 64),
    ("aws:cloudwatch:LogGroup", "name"): NameRule(r"[.\-_/#A-Za-z0-9]*", "letters, digits and `._-/#`", 512),
    ("aws:codebuild:Project", "name"): NameRule(
        r"[A-Za-z0-9][A-Za-z0-9_-]*", f"{_HYPHENATED_WORDS}, with a letter or digit first", 255, 2
    ),
    ("aws:cognito:IdentityPool", "identityPoolName"): _COGNITO,
    ("aws:cognito:UserPool", "name"): _COGNITO,
    ("aws:cognito:UserPoolClient", "name"): _COGNITO,
    ("aws:docdb:Cluster", "clusterIdentifier"): _DATABASE,
    ("aws:docdb:ClusterInstance", "identifier"): _DATABASE,
    ("aws:dynamodb:Table", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 255, 3),
    ("aws:ec2:SecurityGroup", "name"): NameRule(
        r"[a-zA-Z0-9 ._\-:/()#,@\[\]+=&;{}!$*]*",
        "letters, digits, spaces and `._-:/()#,@[]+=&;{}!$*`",
        255,
        1,
        {"names that begin with `sg-` are reserved": r"sg-.*"},
    ),
    ("aws:ecr:Repository", "name"): NameRule(
        r"(?:[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*/)*[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*",
        "lowercase letters and digits, separated by hyphens, underscores, full stops and slashes",
        256,
        2,
    ),
    ("aws:ecs:Cluster", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 255),
    ("aws:ecs:Service", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 255),
    ("aws:ecs:TaskDefinition", "family"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 255),
    ("aws:eks:Cluster", "name"): NameRule(
        r"[A-Za-z0-9][A-Za-z0-9_-]*", f"{_HYPHENATED_WORDS}, with a letter or digit first", 100
    ),
    ("aws:elasticache:Cluster", "clusterId"): _CLUSTER,
    ("aws:elasticache:ReplicationGroup", "replicationGroupId"): replace(_CLUSTER, longest=40),
    ("aws:elasticsearch:Domain", "domainName"): _DOMAIN,
    ("aws:iam:Group", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:InstanceProfile", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:Policy", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:Role", "name"): NameRule(_IAM, _IAM_WORDS, 64),
    ("aws:iam:RolePolicy", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:User", "name"): NameRule(_IAM, _IAM_WORDS, 64),
    ("aws:iot:TopicRule", "name"): NameRule(r"[A-Za-z0-9_]*", "letters, digits and underscores", 128),
    ("aws:kinesis:FirehoseDeliveryStream", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 64),
    ("aws:kinesis:Stream", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 128),
    ("aws:kms:Alias", "name"): NameRule(
        r"alias/[A-Za-z0-9/_-]*",
        f"`alias/` followed by {_HYPHENATED_WORDS}",
        256,
        1,
        {"names that begin with `alias/aws/` are reserved": r"alias/aws/.*"},
        "alias/",
    ),
    ("aws:lambda:Function", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 64),
    ("aws:lb:LoadBalancer", "name"): _BALANCER,
    ("aws:lb:TargetGroup", "name"): NameRule(r"(?!-)[A-Za-z0-9-]*(?<!-)", "letters, digits and hyphens", 32),
    ("aws:neptune:Cluster", "clusterIdentifier"): _DATABASE,
    ("aws:neptune:ClusterInstance", "identifier"): _DATABASE,
    ("aws:opensearch:Domain", "domainName"): _DOMAIN,
    ("aws:rds:Cluster", "clusterIdentifier"): _DATABASE,
    ("aws:rds:Cluster", "databaseName"): _DATABASE_NAME,
    ("aws:rds:ClusterInstance", "identifier"): _DATABASE,
    ("aws:rds:Instance", "dbName"): _DATABASE_NAME,
    ("aws:rds:Instance", "identifier"): _DATABASE,
    ("aws:rds:SubnetGroup", "name"): NameRule(
        r"[a-z0-9 ._-]*", "lowercase letters, digits, spaces, full stops, hyphens and underscores", 255
    ),
    ("aws:redshift:Cluster", "clusterIdentifier"): _DATABASE,
    ("aws:s3:Bucket", "bucket"): _BUCKET,
    ("aws:s3:Bucket", "bucketPrefix"): _BUCKET_PREFIX,
    ("aws:s3:BucketV2", "bucket"): _BUCKET,
    ("aws:s3:BucketV2", "bucketPrefix"): _BUCKET_PREFIX,
    ("aws:scheduler:Schedule", "name"): _SCHEDULE,
    ("aws:scheduler:ScheduleGroup", "name"): _SCHEDULE,
    ("aws:secretsmanager:Secret", "name"): NameRule(r"[A-Za-z0-9/_+=.@-]*", "letters, digits and `/_+=.@-`", 512),
    ("aws:sfn:StateMachine", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 80),
    ("aws:sns:Topic", "name"): NameRule(r"[A-Za-z0-9_-]*(?:\.fifo)?", f"{_HYPHENATED_WORDS}, and `.fifo` last", 256),
    ("aws:sqs:Queue", "name"): NameRule(r"[A-Za-z0-9_-]*(?:\.fifo)?", f"{_HYPHENATED_WORDS}, and `.fifo` last", 80),
    ("aws:ssm:Parameter", "name"): NameRule(
        r"/[A-Za-z0-9_./-]*|[A-Za-z0-9_.-]*", f"{_DOTTED_WORDS}, and slashes where one is first", 2048
    ),
    ("aws:wafv2:IpSet", "name"): _FIREWALL,
    ("aws:wafv2:RegexPatternSet", "name"): _FIREWALL,
    ("aws:wafv2:RuleGroup", "name"): _FIREWALL,
    ("aws:wafv2:WebAcl", "name"): _FIREWALL,
    ("aws:wafv2:WebAcl", "rules[].visibilityConfig.metricName"): _FIREWALL,
    ("aws:wafv2:WebAcl", "visibilityConfig.metricName"): _FIREWALL,
}
