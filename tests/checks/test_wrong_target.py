"""References to resources of types that a property's name does not speak of."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.pipeline import check_document

WORLD: dict[str, Any] = {
    "vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
    "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "vpc.id", "cidrBlock": "10.0.0.0/24"}},
    "bucket": {"type": "aws:s3:Bucket"},
    "versions": {"type": "aws:s3:BucketVersioning", "config": {"bucket": "bucket.id"}},
    "point": {"type": "aws:s3:AccessPoint", "config": {"bucket": "bucket.id"}},
    "role": {"type": "aws:iam:Role"},
    "profile": {"type": "aws:iam:InstanceProfile", "config": {"role": "role.name"}},
    "fn": {"type": "aws:lambda:Function", "config": {"role": "role.arn"}},
    "live": {"type": "aws:lambda:Alias", "config": {"functionName": "fn.name", "functionVersion": "1"}},
    "lb": {"type": "aws:alb:LoadBalancer", "config": {"subnets": ["subnet.id"]}},
    "tg": {"type": "aws:alb:TargetGroup", "config": {"vpcId": "vpc.id", "port": 80, "protocol": "HTTP"}},
    "cluster": {"type": "aws:ecs:Cluster"},
    "svc": {"type": "aws:ecs:Service", "config": {"cluster": "cluster.arn"}},
    "api": {"type": "aws:apigateway:RestApi"},
    "queue": {"type": "aws:sqs:Queue"},
    "pool": {"type": "aws:cognito:UserPool"},
    "logs": {"type": "aws:cloudwatch:LogGroup"},
    "template": {"type": "aws:ec2:LaunchTemplate"},
    "groups": {"type": "aws:datazone:Glossary"},
    "base": {"type": "aws:bedrock:AgentKnowledgeBase"},
    "open": {"type": "aws:ec2:SecurityGroup", "config": {"vpcId": "vpc.id"}},
    "admins": {"type": "aws:iam:Group"},
    "addresses": {"type": "aws:ec2:VpcIpamPool"},
    "folder": {"type": "aws:quicksight:Folder"},
    "app": {"type": "aws:codedeploy:Application"},
    "tables": {"type": "aws:glue:CatalogDatabase"},
    "key": {"type": "aws:kms:Key"},
    "routes": {"type": "aws:ec2:RouteTable", "config": {"vpcId": "vpc.id"}},
}

_FORWARD = "defaultActions/0/targetGroupArn"


@pytest.mark.parametrize(
    ("type_", "config", "path", "code", "meant"),
    [
        *(
            (*("aws:lb:Listener", {"defaultActions": [{"targetGroupArn": given}]}), _FORWARD, "I0422", "tg.arn")
            for given in ("lb.arn", "lb")
        ),
        ("aws:codepipeline:Pipeline", {"roleArn": "bucket.arn"}, "roleArn", "I0422", "role.arn"),
        ("aws:ec2:SecurityGroup", {"vpcId": "subnet"}, "vpcId", "I0422", "vpc.id"),
        ("aws:rds:SubnetGroup", {"subnetIds": ["vpc"]}, "subnetIds/0", "I0422", "subnet.id"),
        ("aws:ecs:Service", {"cluster": "svc"}, "cluster", "I0422", "cluster.id"),
        ("aws:lambda:Function", {"role": "queue.arn"}, "role", "I0422", "role.arn"),
        ("aws:lambda:Permission", {"function": "api"}, "function", "I0422", "fn.name"),
        (
            *("aws:s3:BucketNotification", {"lambdaFunctions": [{"lambdaFunctionArn": "queue.arn"}]}),
            *("lambdaFunctions/0/lambdaFunctionArn", "I0423", "fn.arn"),
        ),
        # The object around an ID says of what it is.
        ("aws:autoscaling:Group", {"launchTemplate": {"id": "queue.id"}}, "launchTemplate/id", "I0423", "template.id"),
        # A type of the same service is called like the noun, or ends in its several words.
        (
            *("aws:datazone:GlossaryTerm", {"glossaryIdentifier": "cluster.id"}),
            *("glossaryIdentifier", "I0423", "groups.id"),
        ),
        ("aws:bedrock:AgentDataSource", {"knowledgeBaseId": "bucket.id"}, "knowledgeBaseId", "I0423", "base.id"),
        # What examples refer to is called so in its last words.
        ("aws:ec2:Vpc", {"ipv4IpamPoolId": "queue.id"}, "ipv4IpamPoolId", "I0423", "addresses.id"),
        # The owner's own service has a type of the whole name, in full or in short, or the owner is one itself.
        ("aws:iam:GroupPolicy", {"group": "open.name"}, "group", "I0423", "admins.name"),
        ("aws:codedeploy:DeploymentGroup", {"appName": "bucket.bucket"}, "appName", "I0423", "app.name"),
        ("aws:quicksight:Folder", {"parentFolderArn": "queue.arn"}, "parentFolderArn", "I0423", "folder.arn"),
        # The last words are the owner's own service's, and examples show its type there.
        ("aws:kms:Alias", {"targetKeyId": "bucket.arn"}, "targetKeyId", "I0423", "key.keyId"),
        # What holds the ID of such a resource is none itself.
        ("aws:ec2:VpcEndpoint", {"routeTableIds": ["vpc.id"]}, "routeTableIds/0", "I0422", "routes.id"),
        # The last of several words alone does not make it the same.
        (
            *("aws:lb:TargetGroupAttachment", {"targetGroupArn": "logs.arn"}),
            *("targetGroupArn", "I0422", "tg.arn"),
        ),
    ],
)
def test_a_target_of_another_type_than_the_name_speaks_of_is_named(
    catalog: Catalog, type_: str, config: dict[str, Any], path: str, code: str, meant: str
) -> None:
    found = _found(catalog, type_, config)
    assert found == [(code, f"/resources/it/config/{path}", f"refer to `{meant}`")]


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        # Types of one thing under two names, what stands in for it, and what is part of it.
        ("aws:lb:Listener", {"loadBalancerArn": "lb.arn", "defaultActions": [{"targetGroupArn": "tg.arn"}]}),
        ("aws:lambda:Permission", {"function": "live.arn"}),
        ("aws:s3:BucketObjectv2", {"bucket": "versions.id"}),
        ("aws:datasync:S3Location", {"s3BucketArn": "point.arn"}),
        ("aws:batch:ComputeEnvironment", {"computeResources": {"instanceRole": "profile.arn"}}),
        # An IAM role is a user to some services, and a noun may speak of what has no type of that name.
        (
            "aws:opensearch:Domain",
            {"advancedSecurityOptions": {"masterUserOptions": {"masterUserArn": "role.arn"}}},
        ),
        ("aws:apigateway:Authorizer", {"providerArns": ["pool.arn"]}),
        # A service has a type of that name, and another service has one of the same name.
        ("aws:s3control:MultiRegionAccessPoint", {"details": {"regions": [{"bucket": "bucket.id"}]}}),
        # A service works on what is another service's, and examples of other properties show it.
        ("aws:athena:NamedQuery", {"database": "tables.name"}),
        # An attribute that is what the name speaks of, whatever has it.
        ("aws:ec2:SecurityGroup", {"vpcId": "subnet.vpcId"}),
        # The resource's own name may be that of another.
        ("aws:ecs:Cluster", {"name": "bucket.name"}),
        ("aws:redshift:Cluster", {"clusterIdentifier": "queue.name"}),
    ],
)
def test_a_target_that_may_be_meant_is_left_alone(catalog: Catalog, type_: str, config: dict[str, Any]) -> None:
    assert _found(catalog, type_, config) == []


def test_without_a_resource_of_the_right_type_the_finding_says_which_is_needed(catalog: Catalog) -> None:
    document = {
        "resources": {"data": WORLD["bucket"], "fn": {"type": "aws:lambda:Function", "config": {"role": "data.arn"}}}
    }
    findings = check_document(json.dumps(document).encode(), "it.json", catalog).findings
    (found,) = [one.diagnostic for one in findings if one.diagnostic.code == "I0422"]
    assert found.notes == ("Refer to a resource of type aws:iam:Role.",)
    assert found.fix is None


def _found(catalog: Catalog, type_: str, config: dict[str, Any]) -> list[tuple[str, str, str]]:
    document = {"resources": {**WORLD, "it": {"type": type_, "config": config}}}
    findings = check_document(json.dumps(document).encode(), "it.json", catalog).findings
    return [
        (one.diagnostic.code, one.path, one.diagnostic.fix.title if one.diagnostic.fix else "")
        for one in findings
        if one.diagnostic.code in ("I0422", "I0423")
    ]


def test_a_type_of_that_name_of_another_service_is_not_meant(catalog: Catalog) -> None:
    groups = {
        "caches": {"type": "aws:elasticache:SubnetGroup", "config": {"subnetIds": ["subnet-0a1b"]}},
        "databases": {"type": "aws:rds:SubnetGroup", "config": {"subnetIds": ["subnet-0a1b", "subnet-2c3d"]}},
    }
    cluster = {"engine": "aurora-mysql", "masterUsername": "keeper", "manageMasterUserPassword": True}
    for name, codes in (("caches", ["I0423"]), ("databases", [])):
        config = {**cluster, "dbSubnetGroupName": f"{name}.name"}
        document = {"resources": {**groups, "it": {"type": "aws:rds:Cluster", "config": config}}}
        findings = check_document(json.dumps(document).encode(), "it.json", catalog).findings
        assert [one.diagnostic.code for one in findings if one.severity.value != "hint"] == codes
