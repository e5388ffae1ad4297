"""What texts must look like that are no names of things.

Sources: the texts of the properties in pulumi-aws 7 and the provider's own validation of them, else the services' API
references.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a text.

    pattern: what it must match as a whole. words: what is wrong otherwise, or what to write, for messages. before and
    after: what may be missing at its ends. cut: what may be too much in it, as a pattern. quote: what may be missing
    on both sides. partly: whether a text of which only a part is known must have it too. beside: an input of the
    resource, and the values of it with which this form is asked for. example: a text with the form, where not every
    word has it.
    """

    pattern: str
    words: str
    before: str = ""
    after: str = ""
    cut: str = ""
    quote: str = ""
    partly: bool = False
    beside: tuple[str, tuple[str, ...]] | None = None
    example: str = ""

    def fits(self, text: str) -> bool:
        """Whether a text has the form."""
        return re.fullmatch(self.pattern, text, re.DOTALL) is not None

    def mended(self, text: str) -> str | None:
        """The text with the form, where it is clear what is missing or too much."""
        better = f"{self.quote}{self.before}{re.sub(self.cut, '', text) if self.cut else text}{self.after}{self.quote}"
        return better if better != text and self.fits(better) else None


def _begun(*beginnings: str, size: str = "t3.medium") -> Form:
    first = beginnings[0]
    pattern = "|".join(map(re.escape, beginnings))
    return Form(rf"(?:{pattern}).+", f"it must begin with `{first}`", first, example=f"{first}{size}")


_SIZE = r"(?:nano|micro|small|medium|large|xlarge|\d+xlarge|metal(?:-\d+xl)?)"
_INSTANCE = Form(rf"[a-z][a-z0-9-]*\.{_SIZE}", "use a family and a size, as in `t3.micro`", example="t3.micro")
_DATABASE = Form(
    rf"db\.(?:serverless|[a-z][a-z0-9-]*\.{_SIZE}(?:\..+)?)",
    "it must begin with `db.`, followed by a family and a size, as in `db.t4g.medium`",
    "db.",
    example="db.t4g.medium",
)
_CACHE = Form(
    rf"cache\.[a-z][a-z0-9-]*\.{_SIZE}",
    "it must begin with `cache.`, followed by a family and a size, as in `cache.t4g.small`",
    "cache.",
    example="cache.t4g.small",
)
_SEARCHED = Form(
    r".+\.search", "it must end in `.search`, as in `r6g.large.search`", after=".search", example="r6g.large.search"
)
_SLASH = Form(r"(?:/.*)?", "it must begin with `/`", "/", example="/example")
_NO_SLASH = Form(r"(?!/).*", "it must not begin with `/`", cut="^/+")
_DOMAIN = Form(
    r"(?![a-z]+://)[^/]*",
    "write the domain name alone, without `https://` and a path",
    cut="^[a-z]+://|/$",
    partly=True,
)
_HOSTED = replace(_DOMAIN, pattern=rf"{_DOMAIN.pattern}|.*\.in-addr\.arpa\.?")
"""Zones for a part of a range of addresses have a slash."""
_ZONE = Form(r"(?![a-z]{2}(?:-[a-z]+)+-\d$).*", "write a zone with its letter, as in `us-east-1a`; this is a region")
_S3 = Form(r"s3://.+", "it must begin with `s3://` and the name of a bucket", example="s3://example/example")
_VERSION = Form(
    r"\d+\.\d+", "use a major and a minor version alone, as in `1.33`", cut=r"^v|(?<=\d\d)\.\d+$", example="1.33"
)
_GROUPS = Form(r"[0-9A-Za-z_ .:/()#,@\[\]+=&;{}!$*-]*", "use only letters, digits, spaces and `_.:/()#,@[]+=&;{}!$*-`")
_LATIN = Form(
    "[\t\n\r\x20-\x7e\xa1-\xff]*", "use only characters of Latin 1, without typographic dashes, quotes and arrows"
)
_POSTGRES = Form(
    r"(?i:(?!(?:admin|rdsadmin)$).*)",
    "PostgreSQL reserves it; choose another, such as `dbadmin`",
    beside=("engine", ("postgres", "aurora-postgresql")),
)
_ENCODED = Form(
    r"[A-Za-z0-9+/=\s]*",
    "encode it in Base64, as the provider sends it as it is; plain text belongs in `userData` of an `aws:ec2:Instance`",
    example="IyEvYmluL2Jhc2gK",
)
_TEMPLATE_VERSION = Form(
    r"\$(?:Latest|Default)|\d+", "use `$Latest`, `$Default` or the number of a version", example="1"
)
_TIMEZONE = Form(
    r"[A-Za-z_]+(?:/[\w+-]+)+|[A-Z]{2,4}(?:\d[A-Z]{3})?|GMT[+-]?0|GB-Eire|NZ-CHAT|W-SU|Cuba|Egypt|Eire|Greenwich|"
    r"Hongkong|Iceland|Iran|Israel|Jamaica|Japan|Kwajalein|Libya|Navajo|Poland|Portugal|Singapore|Turkey|Universal|Zulu",
    "use a name of the IANA time zone database, as in `Europe/Berlin`",
    example="Europe/Berlin",
)
_DAILY = Form(r"\d\d:\d\d-\d\d:\d\d", "write two times of a day, as in `03:00-04:00`", example="03:00-04:00")
_WEEKLY = Form(
    r"(?i:(?:mon|tue|wed|thu|fri|sat|sun):\d\d:\d\d-(?:mon|tue|wed|thu|fri|sat|sun):\d\d:\d\d)",
    "write two times of a week, as in `sun:05:00-sun:06:00`",
    example="sun:05:00-sun:06:00",
)
_KEY_ARN = Form(r"arn:.+", "write the ARN of the key", example="arn:aws:kms:eu-west-1:123456789012:key/example")
_QUOTED = Form(
    r"'.*'|(?:integration|context|stageVariables)\..+",
    "put a fixed value in single quotes, or map one such as `integration.response.header.Location`",
    quote="'",
    example="'example'",
)

_RESOURCE_IDS = (
    Form(
        r"service/[^/]+/[^/]+",
        "write the service behind its cluster, as in `service/shop/web`",
        partly=True,
        beside=("serviceNamespace", ("ecs",)),
        example="service/example/example",
    ),
    Form(
        r"table/.+",
        "it must begin with `table/`",
        cut="^tables?/",
        before="table/",
        partly=True,
        beside=("serviceNamespace", ("dynamodb",)),
        example="table/example",
    ),
    Form(
        r"function:[^:]+:[^:]+",
        "write the function and its alias, as in `function:worker:live`",
        partly=True,
        beside=("serviceNamespace", ("lambda",)),
        example="function:example:live",
    ),
    Form(
        r"cluster:.+",
        "it must begin with `cluster:`",
        before="cluster:",
        partly=True,
        beside=("serviceNamespace", ("rds",)),
        example="cluster:example",
    ),
)
_EMAIL = Form(r"[^@\s]+@[^@\s]+\.[^@\s]+", "write an address, as in `team@example.com`", example="team@example.com")
_IMAGE = Form(
    r"ami-.+|resolve:ssm:.+",
    "write the ID of an image, or `resolve:ssm:` and the name of a parameter that has it",
    example="ami-0a1b2c3d4e5f60718",
)
_HANDLED = tuple(
    f"{language}{version}"
    for language, versions in (
        ("nodejs", ("16.x", "18.x", "20.x", "22.x", "24.x")),
        ("python", ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14")),
        ("ruby", ("3.2", "3.3", "3.4")),
    )
    for version in versions
)
"""The runtimes whose handlers are a file and what it exports."""
_AMOUNT = Form(r"\d+(?:\.\d+)?", "write a number alone", cut=r"[^\d.]", example="100")

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    ("aws:acm:Certificate", "domainName"): (_DOMAIN,),
    ("aws:acm:Certificate", "subjectAlternativeNames[]"): (_DOMAIN,),
    ("aws:alb:TargetGroup", "healthCheck.path"): (_SLASH,),
    ("aws:apigateway:IntegrationResponse", "responseParameters{}"): (_QUOTED,),
    ("aws:apigateway:Resource", "pathPart"): (
        Form(r"[^/]*", "write one part of the path, without slashes", cut=r"^/|/$"),
    ),
    ("aws:appautoscaling:Policy", "resourceId"): _RESOURCE_IDS,
    ("aws:appautoscaling:ScheduledAction", "resourceId"): _RESOURCE_IDS,
    ("aws:appautoscaling:Target", "resourceId"): _RESOURCE_IDS,
    ("aws:athena:Workgroup", "configuration.resultConfiguration.outputLocation"): (_S3,),
    ("aws:autoscaling:Group", "healthCheckType"): (
        Form(
            r"(?:EC2|ELB|EBS|VPC_LATTICE)(?:,(?:EC2|ELB|EBS|VPC_LATTICE))*",
            "use `EC2`, `EBS`, `ELB` and `VPC_LATTICE`, with commas between several",
            example="ELB",
        ),
    ),
    ("aws:autoscaling:Group", "launchTemplate.version"): (_TEMPLATE_VERSION,),
    ("aws:autoscaling:Group", "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.version"): (
        _TEMPLATE_VERSION,
    ),
    ("aws:autoscaling:Schedule", "timeZone"): (_TIMEZONE,),
    ("aws:autoscaling:Schedule", "recurrence"): (
        Form(
            r"\S+(?: +\S+){4}",
            "write the five fields of a Unix cron expression alone, as in `0 22 * * *`",
            example="0 22 * * *",
        ),
    ),
    ("aws:budgets:Budget", "limitAmount"): (_AMOUNT,),
    ("aws:budgets:Budget", "notifications[].subscriberEmailAddresses[]"): (_EMAIL,),
    ("aws:cloudfront:Distribution", "aliases[]"): (_DOMAIN,),
    ("aws:cloudfront:Distribution", "customErrorResponses[].responsePagePath"): (_SLASH,),
    ("aws:cloudfront:Distribution", "defaultRootObject"): (_NO_SLASH,),
    ("aws:cloudfront:Distribution", "origins[].domainName"): (_DOMAIN,),
    ("aws:cloudfront:Distribution", "origins[].originPath"): (
        Form(
            r"(?:/.*[^/])?", "it must begin with `/`, and must not end with it", "/", cut=r"^/|/$", example="/example"
        ),
    ),
    ("aws:cloudwatch:Dashboard", "dashboardName"): (
        Form(r"[A-Za-z0-9_-]+", "use only letters, digits, hyphens and underscores"),
    ),
    ("aws:cloudwatch:MetricAlarm", "extendedStatistic"): (
        Form(
            r"(?i:p|tm|tc|ts|wm|pr|iqm).*",
            "write the kind of statistic first, as in `p99` or `tm90`",
            before="p",
            example="p99",
        ),
    ),
    ("aws:cloudwatch:MetricAlarm", "metricQueries[].id"): (
        Form(
            r"[a-z][A-Za-z0-9_]*",
            "use only letters, digits and underscores, with a lowercase letter first",
        ),
    ),
    ("aws:cognito:UserPoolClient", "callbackUrls[]"): (
        Form(
            r"https://.+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/].*)?|(?!https?:)[A-Za-z][\w.+-]*:.+",
            "use `https://`; only `localhost` may do without",
            "https://",
            cut="^http://",
            example="https://example.com",
        ),
    ),
    ("aws:cognito:UserPoolDomain", "domain"): (
        Form(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", "use only lowercase letters, digits and hyphens"),
        Form(
            r"(?:(?!aws|amazon|cognito)[^.])*|.*\..*",
            "a prefix must not contain `aws`, `amazon` or `cognito`",
        ),
    ),
    ("aws:apigatewayv2:Authorizer", "identitySources[]"): (
        Form(
            r"\$(?:request|context|stageVariables)\..+",
            "use a selection expression, as in `$request.header.Authorization`",
            beside=("authorizerType", ("JWT",)),
            example="$request.header.Authorization",
        ),
    ),
    ("aws:apigatewayv2:Route", "target"): (
        Form(r"integrations/.+", "it must begin with `integrations/`", partly=True, example="integrations/example"),
    ),
    ("aws:dms:ReplicationInstance", "replicationInstanceClass"): (_begun("dms."),),
    ("aws:docdb:Cluster", "kmsKeyId"): (_KEY_ARN,),
    ("aws:docdb:Cluster", "preferredBackupWindow"): (_DAILY,),
    ("aws:docdb:Cluster", "preferredMaintenanceWindow"): (_WEEKLY,),
    ("aws:docdb:ClusterInstance", "instanceClass"): (_DATABASE,),
    ("aws:ebs:Volume", "availabilityZone"): (_ZONE,),
    ("aws:ec2:Instance", "ami"): (_IMAGE,),
    ("aws:ec2:Instance", "availabilityZone"): (_ZONE,),
    ("aws:ec2:Instance", "instanceType"): (_INSTANCE,),
    ("aws:ec2:Instance", "launchTemplate.version"): (_TEMPLATE_VERSION,),
    ("aws:ec2:Instance", "userDataBase64"): (_ENCODED,),
    ("aws:ec2:LaunchTemplate", "imageId"): (_IMAGE,),
    ("aws:ec2:LaunchTemplate", "instanceType"): (_INSTANCE,),
    ("aws:ec2:LaunchTemplate", "userData"): (_ENCODED,),
    ("aws:ec2:SecurityGroup", "description"): (_GROUPS,),
    ("aws:ec2:SecurityGroup", "egress[].description"): (_GROUPS,),
    ("aws:ec2:SecurityGroup", "ingress[].description"): (_GROUPS,),
    ("aws:ec2:SecurityGroupRule", "description"): (_GROUPS,),
    ("aws:ec2:Subnet", "availabilityZone"): (_ZONE,),
    ("aws:ec2:VpcEndpoint", "serviceName"): (
        Form(
            r"(?:[\w-]+\.){2,}.+|.*\$\{.*",
            "write the whole name with its region, as in `com.amazonaws.eu-west-1.s3`",
            example="com.amazonaws.eu-west-1.ssm",
        ),
    ),
    ("aws:efs:AccessPoint", "rootDirectory.path"): (_SLASH,),
    ("aws:eks:Cluster", "version"): (_VERSION,),
    ("aws:eks:NodeGroup", "instanceTypes[]"): (_INSTANCE,),
    ("aws:eks:NodeGroup", "version"): (_VERSION,),
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
    ("aws:iam:OpenIdConnectProvider", "url"): (
        Form(r"https://.+", "it must begin with `https://`", "https://", cut="^http://", example="https://example.com"),
    ),
    ("aws:iam:Role", "description"): (_LATIN,),
    ("aws:lambda:Function", "fileSystemConfig.localMountPath"): (
        Form(
            r"/mnt/[A-Za-z0-9_.-]+",
            "use `/mnt/` followed by a name of letters, digits and `_.-`",
            "/mnt/",
            cut="^/(?:mnt/)?",
            example="/mnt/example",
        ),
    ),
    ("aws:lambda:Function", "handler"): (
        Form(
            r"\S*[^\s.]\.[^\s.]\S*",
            "write the file and what it exports, as in `index.handler`",
            beside=("runtime", _HANDLED),
            example="index.handler",
        ),
    ),
    ("aws:lambda:Function", "layers[]"): (
        Form(
            r"arn:[^:]*:lambda:[^:]*:[^:]*:layer:[^:]+:\d+",
            "write the ARN of a layer with its version, as in `arn:aws:lambda:eu-west-1:123456789012:layer:tools:1`",
            example="arn:aws:lambda:eu-west-1:123456789012:layer:example:1",
        ),
    ),
    ("aws:lambda:ProvisionedConcurrencyConfig", "qualifier"): (
        Form(r"(?!\$LATEST$).*", "name a version or an alias; `$LATEST` cannot have provisioned concurrency"),
    ),
    ("aws:lb:TargetGroup", "healthCheck.path"): (_SLASH,),
    ("aws:mq:Broker", "hostInstanceType"): (_begun("mq.", size="m5.large"),),
    ("aws:msk:Cluster", "brokerNodeGroupInfo.instanceType"): (_begun("kafka.", "express.", size="m7g.large"),),
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
    ("aws:route53:Record", "records[]"): (
        Form(
            r"\d{1,3}(?:\.\d{1,3}){3}",
            "a record of type `A` holds IPv4 addresses",
            beside=("type", ("A",)),
            example="192.0.2.1",
        ),
        Form(
            r"[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*",
            "a record of type `AAAA` holds IPv6 addresses",
            beside=("type", ("AAAA",)),
            example="2001:db8::1",
        ),
        Form(
            r"\d+ +\S+",
            "a record of type `MX` holds a priority and a host, as in `10 mail.example.com`",
            before="10 ",
            beside=("type", ("MX",)),
            example="10 mail.example.com",
        ),
        replace(_HOSTED, beside=("type", ("CNAME",))),
    ),
    ("aws:route53:Zone", "name"): (_HOSTED,),
    ("aws:sagemaker:EndpointConfiguration", "productionVariants[].instanceType"): (_begun("ml."),),
    ("aws:sagemaker:NotebookInstance", "instanceType"): (_begun("ml."),),
    ("aws:scheduler:Schedule", "scheduleExpressionTimezone"): (_TIMEZONE,),
    ("aws:sns:TopicSubscription", "endpoint"): (
        replace(_EMAIL, beside=("protocol", ("email", "email-json"))),
        Form(
            r"https://.+",
            "it must begin with `https://`",
            before="https://",
            cut="^http://",
            partly=False,
            beside=("protocol", ("https",)),
            example="https://example.com",
        ),
    ),
    ("aws:vpc:SecurityGroupEgressRule", "description"): (_GROUPS,),
    ("aws:vpc:SecurityGroupIngressRule", "description"): (_GROUPS,),
}
"""The forms of the texts in each slot."""
