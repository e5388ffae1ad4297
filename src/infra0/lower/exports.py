"""What a stack exports where its document does not say: what a user needs next of each resource."""

from collections.abc import Container
from itertools import count

from infra0.catalog.words import words
from infra0.ir import Attribute, Output, Reference, Resource

_WANTED: dict[str, tuple[str, ...]] = {
    "aws-apigateway:index:RestAPI": ("url",),
    "aws:alb:LoadBalancer": ("dnsName",),
    "aws:apigateway:Stage": ("invokeUrl",),
    "aws:apigatewayv2:Api": ("apiEndpoint",),
    "aws:appsync:GraphQLApi": ("uris",),
    "aws:apprunner:Service": ("serviceUrl",),
    "aws:cloudfront:Distribution": ("domainName",),
    "aws:cloudwatch:EventBus": ("arn",),
    "aws:cognito:UserPool": ("id",),
    "aws:cognito:UserPoolClient": ("id",),
    "aws:dynamodb:Table": ("name",),
    "aws:ec2:Eip": ("publicIp",),
    "aws:ec2:Instance": ("publicIp",),
    "aws:ec2:Vpc": ("id",),
    "aws:ecr:Repository": ("repositoryUrl",),
    "aws:ecs:Cluster": ("name",),
    "aws:eks:Cluster": ("endpoint",),
    "aws:elasticache:Cluster": ("configurationEndpoint",),
    "aws:elasticache:ReplicationGroup": ("primaryEndpointAddress",),
    "aws:kinesis:FirehoseDeliveryStream": ("name",),
    "aws:kinesis:Stream": ("name",),
    "aws:lambda:Function": ("name",),
    "aws:lambda:FunctionUrl": ("functionUrl",),
    "aws:lb:LoadBalancer": ("dnsName",),
    "aws:opensearch:Domain": ("endpoint",),
    "aws:rds:Cluster": ("endpoint",),
    "aws:rds:Instance": ("endpoint",),
    "aws:s3:Bucket": ("bucket",),
    "aws:s3:BucketWebsiteConfiguration": ("websiteEndpoint",),
    "aws:secretsmanager:Secret": ("arn",),
    "aws:sfn:StateMachine": ("arn",),
    "aws:sns:Topic": ("arn",),
    "aws:sqs:Queue": ("url",),
    "awsx:ec2:Vpc": ("vpcId",),
    "awsx:ecr:Repository": ("url",),
}


def default_exports(resources: tuple[Resource, ...]) -> tuple[Output, ...]:
    """The exports of the given resources, in their order; attributes that a type lacks are left out."""
    exports: dict[str, Output] = {}
    for resource in resources:
        for attribute in _WANTED.get(resource.type.short_token, ()) if resource.type else ():
            if resource.type and attribute in resource.type.attributes:
                name = _distinct(export_name(resource.id, attribute), exports)
                steps = (Attribute(attribute, resource.type.attributes[attribute]),)
                exports[name] = Output(name, Reference(resource.id, steps))
    return tuple(exports.values())


def _distinct(name: str, taken: Container[str]) -> str:
    """The name, with a number if it is taken: ``myBucketName2``."""
    numbered = (f"{name}{number}" for number in count(2))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def export_name(identifier: str, attribute: str) -> str:
    """The ID and the attribute as one camelCase name, without saying a word twice: ``dataBucketName``."""
    spoken = ("name",) if attribute == "bucket" else words(attribute)
    stem = words(identifier) or (identifier,)
    if stem[-1] == spoken[0]:
        spoken = spoken[1:]
    first, *rest = (*stem, *spoken)
    return first + "".join(word.capitalize() for word in rest)
