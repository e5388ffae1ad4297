"""What joins two resources, so that an edge between them is real."""

from typing import Any

import pytest

from infra0.graph.connections import Connections

Resources = dict[str, dict[str, Any]]


def resource(type_: str, **config: Any) -> dict[str, Any]:
    """A resource of a document."""
    return {"type": type_, "config": config}


BUCKET, TABLE, TOPIC, QUEUE = map(resource, ("aws:s3:Bucket", "aws:dynamodb:Table", "aws:sns:Topic", "aws:sqs:Queue"))
POOL = resource("aws:cognito:UserPool")
FUNCTION = resource("aws:lambda:Function", role="arn:aws:iam::123456789012:role/app")
ALIAS = resource("aws:lambda:Alias", name="live", functionName="fn", functionVersion="1")
GUARD = resource("aws:guardduty:Detector")
FINDINGS = resource("aws:cloudwatch:EventRule", eventPattern={"source": ["aws.guardduty"]})
VPC = resource("aws:ec2:Vpc", cidrBlock="10.0.0.0/16")
GROUP = resource("aws:ec2:SecurityGroup", vpcId="vpc")

JOINED: dict[str, tuple[str, str, Resources]] = {
    "an authorizer of a REST API": (
        "api",
        "pool",
        {
            "api": resource("aws:apigateway:RestApi"),
            "pool": POOL,
            "auth": resource("aws:apigateway:Authorizer", restApi="api", providerArns=["pool"]),
        },
    ),
    "an authorizer of an HTTP API": (
        "api",
        "pool",
        {
            "api": resource("aws:apigatewayv2:Api", protocolType="HTTP"),
            "pool": POOL,
            "auth": resource("aws:apigatewayv2:Authorizer", apiId="api", jwtConfiguration={"issuer": "x/${pool.id}"}),
        },
    ),
    "a mapping to an alias": (
        "queue",
        "fn",
        {
            "queue": QUEUE,
            "fn": FUNCTION,
            "live": ALIAS,
            "map": resource("aws:lambda:EventSourceMapping", eventSourceArn="queue", functionName="live.arn"),
        },
    ),
    "a peering connection": (
        "left",
        "right",
        {
            "left": VPC,
            "right": VPC,
            "peer": resource("aws:ec2:VpcPeeringConnection", vpcId="left", peerVpcId="right"),
        },
    ),
    "a data source": (
        "api",
        "table",
        {
            "api": resource("aws:appsync:GraphQLApi"),
            "table": TABLE,
            "source": resource("aws:appsync:DataSource", apiId="api", dynamodbConfig={"tableName": "table"}),
        },
    ),
    "a subscription to events": (
        "db",
        "topic",
        {
            "db": resource("aws:rds:Cluster", engine="aurora-mysql"),
            "topic": TOPIC,
            "events": resource("aws:rds:EventSubscription", snsTopic="topic", sourceIds=["db.id"]),
        },
    ),
    "a user's home": (
        "server",
        "bucket",
        {
            "server": resource("aws:transfer:Server"),
            "bucket": BUCKET,
            "user": resource("aws:transfer:User", serverId="server", homeDirectory="/${bucket.id}"),
        },
    ),
    "a rule on the events of a service": (
        "guard",
        "topic",
        {
            "guard": GUARD,
            "topic": TOPIC,
            "rule": FINDINGS,
            "send": resource("aws:cloudwatch:EventTarget", rule="rule", arn="topic"),
        },
    ),
    "security groups, one of a launch template": (
        "fleet",
        "db",
        {
            "vpc": VPC,
            "web": GROUP,
            "data": resource("aws:ec2:SecurityGroup", vpcId="vpc", ingress=[{"securityGroups": ["web"]}]),
            "template": resource("aws:ec2:LaunchTemplate", vpcSecurityGroupIds=["web"]),
            "fleet": resource("aws:autoscaling:Group", launchTemplate={"id": "template"}),
            "db": resource("aws:rds:Instance", vpcSecurityGroupIds=["data"]),
        },
    ),
    "a gateway of the network": (
        "nat",
        "fn",
        {
            "vpc": VPC,
            "subnet": resource("aws:ec2:Subnet", vpcId="vpc"),
            "nat": resource("aws:ec2:NatGateway", subnetId="subnet"),
            "fn": resource("aws:lambda:Function", vpcConfig={"subnetIds": ["subnet"]}),
        },
    ),
}


@pytest.mark.parametrize("name", JOINED)
def test_what_refers_to_both_joins_two_resources_in_either_direction(graph_of: Any, name: str) -> None:
    one, other, resources = JOINED[name]
    connections = Connections(graph_of(resources)[0])
    assert connections.connected(one, other)
    assert connections.connected(other, one)


APART: dict[str, tuple[str, str, Resources]] = {
    "a gateway for calls out of a network, and a database": (
        "nat",
        "db",
        {
            "vpc": VPC,
            "subnet": resource("aws:ec2:Subnet", vpcId="vpc"),
            "nat": resource("aws:ec2:NatGateway", subnetId="subnet"),
            "group": resource("aws:rds:SubnetGroup", subnetIds=["subnet"]),
            "db": resource("aws:rds:Instance", dbSubnetGroupName="group"),
        },
    ),
    "two fleets of one launch template": (
        "one",
        "other",
        {
            "template": resource("aws:ec2:LaunchTemplate"),
            "one": resource("aws:autoscaling:Group", launchTemplate={"id": "template"}),
            "other": resource("aws:autoscaling:Group", launchTemplate={"id": "template"}),
        },
    ),
    "a rule on the events of another service": (
        "bucket",
        "topic",
        {
            "bucket": BUCKET,
            "topic": TOPIC,
            "rule": FINDINGS,
            "send": resource("aws:cloudwatch:EventTarget", rule="rule", arn="topic"),
        },
    ),
}


@pytest.mark.parametrize("name", APART)
def test_what_only_stands_beside_another_is_not_joined_with_it(graph_of: Any, name: str) -> None:
    one, other, resources = APART[name]
    assert not Connections(graph_of(resources)[0]).connected(one, other)


@pytest.mark.parametrize(("drawn", "joined"), [(("bucket", "table"), True), (("bucket", "table", "job"), False)])
def test_what_has_no_node_may_stand_for_an_edge(graph_of: Any, drawn: tuple[str, ...], joined: bool) -> None:
    resources = {
        "bucket": BUCKET,
        "table": TABLE,
        "job": resource("aws:glue:Job", defaultArguments={"--from": "${bucket.id}", "--to": "${table.name}"}),
    }
    diagram = {"nodes": [{"id": name, "label": name} for name in drawn], "edges": []}
    assert Connections(graph_of(resources, diagram=diagram)[0]).connected("bucket", "table") is joined
