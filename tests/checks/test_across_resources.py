"""What one resource says of another: engines, ranges, kinds of APIs, principals of roles, ARNs."""

from typing import Any

import pytest

from infra0.checks.deployment.bucket_address import BucketAddress
from infra0.checks.deployment.cluster_engine import ClusterEngine
from infra0.checks.deployment.foreign_network import ForeignNetwork
from infra0.checks.deployment.invocation_permission import InvocationPermission
from infra0.checks.deployment.peered_ranges import PeeredRanges
from infra0.checks.deployment.route_key import RouteKey
from infra0.checks.deployment.second_of_one import SecondOfOne
from infra0.checks.iam.federated_action import FederatedAction
from infra0.checks.properties.malformed_arn import MalformedArn
from infra0.diagnostics import SetValue

from .conftest import Checked


@pytest.mark.parametrize(
    ("cluster", "own", "count"),
    [
        ("aurora-mysql", "aurora-postgresql", 1),
        ("aurora-mysql", "aurora-mysql", 0),
        ("aurora-mysql", "db.engine", 0),
        ("${config.engine}", "aurora-mysql", 0),
    ],
)
def test_an_instance_has_the_engine_of_its_cluster(checked: Checked, cluster: str, own: str, count: int) -> None:
    resources = {
        "db": {"type": "aws:rds:Cluster", "config": {"engine": cluster}},
        "one": {"type": "aws:rds:ClusterInstance", "config": {"clusterIdentifier": "db.id", "engine": own}},
    }
    document = {"config": {"engine": {"type": "string"}}, "resources": resources}
    assert len(checked(document, (ClusterEngine,))) == count


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("10.0.0.0/16", "10.0.128.0/20", 1),
        ("10.0.0.0/16", "10.1.0.0/16", 0),
        ("10.0.0.0/16", "${config.range}", 0),
        ("10.0.0.0/16", "nonsense", 0),
    ],
)
def test_peered_networks_have_ranges_of_their_own(checked: Checked, one: str, other: str, count: int) -> None:
    resources = {
        "a": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": one}},
        "b": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": other}},
        "link": {"type": "aws:ec2:VpcPeeringConnection", "config": {"vpcId": "a.id", "peerVpcId": "b.id"}},
    }
    document = {"config": {"range": {"type": "string"}}, "resources": resources}
    assert len(checked(document, (PeeredRanges,))) == count


@pytest.mark.parametrize(
    ("protocol", "key", "right"),
    [
        ("HTTP", "/orders", "ANY /orders"),
        ("HTTP", "get orders", "GET /orders"),
        ("HTTP", "orders", None),
        ("HTTP", "GET /orders/{id}", ""),
        ("HTTP", "$default", ""),
        ("WEBSOCKET", "sendMessage", ""),
    ],
)
def test_routes_of_http_apis_have_a_method_and_a_path(
    checked: Checked, protocol: str, key: str, right: str | None
) -> None:
    resources = {
        "api": {"type": "aws:apigatewayv2:Api", "config": {"protocolType": protocol}},
        "route": {"type": "aws:apigatewayv2:Route", "config": {"apiId": "api.id", "routeKey": key}},
    }
    found = checked({"resources": resources}, (RouteKey,))
    offered = [one.fix.edits[0] if one.fix else None for one in found]
    place = ("resources", "route", "config", "routeKey")
    assert offered == ([] if right == "" else [SetValue(place, right) if right else None])


@pytest.mark.parametrize(
    ("principal", "action", "right"),
    [
        ({"Federated": "provider.arn"}, "sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"),
        ({"Federated": "cognito-identity.amazonaws.com"}, "sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"),
        ({"Federated": "saml.arn"}, "sts:AssumeRole", "sts:AssumeRoleWithSAML"),
        ({"Federated": "provider.arn"}, "sts:AssumeRoleWithWebIdentity", None),
        ({"Federated": "provider.arn", "Service": "lambda.amazonaws.com"}, "sts:AssumeRole", None),
        ({"Service": "lambda.amazonaws.com"}, "sts:AssumeRole", None),
        ({"Service": "lambda.amazonaws.com"}, "sts:AssumeRoleWithWebIdentity", "sts:AssumeRole"),
        ({"Service": "lambda.amazonaws.com"}, "lambda:InvokeFunction", "sts:AssumeRole"),
        ({"AWS": "arn:aws:iam::123456789012:root"}, "sts:SetSourceIdentity", None),
    ],
)
def test_who_signs_in_with_a_provider_assumes_a_role_with_that(
    checked: Checked, principal: dict[str, str], action: str, right: str | None
) -> None:
    statement = {"Effect": "Allow", "Action": action, "Principal": principal}
    resources: dict[str, Any] = {
        "provider": {"type": "aws:iam:OpenIdConnectProvider", "config": {"url": "https://example.com"}},
        "saml": {"type": "aws:iam:SamlProvider", "config": {"name": "office"}},
        "role": {
            "type": "aws:iam:Role",
            "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [statement]}},
        },
    }
    found = checked({"resources": resources}, (FederatedAction,))
    assert [one.suggestions for one in found] == ([(right,)] if right else [])


@pytest.mark.parametrize(
    ("type_", "config", "count"),
    [
        ("aws:lambda:Function", {"role": "arn:aws:iam:role/worker"}, 1),
        ("aws:lambda:Permission", {"sourceArn": "uploads"}, 1),
        ("aws:lambda:Permission", {"sourceArn": "arn:aws:s3:${stack}-uploads"}, 1),
        ("aws:lambda:Permission", {"sourceArn": "arn:aws:s3:::${stack}-uploads"}, 0),
        ("aws:lambda:Permission", {"sourceArn": "${config.source}"}, 0),
        ("aws:lambda:Function", {"role": "arn:aws:iam::123456789012:role/worker"}, 0),
        ("aws:lambda:Function", {"description": "arn:aws:iam is where roles are"}, 0),
        ("aws:backup:RestoreTestingSelection", {"protectedResourceArns": ["*"]}, 0),
        ("aws:ssm:MaintenanceWindowTask", {"taskArn": "AWS-RunShellScript"}, 0),
    ],
)
def test_what_begins_like_an_arn_or_stands_in_its_place_is_one(
    checked: Checked, type_: str, config: dict[str, Any], count: int
) -> None:
    document = {"config": {"source": {"type": "string"}}, "resources": {"it": {"type": type_, "config": config}}}
    assert len(checked(document, (MalformedArn,))) == count


_TWO_NETWORKS: dict[str, Any] = {
    "shop": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
    "office": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.1.0.0/16"}},
    "a": {"type": "aws:ec2:Subnet", "config": {"vpcId": "shop.id", "cidrBlock": "10.0.1.0/24"}},
    "b": {"type": "aws:ec2:Subnet", "config": {"vpcId": "office.id", "cidrBlock": "10.1.1.0/24"}},
    "open": {"type": "aws:ec2:SecurityGroup", "config": {"vpcId": "office.id"}},
    "group": {"type": "aws:rds:SubnetGroup", "config": {"subnetIds": ["a.id"]}},
}


@pytest.mark.parametrize(
    ("type_", "config", "told"),
    [
        ("aws:ec2:Instance", {"subnetId": "a.id", "vpcSecurityGroupIds": ["open.id"]}, "`open` of `office` and `a`"),
        ("aws:lb:LoadBalancer", {"subnets": ["a.id", "b.id"]}, "`b` of `office` and `a`"),
        ("aws:rds:Instance", {"dbSubnetGroupName": "group.name", "vpcSecurityGroupIds": ["open.id"]}, "`open` of"),
        ("aws:ec2:NetworkAcl", {"vpcId": "shop.id", "subnetIds": ["b.id"]}, "`b` of `office` and `shop`"),
        ("aws:ec2:Instance", {"subnetId": "b.id", "vpcSecurityGroupIds": ["open.id"]}, ""),
        ("aws:ec2:Instance", {"subnetId": "b.id", "vpcSecurityGroupIds": ["sg-0a1b2c3d"]}, ""),
        ("aws:ec2:VpcPeeringConnection", {"vpcId": "shop.id", "peerVpcId": "office.id"}, ""),
    ],
)
def test_what_is_in_one_network_is_in_no_other(checked: Checked, type_: str, config: dict[str, Any], told: str) -> None:
    found = checked({"resources": {**_TWO_NETWORKS, "it": {"type": type_, "config": config}}}, (ForeignNetwork,))
    assert [told in one.message for one in found] == ([True] if told else [])


@pytest.mark.parametrize(
    ("others", "count"),
    [
        ({"config": {"name": "orders"}}, 1),
        ({"config": {"name": "orders-${stack}"}}, 0),
        ({"config": {"name": "invoices"}}, 0),
        ({"config": {"name": "orders", "region": "eu-west-3"}}, 0),
        ({"config": {"name": "orders"}, "options": {"provider": "elsewhere"}}, 0),
    ],
)
def test_a_name_is_that_of_one_thing_in_a_region(checked: Checked, others: dict[str, Any], count: int) -> None:
    resources = {
        "elsewhere": {"type": "pulumi:providers:aws", "config": {"region": "eu-west-2"}},
        "one": {"type": "aws:sqs:Queue", "config": {"name": "orders"}},
        "other": {"type": "aws:sqs:Queue", **others},
    }
    assert len(checked({"resources": resources}, (SecondOfOne,))) == count


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("s3://${lake.arn}/raw", "s3://${lake.bucket}/raw"),
        ("s3://${ lake.arn }/raw", "s3://${lake.bucket}/raw"),
        ("s3://${lake.bucket}/raw", ""),
        ("${lake.arn}/raw", "s3://${lake.bucket}/raw"),
    ],
)
def test_an_address_in_s3_has_a_buckets_name(checked: Checked, text: str, right: str) -> None:
    output = {"configuration": {"resultConfiguration": {"outputLocation": text}}}
    resources = {"lake": {"type": "aws:s3:Bucket"}, "it": {"type": "aws:athena:Workgroup", "config": output}}
    fixes = [one.fix.edits[0].value for one in checked({"resources": resources}, (BucketAddress,)) if one.fix]
    assert fixes == ([right] if right else [])


@pytest.mark.parametrize(
    ("principal", "source", "count"),
    [
        ("events.amazonaws.com", "nightly.arn", 0),
        ("events.amazonaws.com", None, 0),
        ("events.amazonaws.com", "arn:aws:events:eu-west-1:123456789012:rule/nightly", 0),
        ("events.amazonaws.com", "hourly.arn", 1),
        ("sns.amazonaws.com", "nightly.arn", 1),
    ],
)
def test_a_permission_is_for_the_source_that_it_names(
    checked: Checked, principal: str, source: str | None, count: int
) -> None:
    rule = {"type": "aws:cloudwatch:EventRule", "config": {"scheduleExpression": "rate(1 day)"}}
    allowed = {"function": "worker.name", "action": "lambda:InvokeFunction", "principal": principal}
    resources = {
        "nightly": rule,
        "hourly": rule,
        "worker": {"type": "aws:lambda:Function", "config": {"role": "arn:aws:iam::123456789012:role/worker"}},
        "target": {"type": "aws:cloudwatch:EventTarget", "config": {"rule": "nightly.name", "arn": "worker.arn"}},
        "permission": {"type": "aws:lambda:Permission", "config": {**allowed, "sourceArn": source}},
    }
    assert len(checked({"resources": resources}, (InvocationPermission,))) == count
