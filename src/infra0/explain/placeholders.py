"""Values that stand for those of the author, in the form that their slots ask for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infra0.catalog import Property, ResourceType
from infra0.checks.tables.accepted import accepted_at
from infra0.checks.tables.forms import FORMS
from infra0.checks.tables.ranges import RANGES
from infra0.derive.iam.facts import Workload
from infra0.derive.iam.workloads import kind_of_workload, principals_of
from infra0.graph.policies import POLICY_SLOTS, PolicyKind

_GROUPS = ("aws:ec2:DefaultSecurityGroup", "aws:ec2:SecurityGroup")
_RULES = [(token, f"{direction}[]") for token in _GROUPS for direction in ("egress", "ingress")]
_PROTOCOLS = (
    ("aws:ec2:SecurityGroupRule", "protocol"),
    ("aws:vpc:SecurityGroupEgressRule", "ipProtocol"),
    ("aws:vpc:SecurityGroupIngressRule", "ipProtocol"),
    *((token, f"{slot}.protocol") for token, slot in _RULES),
)

USUAL: dict[tuple[str, str], str | int | list[str]] = {
    **dict.fromkeys(_PROTOCOLS, "tcp"),
    **{(f"aws:wafv2:{name}", "scope"): "REGIONAL" for name in ("IpSet", "RegexPatternSet", "RuleGroup", "WebAcl")},
    ("aws:alb:Listener", "protocol"): "HTTP",
    ("aws:alb:TargetGroup", "protocol"): "HTTP",
    ("aws:apigateway:Integration", "integrationHttpMethod"): "POST",
    ("aws:apigateway:Integration", "type"): "AWS_PROXY",
    ("aws:apigatewayv2:Route", "routeKey"): "$default",
    ("aws:backup:Plan", "rules[].schedule"): "cron(0 3 * * ? *)",
    ("aws:cloudfront:Distribution", "restrictions.geoRestriction.restrictionType"): "none",
    **{
        ("aws:cloudfront:Distribution", f"{behavior}.{name}"): value
        for behavior in ("defaultCacheBehavior", "orderedCacheBehaviors[]")
        for name, value in (
            ("allowedMethods", ["GET", "HEAD"]),
            ("cachedMethods", ["GET", "HEAD"]),
            ("viewerProtocolPolicy", "redirect-to-https"),
        )
    },
    ("aws:cloudfront:Distribution", "viewerCertificate.acmCertificateArn"): (
        "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    ),
    ("aws:cloudwatch:EventTarget", "eventBusName"): "default",
    ("aws:cloudwatch:LogGroup", "retentionInDays"): 30,
    ("aws:cloudwatch:MetricAlarm", "period"): 300,
    ("aws:dynamodb:Table", "attributes[].type"): "S",
    ("aws:dynamodb:Table", "billingMode"): "PAY_PER_REQUEST",
    ("aws:dynamodb:Table", "streamViewType"): "NEW_AND_OLD_IMAGES",
    ("aws:ec2:VpcEndpoint", "vpcEndpointType"): "Interface",
    ("aws:ec2:VpcPeeringConnection", "peerVpcId"): "vpc-0a1b2c3d4e5f60718",
    ("aws:ecs:Service", "launchType"): "FARGATE",
    ("aws:elasticsearch:Domain", "domainName"): "example",
    ("aws:opensearch:Domain", "domainName"): "example",
    ("aws:ecs:TaskDefinition", "requiresCompatibilities[]"): "EC2",
    **{(f"aws:glue:{name}", "schedule"): "cron(0 3 * * ? *)" for name in ("Crawler", "Trigger")},
    ("aws:kinesis:FirehoseDeliveryStream", "destination"): "extended_s3",
    ("aws:kinesis:Stream", "streamModeDetails.streamMode"): "ON_DEMAND",
    ("aws:kms:Alias", "name"): "alias/example",
    ("aws:lambda:EventSourceMapping", "startingPosition"): "LATEST",
    ("aws:lambda:Function", "handler"): "index.handler",
    ("aws:lambda:Function", "packageType"): "Zip",
    ("aws:lambda:Function", "runtime"): "python3.13",
    ("aws:lb:Listener", "protocol"): "HTTP",
    ("aws:lb:TargetGroup", "protocol"): "HTTP",
    ("aws:lb:TargetGroup", "targetType"): "ip",
    ("aws:route53:Record", "type"): "A",
    ("aws:s3:BucketVersioning", "versioningConfiguration.mfaDelete"): "Disabled",
    ("aws:sfn:StateMachine", "type"): "STANDARD",
    ("aws:sns:TopicSubscription", "protocol"): "sqs",
    ("tls:index:PrivateKey", "algorithm"): "RSA",
}
"""What most authors give to slots of which not every accepted value suits an example."""

COMPANIONS: dict[tuple[str, str], tuple[str, ...]] = {
    ("aws:cognito:UserPoolClient", "allowedOauthFlows"): ("callbackUrls",),
    ("aws:dynamodb:Table", "hashKey"): ("attributes",),
    ("aws:dynamodb:Table", "rangeKey"): ("attributes",),
    ("aws:ec2:VpcEndpoint", "securityGroupIds"): ("vpcEndpointType",),
    ("aws:ec2:VpcEndpoint", "subnetIds"): ("vpcEndpointType",),
    ("aws:ecs:Service", "launchType"): ("networkConfiguration",),
    **dict.fromkeys(_RULES, ("cidrBlocks",)),
    **dict.fromkeys(_PROTOCOLS, ("fromPort", "toPort")),
}
"""Properties without which the value that another one has in an example would not be accepted."""

_PRINCIPALS = {"aws:eks:FargateProfile": "eks-fargate-pods.amazonaws.com", "aws:eks:NodeGroup": "ec2.amazonaws.com"}
"""Who assumes the roles of types that run on another service than their own."""

_SERVICES = {
    "alb": "elasticloadbalancing",
    "cfg": "config",
    "elasticsearch": "es",
    "elb": "elasticloadbalancing",
    "lb": "elasticloadbalancing",
    "opensearch": "es",
    "sfn": "states",
}
"""What ARNs and actions call the services of modules that have other names."""

_BY_ENDING = (
    ("ipv6cidrblocks", "2001:db8::/32"),
    ("cidripv6", "2001:db8::/32"),
    ("cidrblock", "10.0.0.0/16"),
    ("cidrblocks", "10.0.0.0/16"),
    ("cidripv4", "10.0.0.0/16"),
    ("cidr", "10.0.0.0/16"),
    ("email", "team@example.com"),
    ("emailaddress", "team@example.com"),
    ("domainname", "example.com"),
    ("region", "eu-west-1"),
    ("availabilityzone", "eu-west-1a"),
    ("subnets", "subnet-0a1b2c3d4e5f60718"),
    ("subnetid", "subnet-0a1b2c3d4e5f60718"),
    ("subnetids", "subnet-0a1b2c3d4e5f60718"),
    ("scheduleexpression", "rate(1 day)"),
)
_BY_CONTENT = {"url": "https://example.com"}
_FAILED = "arn:aws:sqs:eu-west-1:123456789012:failed"
_REDRIVE = {"deadLetterTargetArn": _FAILED, "maxReceiveCount": 5}
_REDRIVE_ALLOWED = {"redrivePermission": "allowAll"}
_EXPIRY = {
    "rulePriority": 1,
    "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 30},
    "action": {"type": "expire"},
}
_CONTAINER = {"name": "example", "image": "public.ecr.aws/nginx/nginx:stable", "memory": 512, "essential": True}
_API = {"openapi": "3.0.1", "info": {"title": "example", "version": "1.0"}, "paths": {}}
_WIDGET = {"type": "text", "x": 0, "y": 0, "width": 6, "height": 3, "properties": {"markdown": "Example"}}
_DOCUMENTS: Mapping[tuple[str, str], Any] = {
    **dict.fromkeys(((f"aws:apigateway:{name}", "body") for name in ("RestApi", "RestApiPut")), _API),
    ("aws:apigatewayv2:Api", "body"): _API,
    ("aws:cloudwatch:Dashboard", "dashboardBody"): {"widgets": [_WIDGET]},
    ("aws:sfn:StateMachine", "definition"): {"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}},
    ("aws:sns:TopicSubscription", "filterPolicy"): {"state": ["example"]},
    ("aws:ecr:LifecyclePolicy", "policy"): {"rules": [_EXPIRY]},
    ("aws:ecs:TaskDefinition", "containerDefinitions"): [_CONTAINER],
    ("aws:sns:TopicSubscription", "redrivePolicy"): {"deadLetterTargetArn": _FAILED},
    ("aws:sqs:Queue", "redriveAllowPolicy"): _REDRIVE_ALLOWED,
    ("aws:sqs:Queue", "redrivePolicy"): _REDRIVE,
    ("aws:sqs:RedriveAllowPolicy", "redriveAllowPolicy"): _REDRIVE_ALLOWED,
    ("aws:sqs:RedrivePolicy", "redrivePolicy"): _REDRIVE,
}
"""JSON documents of the slots that take one of their own kind."""
_FORMED = (
    *("Example", "EXAMPLE", "example-1", "/example", "/example/", "example.com", "https://example.com", "1", "12"),
    *("200", "0755", "123456789012", "+12025550123", "(202) 555-0123", "1.0", "DE", "eu-west-1", "192.0.2.1"),
    *("10.0.0.0/16", "03:00", "1:03:00", "Sun:03:00", "Sun:03:00-Sun:04:00", "2030-01-01T00:00:00Z"),
    *("s3://example/example", "alias/example", "AWS::S3::Bucket", "m5.large", "aws.example", "events:PutEvents"),
    *("lambda:InvokeFunction", "lambda:GetLayerVersion", "INFO", "100%", "1vCPU", "1GB", "1024", "1h", "P1D", "{}"),
    *("guard-2.x.x", "hsm1.medium", "aggr1", "sg-0a1b2c3d", "example {####}", "Example 1.0", "192.0.2.1@tcp"),
    *("Sun:03", "MON:03:00", "/kms/xks/v1", "/aws/vendedlogs/example", "aws.partner/example/example"),
    *("com.amazonaws.vpce.eu-west-1.vpce-svc-0a1b2c3d", "TransferSFTPConnectorSecurityPolicy-example"),
    *("EXAMP-EXAMP-EXAMP-EXAMP-EXAMP", f"sha256:{'0a' * 32}", f"{'0a' * 21}="),
)
"""Texts of the forms that services ask for."""
_SECRETS = ("password", "token", "secret")


@dataclass(frozen=True, slots=True)
class Place:
    """A slot of a resource's type: the path with its containers, and the property that is declared there."""

    owner: ResourceType
    slot: str
    declared: Property

    @property
    def key(self) -> tuple[str, str]:
        """The slot as tables name it."""
        return self.owner.short_token, self.slot


def usual(place: Place) -> str | int | list[str] | None:
    """A value that is usual in the slot, or the first that it accepts; None where any may be."""
    accepted = accepted_at(place.owner, place.slot, place.declared)
    return USUAL.get(place.key) or next(iter(accepted), None)


def is_secret(place: Place) -> bool:
    """Whether a value of the slot does not belong in a document."""
    return place.declared.secret or place.declared.name.lower().endswith(_SECRETS)


def text(place: Place) -> str:
    """Text of the kind that the slot holds, and of the form that the service asks for."""
    likely = _likely_text(place)
    if _takes(place.declared, likely):
        return likely
    least = int(place.declared.least or 0)
    longer = f"{likely}-" * least
    return next((one for one in (*_FORMED, longer[:least]) if _takes(place.declared, one)), likely)


def _takes(declared: Property, text: str) -> bool:
    return declared.matches(text) and not declared.lacks_length(text) and not declared.exceeds_length(text)


def _likely_text(place: Place) -> str:
    if formed := next((form.example for form in FORMS.get(place.key, ()) if form.example), None):
        return formed
    name = place.declared.name.lower()
    if ended := next((value for ending, value in _BY_ENDING if name.endswith(ending)), None):
        return ended
    if place.declared.holds == "arn":
        return f"arn:aws:{_service(place.owner)}:eu-west-1:123456789012:example"
    return _BY_CONTENT.get(place.declared.holds, "example")


def number(place: Place) -> int:
    """A number that the slot takes."""
    least, _ = RANGES.get(place.key, (place.declared.least or 1, 1))
    return max(math.ceil(least), 1)


def document(place: Place, user: Place | None) -> Any:
    """A JSON document for the slot of a resource that `user` refers to."""
    if place.key in _DOCUMENTS:
        return _DOCUMENTS[place.key]
    name = place.declared.name.lower()
    if "assumerole" in name:
        return _policy(Action="sts:AssumeRole", Principal={"Service": principal(user)})
    policy = POLICY_SLOTS.get(place.owner.short_token)
    is_policy = policy is not None and policy.name == place.declared.name
    if "polic" not in name and not is_policy:
        return {}
    if is_policy and policy and policy.kind is PolicyKind.IDENTITY:
        return _policy(Action="s3:GetObject", Resource="arn:aws:s3:::example/*")
    if place.owner.short_token.startswith("aws:iam:") or "iam" in name:
        return _policy(Action="s3:GetObject", Resource="arn:aws:s3:::example/*")
    owner = {"AWS": "arn:aws:iam::123456789012:root"}
    return _policy(Principal=owner, Action=f"{_service(place.owner)}:*", Resource="*")


def principal(user: Place | None) -> str:
    """The service that assumes the role of whatever refers to it."""
    if user is None:
        return "lambda.amazonaws.com"
    token = user.owner.short_token
    running = principals_of([kind_of_workload(Workload("", token, role_slot=user.slot))])
    return next(iter(running), _PRINCIPALS.get(token, f"{_service(user.owner)}.amazonaws.com"))


def _policy(**statement: Any) -> Any:
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **statement}]}


def _service(owner: ResourceType) -> str:
    module = owner.short_token.split(":")[1].partition("/")[0]
    return _SERVICES.get(module, module)
