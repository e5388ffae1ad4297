"""Properties that exclude each other.

Sources: the texts of the properties in pulumi-aws 7 ("conflicts with", "one of ... must be specified"); for the runtime
of a container image, which has its own, `Runtime` of CreateFunction in the AWS Lambda API reference; for rules of a
lifecycle the error of Amazon S3, "At least one action needs to be specified in a rule".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from infra0.checks.listing import one_of
from infra0.checks.visits import ObjectVisit


class Choice(Enum):
    """Whether a choice between alternatives must be made."""

    NEEDED = auto()
    OMITTED = auto()
    """It must be made, and yet the provider's own examples leave it out where they speak of something else."""
    FREE = auto()


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Properties of which a resource, or an object in its configuration, takes one.

    tokens: of the types in question. names: the alternatives, each a group of properties that go together. choice:
    whether one of them must be given. several: whether more than one may be. unless: what does without all of them.
    told_by: what excludes one of them itself, which is told instead. inside: the path of the objects that all these
    properties are in; empty for the configuration itself.
    """

    tokens: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    choice: Choice = Choice.NEEDED
    several: bool = False
    unless: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    inside: str = ""

    def given(self, visit: ObjectVisit) -> list[str]:
        """The alternatives that an object makes use of, each by the first of its properties."""
        first = (next((name for name in group if _says_something(visit, name)), None) for group in self.names)
        return [name for name in first if name]

    def is_open(self, visit: ObjectVisit) -> bool:
        """Whether a choice that must be made is not."""
        choices = {name for group in self.names for name in group}
        if self.choice is Choice.FREE or self.given(visit) or not choices.isdisjoint(visit.presumed):
            return False
        return not any(_says_something(visit, name) for name in self.unless)

    @property
    def words(self) -> str:
        """The alternatives as messages name them: ```a`, `b` or `c```."""
        return one_of([group[0] for group in self.names])


def _says_something(visit: ObjectVisit, name: str) -> bool:
    """Whether a property is given, and is neither false, nor an empty list, nor turned off."""
    value = visit.value.get(name)
    is_off = isinstance(value, dict) and value.get("enabled") is False
    return not is_off and value is not None and value is not False and value != []


def by_slot() -> Mapping[tuple[str, str], tuple[Alternatives, ...]]:
    """The rows of each type and path of objects within it."""
    found: dict[tuple[str, str], list[Alternatives]] = {}
    for row in ALTERNATIVES:
        for token in row.tokens:
            found.setdefault((token, row.inside), []).append(row)
    return {slot: tuple(rows) for slot, rows in found.items()}


def _each(*names: str) -> tuple[tuple[str, ...], ...]:
    return tuple((name,) for name in names)


_FUNCTIONS = ("aws:lambda:Function",)
_OBJECTS = ("aws:s3:BucketObject", "aws:s3:BucketObjectv2")
_BALANCERS = ("aws:lb:LoadBalancer", "aws:alb:LoadBalancer")
_DESTINATIONS = ("destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId")
_ROUTED = (
    *("carrierGatewayId", "coreNetworkArn", "egressOnlyGatewayId", "gatewayId", "localGatewayId", "natGatewayId"),
    *("networkInterfaceId", "transitGatewayId", "vpcEndpointId", "vpcPeeringConnectionId", "odbNetworkArn"),
)
_RESTORED = ("importTable", "restoreBackupArn", "restoreSourceName", "restoreSourceTableArn")
_PEERS = _each("cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId")

_DISTRIBUTION = ("aws:cloudfront:Distribution",)
_LIFECYCLE = ("aws:s3:BucketLifecycleConfiguration",)
_CRAWLED = (
    *("s3Targets", "jdbcTargets", "dynamodbTargets", "catalogTargets", "deltaTargets", "hudiTargets"),
    *("icebergTargets", "mongodbTargets"),
)
_REPLICATION = ("aws:elasticache:ReplicationGroup",)

ALTERNATIVES: tuple[Alternatives, ...] = (
    Alternatives(
        ("aws:autoscaling:Group",),
        _each("launchConfiguration", "launchTemplate", "mixedInstancesPolicy"),
        Choice.OMITTED,
    ),
    Alternatives(
        ("aws:autoscaling:Group",),
        _each("vpcZoneIdentifiers", "availabilityZones"),
        Choice.OMITTED,
    ),
    *(
        Alternatives(_DISTRIBUTION, _each("cachePolicyId", "forwardedValues"), inside=inside)
        for inside in ("defaultCacheBehavior", "orderedCacheBehaviors[]")
    ),
    Alternatives(
        _DISTRIBUTION,
        _each("acmCertificateArn", "cloudfrontDefaultCertificate", "iamCertificateId"),
        several=True,
        inside="viewerCertificate",
    ),
    Alternatives(("aws:cloudwatch:MetricAlarm",), _each("metricName", "metricQueries"), unless=("evaluationCriteria",)),
    Alternatives(
        ("aws:cloudwatch:MetricAlarm",),
        _each("statistic", "extendedStatistic"),
        unless=("evaluationCriteria", "metricQueries"),
    ),
    Alternatives(("aws:cognito:UserPool",), _each("aliasAttributes", "usernameAttributes"), Choice.FREE),
    Alternatives(
        ("aws:cloudwatch:EventRule",), _each("eventPattern", "scheduleExpression"), Choice.OMITTED, several=True
    ),
    Alternatives(("aws:dynamodb:Table",), _each("hashKey", *_RESTORED), Choice.OMITTED, several=True),
    Alternatives(("aws:ec2:Route",), _each(*_DESTINATIONS)),
    Alternatives(("aws:ec2:Route",), _each(*_ROUTED)),
    Alternatives(
        ("aws:ec2:SecurityGroupRule",),
        (("cidrBlocks", "ipv6CidrBlocks"), ("self",), ("sourceSecurityGroupId",)),
        unless=("prefixListIds",),
    ),
    Alternatives(("aws:ec2:RouteTable",), _each(*_ROUTED), inside="routes[]"),
    Alternatives(("aws:ec2:RouteTableAssociation",), _each("gatewayId", "subnetId")),
    Alternatives(("aws:ec2:Vpc",), _each("cidrBlock", "ipv4IpamPoolId"), Choice.OMITTED, several=True),
    Alternatives(("aws:ecs:Service",), _each("capacityProviderStrategies", "launchType"), choice=Choice.FREE),
    Alternatives(("aws:eks:NodeGroup",), _each("launchTemplate", "diskSize"), Choice.FREE),
    Alternatives(("aws:eks:NodeGroup",), _each("id", "name"), inside="launchTemplate"),
    Alternatives(("aws:eks:NodeGroup",), _each("maxUnavailable", "maxUnavailablePercentage"), inside="updateConfig"),
    Alternatives(_REPLICATION, _each("numCacheClusters", "numNodeGroups"), Choice.FREE),
    Alternatives(_REPLICATION, _each("numCacheClusters", "replicasPerNodeGroup"), Choice.FREE),
    Alternatives(("aws:glue:Crawler",), _each(*_CRAWLED), several=True),
    Alternatives(("aws:glue:Job",), _each("workerType", "maxCapacity"), Choice.FREE),
    Alternatives(
        ("aws:kinesis:FirehoseDeliveryStream",),
        _each("kinesisSourceConfiguration", "serverSideEncryption"),
        Choice.FREE,
    ),
    Alternatives(("aws:kinesis:Stream",), _each("shardCount", "streamModeDetails"), Choice.OMITTED, several=True),
    Alternatives(
        ("aws:lambda:EventSourceMapping",),
        _each("eventSourceArn", "selfManagedEventSource"),
    ),
    Alternatives(_FUNCTIONS, _each("code", "imageUri", "s3Bucket")),
    Alternatives(_FUNCTIONS, _each("imageUri", "runtime"), choice=Choice.FREE, told_by=("code", "s3Bucket")),
    Alternatives(_BALANCERS, _each("subnets", "subnetMappings"), Choice.OMITTED),
    Alternatives(("aws:rds:Cluster",), _each("manageMasterUserPassword", "masterPassword"), Choice.FREE),
    Alternatives(("aws:rds:Instance",), _each("manageMasterUserPassword", "password"), Choice.FREE),
    Alternatives(("aws:redshift:Cluster",), _each("manageMasterPassword", "masterPassword"), Choice.FREE),
    Alternatives(("aws:route53:Record",), (("aliases",), ("records", "ttl"))),
    Alternatives(_OBJECTS, _each("content", "contentBase64", "source"), choice=Choice.FREE),
    Alternatives(("aws:secretsmanager:SecretVersion",), _each("secretBinary", "secretString", "secretStringWo")),
    Alternatives(("aws:ssm:Parameter",), _each("value", "insecureValue", "valueWo")),
    Alternatives(("aws:sqs:Queue",), _each("kmsMasterKeyId", "sqsManagedSseEnabled"), choice=Choice.FREE),
    Alternatives(("aws:autoscaling:Group",), _each("id", "name"), Choice.FREE, inside="launchTemplate"),
    Alternatives(("aws:cloudwatch:EventTarget",), _each("input", "inputPath", "inputTransformer"), Choice.FREE),
    Alternatives(
        ("aws:ec2:FlowLog",),
        _each("eniId", "regionalNatGatewayId", "subnetId", "transitGatewayAttachmentId", "transitGatewayId", "vpcId"),
        Choice.FREE,
    ),
    Alternatives(("aws:ec2:LaunchTemplate",), _each("arn", "name"), Choice.FREE, inside="iamInstanceProfile"),
    Alternatives(("aws:ec2:VpnConnection",), _each("transitGatewayId", "vpnGatewayId"), Choice.FREE),
    Alternatives(("aws:rds:ProxyTarget",), _each("dbClusterIdentifier", "dbInstanceIdentifier")),
    Alternatives(_LIFECYCLE, _each("date", "days"), Choice.FREE, inside="rules[].expiration"),
    Alternatives(_LIFECYCLE, _each("date", "days"), Choice.FREE, inside="rules[].transitions[]"),
    Alternatives(_LIFECYCLE, _each("and", "prefix", "tag"), Choice.FREE, inside="rules[].filter"),
    Alternatives(
        _LIFECYCLE,
        _each(
            "abortIncompleteMultipartUpload",
            "expiration",
            "noncurrentVersionExpiration",
            "noncurrentVersionTransitions",
            "transitions",
        ),
        Choice.OMITTED,
        several=True,
        inside="rules[]",
    ),
    Alternatives(
        ("aws:secretsmanager:SecretRotation",),
        _each("automaticallyAfterDays", "scheduleExpression"),
        inside="rotationRules",
    ),
    Alternatives(("aws:wafv2:WebAcl",), _each("allow", "block"), inside="defaultAction"),
    Alternatives(("aws:wafv2:WebAcl",), _each("action", "overrideAction"), inside="rules[]"),
    Alternatives(("aws:vpc:SecurityGroupEgressRule",), _PEERS),
    Alternatives(("aws:vpc:SecurityGroupIngressRule",), _PEERS),
)

PREFIXED: tuple[tuple[str, str], ...] = (
    ("bucket", "bucketPrefix"),
    ("clusterIdentifier", "clusterIdentifierPrefix"),
    ("identifier", "identifierPrefix"),
    ("name", "namePrefix"),
)
"""Names and the prefixes of names that the provider makes up; whatever the type, one excludes the other."""
