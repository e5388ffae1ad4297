"""What the ARN of a resource is like, by the resource's type."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.iam.actions import service
from infra0.iam.patterns import NAME, WORD

_UNKNOWN = ""
_SERVICES: Mapping[str, str] = {
    "aws:accountaccess:": "account-access",
    "aws:acmpca:": "acm-pca",
    "aws:alb:": "elasticloadbalancing",
    "aws:amp:": "aps",
    "aws:apigatewayv2:": "apigateway",
    "aws:appintegrations:": "app-integrations",
    "aws:bcmdata:": "bcm-data-exports",
    "aws:bedrock:Agentcore": "bedrock-agentcore",
    "aws:cfg:": "config",
    "aws:cloudwatch:Event": "events",
    "aws:cloudwatch:Internet": "internetmonitor",
    "aws:cloudwatch:Log": "logs",
    "aws:cloudwatch:Query": "logs",
    "aws:codeguruprofiler:": "codeguru-profiler",
    "aws:codestarconnections:": "codestar-connections",
    "aws:codestarnotifications:": "codestar-notifications",
    "aws:cognito:": "cognito-idp",
    "aws:cognito:IdentityPool": "cognito-identity",
    "aws:costexplorer:": "ce",
    "aws:customerprofiles:": "profile",
    "aws:docdb:": "rds",
    "aws:docdb:Elastic": "docdb-elastic",
    "aws:ebs:": "ec2",
    "aws:ec2:LaunchConfiguration": "autoscaling",
    "aws:ec2:VpcIpamOrganizationAdminAccount": "organizations",
    "aws:ec2clientvpn:": "ec2",
    "aws:ec2transitgateway:": "ec2",
    "aws:ecrpublic:": "ecr-public",
    "aws:efs:": "elasticfilesystem",
    "aws:elasticsearch:": "es",
    "aws:elb:": "elasticloadbalancing",
    "aws:emr:": "elasticmapreduce",
    "aws:emrcontainers:": "emr-containers",
    "aws:emrserverless:": "emr-serverless",
    "aws:keyspaces:": "cassandra",
    "aws:kinesis:Analytics": "kinesisanalytics",
    "aws:kinesis:Video": "kinesisvideo",
    "aws:kinesisanalyticsv2:": "kinesisanalytics",
    "aws:lambdamicrovms:": "lambda",
    "aws:lb:": "elasticloadbalancing",
    "aws:licensemanager:": "license-manager",
    "aws:macie:": "macie2",
    "aws:mailmanager:": "ses",
    "aws:msk:": "kafka",
    "aws:mskconnect:": "kafkaconnect",
    "aws:mwaa:": "airflow",
    "aws:neptune:": "rds",
    "aws:neptunegraph:": "neptune-graph",
    "aws:networkfirewall:": "network-firewall",
    "aws:notifications:Contacts": _UNKNOWN,
    "aws:opensearch:": "es",
    "aws:opensearch:Serverless": "aoss",
    "aws:paymentcryptography:": "payment-cryptography",
    "aws:pinpoint:": "mobiletargeting",
    "aws:pinpoint:Sms": "sms-voice",
    "aws:redshiftserverless:": "redshift-serverless",
    "aws:resourceexplorer:": "resource-explorer-2",
    "aws:resourcegroups:": "resource-groups",
    "aws:route53:Profiles": "route53profiles",
    "aws:route53:Resolver": "route53resolver",
    "aws:route53recoverycontrol:": "route53-recovery-control",
    "aws:route53recoveryreadiness:": "route53-recovery-readiness",
    "aws:s3:AccessPoint": _UNKNOWN,
    "aws:s3:DirectoryBucket": "s3express",
    "aws:s3:Files": "s3files",
    "aws:s3outposts:": "s3-outposts",
    "aws:servicecatalog:": "catalog",
    "aws:servicecatalog:Appregistry": "servicecatalog",
    "aws:sesv2:": "ses",
    "aws:sfn:": "states",
    "aws:ssm:Contacts": "ssm-contacts",
    "aws:ssmcontacts:": "ssm-contacts",
    "aws:ssmincidents:": "ssm-incidents",
    "aws:ssoadmin:": "sso",
    "aws:timestreaminfluxdb:": "timestream-influxdb",
    "aws:timestreamquery:": "timestream",
    "aws:timestreamwrite:": "timestream",
    "aws:vpc:": "ec2",
    "aws:vpclattice:": "vpc-lattice",
    "aws:wafregional:": "waf-regional",
}
"""Services by how the types begin whose ARNs name them, where types are in a module of another name; the longest
beginning of a type decides. Source: the ARNs in the texts of the provider."""
_PATTERNS: Mapping[tuple[str, str], str] = {
    ("aws:cloudwatch:LogGroup", "arn"): f"logs:*:*:log-group:{NAME}",
    ("aws:dynamodb:Table", "arn"): f"dynamodb:*:*:table/{WORD}",
    ("aws:dynamodb:Table", "streamArn"): f"dynamodb:*:*:table/{WORD}/stream/*",
    ("aws:kinesis:FirehoseDeliveryStream", "arn"): f"firehose:*:*:deliverystream/{NAME}",
    ("aws:kinesis:Stream", "arn"): f"kinesis:*:*:stream/{NAME}",
    ("aws:kms:Alias", "targetKeyArn"): "kms:*:*:key/*",
    ("aws:lambda:Function", "arn"): f"lambda:*:*:function:{NAME}",
    ("aws:s3:Bucket", "arn"): f"s3:::{WORD}",
    ("aws:s3:BucketV2", "arn"): f"s3:::{WORD}",
}
"""The patterns of ARNs of which more than the service matters, or that are no output called ``arn``."""
_ARN = "arn"


def exact_pattern(token: str, attribute: str) -> str | None:
    """The pattern of the ARN that an attribute of a resource of a type is, where more is known than its service."""
    return _PATTERNS.get((token, attribute))


def arn_service(token: str, attribute: str = _ARN) -> str | None:
    """The service in the ARN that is an attribute of a resource of a type, by its short token; None if not known."""
    if attribute == "executionArn" and token.startswith("aws:apigateway"):
        return "execute-api"
    if attribute != _ARN:
        return None
    fitting = [begun for begun in _SERVICES if token.startswith(begun)]
    if fitting:
        return _SERVICES[max(fitting, key=len)] or None
    package, _, rest = token.partition(":")
    module = rest.partition(":")[0]
    return module if package == "aws" and service(module) else None
