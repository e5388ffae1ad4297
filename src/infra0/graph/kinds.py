"""What role a resource's type plays in an architecture: a thing of its own, an attachment to one, or a broker."""

from enum import StrEnum
from functools import cache


class Kind(StrEnum):
    """The role of a type."""

    THING = "thing"
    ATTACHMENT = "attachment"
    """Says something of other resources and is no place of its own: a policy, a permission, a bucket's setting."""
    BROKER = "broker"
    """Stands for others towards each other: a role, a security group."""


_BROKERS = frozenset(
    {
        "aws:iam:Role",
        "aws:iam:InstanceProfile",
        "aws:iam:Group",
        "aws:ec2:SecurityGroup",
        "aws:ec2:DefaultSecurityGroup",
        "awsx:ec2:DefaultSecurityGroup",
    }
)
_ATTACHMENTS = frozenset(
    {
        "aws:acm:CertificateValidation",
        "aws:alb:Listener",
        "aws:alb:ListenerRule",
        "aws:alb:TargetGroup",
        "aws:apigateway:Deployment",
        "aws:apigateway:Integration",
        "aws:apigateway:IntegrationResponse",
        "aws:apigateway:Method",
        "aws:apigateway:MethodResponse",
        "aws:apigateway:Resource",
        "aws:apigateway:Stage",
        "aws:apigatewayv2:Deployment",
        "aws:apigatewayv2:Integration",
        "aws:apigatewayv2:Route",
        "aws:apigatewayv2:Stage",
        "aws:appsync:DataSource",
        "aws:athena:NamedQuery",
        "aws:bedrock:AgentDataSource",
        "aws:cloudfront:OriginAccessControl",
        "aws:cloudfront:OriginAccessIdentity",
        "aws:cloudwatch:EventRule",
        "aws:cloudwatch:EventTarget",
        "aws:cloudwatch:LogSubscriptionFilter",
        "aws:ec2:DefaultRouteTable",
        "aws:ec2:Route",
        "aws:ec2:RouteTable",
        "aws:ec2:SecurityGroupRule",
        "aws:kendra:DataSource",
        "aws:lambda:Alias",
        "aws:lambda:EventSourceMapping",
        "aws:lambda:FunctionEventInvokeConfig",
        "aws:lambda:FunctionUrl",
        "aws:lambda:Permission",
        "aws:lb:Listener",
        "aws:lb:ListenerRule",
        "aws:lb:TargetGroup",
        "aws:pipes:Pipe",
        "aws:rds:ClusterInstance",
        "aws:route53:Record",
        "aws:s3:Notification",
        "aws:scheduler:Schedule",
        "aws:secretsmanager:SecretVersion",
        "aws:sns:TopicSubscription",
        "aws:transfer:Access",
        "aws:transfer:User",
        "aws:vpc:SecurityGroupEgressRule",
        "aws:vpc:SecurityGroupIngressRule",
    }
)
CARRIERS = frozenset(
    {
        "aws:alb:Listener",
        "aws:alb:TargetGroup",
        "aws:apigateway:Stage",
        "aws:apigatewayv2:Stage",
        "aws:appsync:DataSource",
        "aws:bedrock:AgentDataSource",
        "aws:cloudwatch:EventRule",
        "aws:ec2:RouteTable",
        "aws:ec2:VpcPeeringConnection",
        "aws:kendra:DataSource",
        "aws:lambda:Alias",
        "aws:lambda:EventSourceMapping",
        "aws:lambda:FunctionUrl",
        "aws:lb:Listener",
        "aws:lb:TargetGroup",
        "aws:pipes:Pipe",
        "aws:rds:ClusterInstance",
        "aws:route53:Record",
        "aws:scheduler:Schedule",
        "aws:sns:TopicSubscription",
        "aws:transfer:User",
    }
)
"""Attachments that requests or data pass through, so that a picture may well show them."""

GATEWAYS = frozenset(
    {
        "aws:ec2:EgressOnlyInternetGateway",
        "aws:ec2:InternetGateway",
        "aws:ec2:NatGateway",
        "aws:ec2:VpcEndpoint",
        "aws:ec2:VpnGateway",
    }
)
"""Types whose routes serve everything in their network, whatever refers to them."""

_EGRESS = frozenset({"aws:ec2:EgressOnlyInternetGateway", "aws:ec2:NatGateway", "aws:ec2:VpcEndpoint"})
"""Gateways that serve calls out of their network."""

DATABASES = ("aws:rds:", "aws:docdb:", "aws:neptune:", "aws:elasticache:", "aws:redshift:", "aws:memorydb:")
"""How the types begin of what is called and calls nothing itself."""

BLUEPRINTS = frozenset({"aws:ec2:LaunchConfiguration", "aws:ec2:LaunchTemplate"})
"""Say what the things that name them are made of, security groups included."""

STAND_INS = frozenset({"aws:lambda:Alias"})
"""Attachments that are named in the place of what they are attached to."""

NETWORKS = frozenset({"aws:ec2:Vpc", "aws:ec2:DefaultVpc", "aws:ec2:Subnet", "aws:ec2:DefaultSubnet", "awsx:ec2:Vpc"})
"""What things are inside of."""

_ENDINGS = (
    "Attachment",
    "Association",
    "Authorizer",
    "EventSubscription",
    "PeeringConnection",
    "Policy",
    "PolicyDocument",
    "Permission",
    "BucketAcl",
    "NetworkAcl",
    "AccelerateConfiguration",
    "CorsConfiguration",
    "EncryptionConfiguration",
    "InventoryConfiguration",
    "LifecycleConfiguration",
    "Logging",
    "Notification",
    "ObjectLockConfiguration",
    "OptionGroup",
    "OwnershipControls",
    "ParameterGroup",
    "PublicAccessBlock",
    "ReplicationConfig",
    "RequestPaymentConfiguration",
    "ServerSideEncryptionConfiguration",
    "SubnetGroup",
    "Versioning",
    "WebsiteConfiguration",
)


def serves(gateway: str, token: str) -> bool:
    """Whether the routes of a gateway serve what is in its network and of the type `token`."""
    return gateway in GATEWAYS and not (gateway in _EGRESS and token.startswith(DATABASES))


def is_setting(token: str) -> bool:
    """Whether a type only says something of other resources, and nothing passes through it."""
    return kind_of(token) is Kind.ATTACHMENT and token not in CARRIERS


def joins(token: str) -> bool:
    """Whether a type joins the things that it names: a mapping does, a policy only lists what its owner may use."""
    return kind_of(token) is Kind.ATTACHMENT and not token.endswith("Policy")


@cache
def kind_of(token: str) -> Kind:
    """The role of the type with that short token."""
    if token in _BROKERS:
        return Kind.BROKER
    name = token.rpartition(":")[2].removesuffix("V2")
    if token in _ATTACHMENTS or name.endswith(_ENDINGS):
        return Kind.ATTACHMENT
    return Kind.THING
