"""What the internet can reach."""

from typing import Any

import pytest
from support.systems import example, facts_of, function, role

from infra0.facts import gather

NETWORK = {
    "vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
    "subnet": {
        "type": "aws:ec2:Subnet",
        "config": {"vpcId": "vpc.id", "cidrBlock": "10.0.0.0/24", "availabilityZone": "eu-west-1a"},
    },
    "other": {
        "type": "aws:ec2:Subnet",
        "config": {"vpcId": "vpc.id", "cidrBlock": "10.0.1.0/24", "availabilityZone": "eu-west-1b"},
    },
}
DATABASE = {
    "engine": "postgres",
    "instanceClass": "db.t4g.micro",
    "allocatedStorage": 20,
    "username": "shop",
    "manageMasterUserPassword": True,
    "skipFinalSnapshot": True,
}


def endpoints(resources: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Ports and login of every endpoint, by ID."""
    return {one.id: (one.ports, one.login) for one in facts_of(resources).exposure.endpoints}


def group(*ingress: dict[str, Any]) -> dict[str, Any]:
    """A security group with rules."""
    return {"type": "aws:ec2:SecurityGroup", "config": {"vpcId": "vpc.id", "ingress": list(ingress)}}


def rule(first: int, last: int, *blocks: str, protocol: str = "tcp") -> dict[str, Any]:
    """A rule of a security group."""
    return {"protocol": protocol, "fromPort": first, "toPort": last, "cidrBlocks": list(blocks)}


def test_the_examples_are_reached_where_they_should_be() -> None:
    found = {}
    for name in ("data-pipeline.md", "vpc-ecs.json", "static-site.yaml"):
        system, _ = example(name)
        found[name] = [(one.id, one.ports) for one in gather(system).exposure.endpoints]
    assert found == {
        "data-pipeline.md": [("apiGateway", "443")],
        "vpc-ecs.json": [("loadBalancer", "80")],
        "static-site.yaml": [("distribution", "80, 443")],
    }


@pytest.mark.parametrize(
    ("token", "config", "found"),
    [
        ("aws:rds:Instance", DATABASE, {}),
        ("aws:rds:Instance", {**DATABASE, "publiclyAccessible": False}, {}),
        (
            "aws:rds:Instance",
            {**DATABASE, "publiclyAccessible": True},
            {"x": ("the engine's port", "database users")},
        ),
        (
            "aws:rds:Instance",
            {**DATABASE, "publiclyAccessible": True, "port": 5433},
            {"x": ("5433", "database users")},
        ),
        ("aws:apigatewayv2:Api", {"protocolType": "HTTP"}, {"x": ("443", "whatever its routes ask for")}),
        ("aws:apigatewayv2:Api", {"protocolType": "HTTP", "disableExecuteApiEndpoint": True}, {}),
        ("aws:apigateway:RestApi", {"endpointConfiguration": {"types": "PRIVATE"}}, {}),
        ("aws:opensearch:Domain", {}, {"x": ("443", "its access policy")}),
        ("aws:opensearch:Domain", {"vpcOptions": {"subnetIds": ["subnet.id"]}}, {}),
        ("aws:appsync:GraphQLApi", {"authenticationType": "API_KEY"}, {"x": ("443", "an API key")}),
        ("aws:sqs:Queue", {}, {}),
    ],
)
def test_a_type_is_reached_when_its_properties_say_so(
    token: str, config: dict[str, Any], found: dict[str, tuple[str, str]]
) -> None:
    assert endpoints({**NETWORK, "x": {"type": token, "config": config}}) == found


def test_a_function_without_a_login_is_open_to_anyone() -> None:
    url = {"type": "aws:lambda:FunctionUrl", "config": {"functionName": "f.name", "authorizationType": "NONE"}}
    assert endpoints({"role": role(), "f": function(), "url": url}) == {"url": ("443", "anyone")}


def route(key: str, **config: Any) -> dict[str, Any]:
    """A route of an HTTP API."""
    return {"type": "aws:apigatewayv2:Route", "config": {"apiId": "api.id", "routeKey": key, **config}}


def test_an_api_lets_in_whom_its_routes_let_in() -> None:
    api = {"type": "aws:apigatewayv2:Api", "config": {"protocolType": "HTTP"}}
    open_route, closed = route("GET /"), route("GET /mine", authorizationType="AWS_IAM")
    assert endpoints({"api": api, "one": open_route}) == {"api": ("443", "anyone")}
    assert endpoints({"api": api, "one": closed}) == {"api": ("443", "IAM")}
    assert endpoints({"api": api, "one": closed, "two": open_route}) == {"api": ("443", "by route: IAM, anyone")}


def test_an_api_that_is_one_resource_lets_in_whom_its_routes_let_in() -> None:
    def api(**asked: Any) -> dict[str, Any]:
        routes = [{"path": "/", "method": "GET", "eventHandler": "f", **asked}]
        component = {"type": "aws-apigateway:index:RestAPI", "config": {"routes": routes}}
        return {"role": role(), "f": function(), "api": component}

    assert endpoints(api()) == {"api": ("443", "anyone")}
    assert endpoints(api(iamAuthEnabled=True)) == {"api": ("443", "IAM")}
    assert endpoints(api(apiKeyRequired=True)) == {"api": ("443", "an API key")}


def test_a_load_balancer_is_reached_on_the_ports_of_its_listeners() -> None:
    balancer = {"type": "aws:lb:LoadBalancer", "config": {"subnets": ["subnet.id", "other.id"]}}
    listeners = {
        f"on{port}": {
            "type": "aws:lb:Listener",
            "config": {
                "loadBalancerArn": "balancer.arn",
                "port": port,
                "protocol": "HTTP",
                "defaultActions": [{"type": "fixed-response", "fixedResponse": {"contentType": "text/plain"}}],
            },
        }
        for port in (80, 8080)
    }
    assert endpoints({**NETWORK, "balancer": balancer, **listeners}) == {"balancer": ("80, 8080", "anyone")}
    inside = {**balancer, "config": {**balancer["config"], "internal": True}}  # type: ignore[dict-item]
    assert endpoints({**NETWORK, "balancer": inside, **listeners}) == {}


def test_a_security_group_that_lets_every_address_in_is_found_in_each_spelling() -> None:
    facts = facts_of(
        {
            **NETWORK,
            "inline": group(rule(443, 443, "0.0.0.0/0"), rule(22, 22, "10.0.0.0/8")),
            "ranges": group({**rule(8000, 8999), "cidrBlocks": [], "ipv6CidrBlocks": ["::/0"]}),
            "all": group(rule(0, 0, "0.0.0.0/0", protocol="-1")),
            "bare": group(),
            "rule": {
                "type": "aws:ec2:SecurityGroupRule",
                "config": {
                    "type": "ingress",
                    "securityGroupId": "bare.id",
                    "protocol": "udp",
                    "fromPort": 53,
                    "toPort": 53,
                    "cidrBlocks": ["0.0.0.0/0"],
                },
            },
            "outgoing": {
                "type": "aws:ec2:SecurityGroupRule",
                "config": {
                    "type": "egress",
                    "securityGroupId": "bare.id",
                    "protocol": "tcp",
                    "fromPort": 1,
                    "toPort": 1,
                    "cidrBlocks": ["0.0.0.0/0"],
                },
            },
            "modern": {
                "type": "aws:vpc:SecurityGroupIngressRule",
                "config": {
                    "securityGroupId": "bare.id",
                    "ipProtocol": "tcp",
                    "fromPort": 25,
                    "toPort": 25,
                    "cidrIpv4": "0.0.0.0/0",
                },
            },
        }
    )
    assert [(one.group, one.ports, one.protocol) for one in facts.exposure.openings] == [
        ("inline", "443", "tcp"),
        ("ranges", "8000-8999", "tcp"),
        ("all", "every port", "every protocol"),
        ("bare", "53", "udp"),
        ("bare", "25", "tcp"),
    ]


def test_an_opening_says_what_it_guards_and_gives_a_machine_its_ports() -> None:
    machine = {
        "type": "aws:ec2:Instance",
        "config": {
            "ami": "ami-1",
            "instanceType": "t3.micro",
            "associatePublicIpAddress": True,
            "subnetId": "subnet.id",
            "vpcSecurityGroupIds": ["web.id"],
        },
    }
    facts = facts_of({**NETWORK, "web": group(rule(443, 443, "0.0.0.0/0")), "machine": machine})
    assert [one.guards for one in facts.exposure.openings] == [("machine",)]
    assert [(one.id, one.ports) for one in facts.exposure.endpoints] == [("machine", "443")]
