"""Shapes that documents remember from older versions, or from other tools, as they are found in the wild.

What is refused by version 7 of the AWS provider is upgraded, or an error that says what to do; what it still takes
stays as it is, with the provider's advice.
"""

from typing import Any

import pytest
from support.upgrades import fixed, resources_of, upgraded

from infra0.catalog import Catalog
from infra0.diagnostics import Severity

Config = dict[str, Any]

LOG_GROUP = {"type": "aws:cloudwatch:LogGroup", "config": {"name": "/vpc/flows"}}
INSTANCE = {"type": "aws:ec2:Instance", "config": {"ami": "ami-1", "instanceType": "t3.nano"}}
GROUP = {"type": "aws:ec2:SecurityGroup"}
BESIDE = {"flows": LOG_GROUP, "nat": INSTANCE, "cacheGroup": GROUP}

UPGRADED: list[tuple[str, Config, str, Config]] = [
    (
        "aws:kinesis:FirehoseDeliveryStream",
        {"destination": "s3", "s3Configuration": {"bucketArn": "b", "roleArn": "r"}},
        "aws:kinesis:FirehoseDeliveryStream",
        {"destination": "extended_s3", "extendedS3Configuration": {"bucketArn": "b", "roleArn": "r"}},
    ),
    ("aws:ec2:Eip", {"vpc": True}, "aws:ec2:Eip", {"domain": "vpc"}),
    ("awsx:apigateway:API", {"routes": []}, "aws-apigateway:index:RestAPI", {"routes": []}),
    ("aws:rds:Instance", {"name": "orders"}, "aws:rds:Instance", {"dbName": "orders"}),
    ("aws:rds:Instance", {"dbInstanceClass": "db.t3.micro"}, "aws:rds:Instance", {"instanceClass": "db.t3.micro"}),
    (
        "aws:elasticache:ReplicationGroup",
        {"replicationGroupDescription": "sessions", "numberCacheClusters": 2},
        "aws:elasticache:ReplicationGroup",
        {"description": "sessions", "numCacheClusters": 2},
    ),
    (
        "aws:elasticache:ReplicationGroup",
        {"clusterMode": {"numNodeGroups": 2, "replicasPerNodeGroup": 1}, "availabilityZones": ["eu-west-1a"]},
        "aws:elasticache:ReplicationGroup",
        {"numNodeGroups": 2, "replicasPerNodeGroup": 1, "preferredCacheClusterAzs": ["eu-west-1a"]},
    ),
    (
        "aws:autoscaling:Attachment",
        {"autoscalingGroupName": "web", "albTargetGroupArn": "targets.arn"},
        "aws:autoscaling:Attachment",
        {"autoscalingGroupName": "web", "lbTargetGroupArn": "targets.arn"},
    ),
    (
        "aws:ec2:Instance",
        {"cpuCoreCount": 2, "cpuThreadsPerCore": 1},
        "aws:ec2:Instance",
        {"cpuOptions": {"coreCount": 2, "threadsPerCore": 1}},
    ),
    ("aws:ec2:Instance", {"cpuCoreCount": 2}, "aws:ec2:Instance", {"cpuOptions": {"coreCount": 2}}),
    ("aws:ec2:FlowLog", {"logGroupName": "flows"}, "aws:ec2:FlowLog", {"logDestination": "${flows.arn}"}),
    ("aws:ec2:FlowLog", {"logGroupName": "/vpc/flows"}, "aws:ec2:FlowLog", {"logDestination": "${flows.arn}"}),
    (
        "aws:ec2:Route",
        {"instanceId": "${nat.id}"},
        "aws:ec2:Route",
        {"networkInterfaceId": "${nat.primaryNetworkInterfaceId}"},
    ),
    ("aws:ec2:Vpc", {"enableClassiclink": False}, "aws:ec2:Vpc", {}),
    (
        "aws:eks:Addon",
        {"resolveConflicts": "OVERWRITE"},
        "aws:eks:Addon",
        {"resolveConflictsOnCreate": "OVERWRITE", "resolveConflictsOnUpdate": "OVERWRITE"},
    ),
    ("aws:eks:Addon", {"resolveConflicts": "PRESERVE"}, "aws:eks:Addon", {"resolveConflictsOnUpdate": "PRESERVE"}),
    (
        "aws:batch:ComputeEnvironment",
        {"computeEnvironmentName": "jobs"},
        "aws:batch:ComputeEnvironment",
        {"name": "jobs"},
    ),
    (
        "aws:batch:JobQueue",
        {"computeEnvironments": ["environment.arn"]},
        "aws:batch:JobQueue",
        {"computeEnvironmentOrders": [{"order": 0, "computeEnvironment": "environment.arn"}]},
    ),
    ("aws:ecs:TaskDefinition", {"inferenceAccelerators": []}, "aws:ecs:TaskDefinition", {}),
    (
        "aws:codepipeline:Pipeline",
        {"artifactStore": {"type": "S3", "location": "builds"}},
        "aws:codepipeline:Pipeline",
        {"artifactStores": [{"type": "S3", "location": "builds"}]},
    ),
    (
        "aws:efs:FileSystem",
        {"lifecyclePolicy": {"transitionToIa": "AFTER_7_DAYS"}},
        "aws:efs:FileSystem",
        {"lifecyclePolicies": [{"transitionToIa": "AFTER_7_DAYS"}]},
    ),
    (
        "aws:ssm:Association",
        {"instanceId": "nat.id"},
        "aws:ssm:Association",
        {"targets": [{"key": "InstanceIds", "values": ["nat.id"]}]},
    ),
    (
        "aws:dms:Endpoint",
        {"engineName": "s3", "endpointId": "e", "s3Settings": {"bucketName": "b"}},
        "aws:dms:S3Endpoint",
        {"endpointId": "e", "bucketName": "b"},
    ),
    ("aws:lambda:Function", {"functionName": "orders"}, "aws:lambda:Function", {"name": "orders"}),
    ("aws:lambda:Permission", {"functionName": "orders"}, "aws:lambda:Permission", {"function": "orders"}),
    ("aws:sns:TopicSubscription", {"topicArn": "t.arn"}, "aws:sns:TopicSubscription", {"topic": "t.arn"}),
    ("aws:iam:InstanceProfile", {"roles": ["web"]}, "aws:iam:InstanceProfile", {"role": "web"}),
    (
        "aws:elasticache:Cluster",
        {"securityGroupNames": ["cacheGroup"]},
        "aws:elasticache:Cluster",
        {"securityGroupIds": ["${cacheGroup.id}"]},
    ),
    (
        "aws:dynamodb:Table",
        {
            "attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
            "keySchema": [{"attributeName": "id", "keyType": "HASH"}],
        },
        "aws:dynamodb:Table",
        {"attributes": [{"name": "id", "type": "S"}], "hashKey": "id"},
    ),
    ("awsx:lb:ApplicationLoadBalancer", {"external": True}, "awsx:lb:ApplicationLoadBalancer", {"internal": False}),
]

SPLIT: list[tuple[str, Config, Config, str, Config]] = [
    (
        "aws:s3:Bucket",
        {"loggings": [{"targetBucket": "logs", "targetPrefix": "x/"}]},
        {},
        "aws:s3:BucketLogging",
        {"bucket": "${it.id}", "targetBucket": "logs", "targetPrefix": "x/"},
    ),
    (
        "aws:apigateway:Deployment",
        {"restApi": "api.id", "stageName": "prod"},
        {"restApi": "api.id"},
        "aws:apigateway:Stage",
        {"deployment": "${it.id}", "restApi": "api.id", "stageName": "prod"},
    ),
    (
        "aws:ecs:Cluster",
        {"capacityProviders": ["FARGATE"]},
        {},
        "aws:ecs:ClusterCapacityProviders",
        {"clusterName": "${it.name}", "capacityProviders": ["FARGATE"]},
    ),
    (
        "aws:secretsmanager:Secret",
        {"rotationLambdaArn": "rotate.arn", "rotationRules": {"automaticallyAfterDays": 7}},
        {},
        "aws:secretsmanager:SecretRotation",
        {"secretId": "${it.id}", "rotationLambdaArn": "rotate.arn", "rotationRules": {"automaticallyAfterDays": 7}},
    ),
    (
        "aws:secretsmanager:Secret",
        {"secretString": "${config.token}"},
        {},
        "aws:secretsmanager:SecretVersion",
        {"secretId": "${it.id}", "secretString": "${config.token}"},
    ),
    (
        "aws:redshift:Cluster",
        {"logging": {"enable": True, "bucketName": "audit"}},
        {},
        "aws:redshift:Logging",
        {"clusterIdentifier": "${it.clusterIdentifier}", "bucketName": "audit"},
    ),
    (
        "aws:networkmanager:CoreNetwork",
        {"policyDocument": "{}"},
        {},
        "aws:networkmanager:CoreNetworkPolicyAttachment",
        {"coreNetworkId": "${it.id}", "policyDocument": "{}"},
    ),
]

RENAMED_TYPES: list[tuple[str, str, Config | None]] = [
    ("aws:elbv2:ApplicationLoadBalancer", "aws:lb:LoadBalancer", {"loadBalancerType": "application"}),
    ("aws:lb:ApplicationLoadBalancer", "aws:lb:LoadBalancer", {"loadBalancerType": "application"}),
    ("aws:elasticloadbalancingv2:LoadBalancer", "aws:lb:LoadBalancer", None),
    ("aws:elasticloadbalancing:LoadBalancer", "aws:elb:LoadBalancer", None),
    ("aws:applicationloadbalancing:TargetGroup", "aws:alb:TargetGroup", None),
    ("aws:rds:DBInstance", "aws:rds:Instance", None),
    ("aws:sns:Subscription", "aws:sns:TopicSubscription", None),
    ("aws:logs:LogGroup", "aws:cloudwatch:LogGroup", None),
    ("aws:events:Rule", "aws:cloudwatch:EventRule", None),
    ("aws:stepfunctions:StateMachine", "aws:sfn:StateMachine", None),
    ("aws:wafv2:WebACL", "aws:wafv2:WebAcl", None),
    ("aws:ec2:EIP", "aws:ec2:Eip", None),
    ("aws:ec2:VPC", "aws:ec2:Vpc", None),
]

STILL_TAKEN: list[tuple[str, Config, str, str]] = [
    ("aws:s3:BucketV2", {"bucket": "lake"}, "I0404", "aws:s3:Bucket"),
    ("aws:s3:BucketVersioningV2", {"bucket": "lake"}, "I0404", "aws:s3:BucketVersioning"),
    ("aws:s3:Bucket", {"acl": "private"}, "I0452", "aws:s3:BucketAcl"),
    ("aws:s3:Bucket", {"versioning": {"enabled": True}}, "I0452", "aws:s3:BucketVersioning"),
    (
        "aws:s3:Bucket",
        {"serverSideEncryptionConfiguration": {"rule": {}}},
        "I0452",
        "aws:s3:BucketServerSideEncryptionConfiguration",
    ),
    ("aws:guardduty:Detector", {"datasources": {}}, "I0452", "aws:guardduty:DetectorFeature"),
    ("aws:cloudwatch:EventRule", {"isEnabled": True}, "I0452", "`state`"),
    (
        "aws:ec2:Instance",
        {"networkInterfaces": [{"deviceIndex": 0, "networkInterfaceId": "eni-1"}]},
        "I0452",
        "`primaryNetworkInterface`",
    ),
]


@pytest.mark.parametrize(("token", "config", "today", "new"), UPGRADED)
def test_what_is_certain_is_upgraded(catalog: Catalog, token: str, config: Config, today: str, new: Config) -> None:
    resources = {"it": {"type": token, "config": config}, **BESIDE}
    made = upgraded(catalog, resources)

    assert resources_of(made) == {"it": {"type": today, "config": new}, **BESIDE} == fixed(catalog, resources)
    assert {finding.code for finding in made.diagnostics} == {"I0450"}


@pytest.mark.parametrize(("token", "config", "left", "into", "settings"), SPLIT)
def test_what_became_a_resource_of_its_own_is_declared(
    catalog: Catalog, token: str, config: Config, left: Config, into: str, settings: Config
) -> None:
    resources = {"it": {"type": token, "config": config}}
    made = upgraded(catalog, resources)

    after = resources_of(made)
    (name,) = after.keys() - {"it"}
    assert after == {"it": {"type": token, "config": left}, name: {"type": into, "config": settings}}
    assert fixed(catalog, resources) == after
    assert {finding.code for finding in made.diagnostics} == {"I0450"}


@pytest.mark.parametrize(("written", "today", "inputs"), RENAMED_TYPES)
def test_other_names_of_types_are_errors_with_a_certain_fix(
    catalog: Catalog, written: str, today: str, inputs: Config | None
) -> None:
    resources = {"it": {"type": written}}
    made = upgraded(catalog, resources)

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0402", Severity.ERROR)
    assert finding.fix and finding.fix.certain
    assert fixed(catalog, resources) == resources_of(made) == {"it": {"type": today, **_with(inputs)}}


def _with(inputs: Config | None) -> Config:
    return {"config": inputs} if inputs else {}


@pytest.mark.parametrize(("token", "config", "code", "advice"), STILL_TAKEN)
def test_what_is_deprecated_stays_with_the_providers_advice(
    catalog: Catalog, token: str, config: Config, code: str, advice: str
) -> None:
    resources = {"it": {"type": token, "config": config}}
    made = upgraded(catalog, resources)

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == (code, Severity.WARNING)
    assert advice in " ".join(finding.notes)
    assert resources_of(made) == resources


@pytest.mark.parametrize("token", ["aws:opsworks:Stack", "aws:simpledb:Domain", "aws:macie:S3BucketAssociation"])
def test_a_service_that_is_gone_is_an_error_with_advice(catalog: Catalog, token: str) -> None:
    (finding,) = upgraded(catalog, {"it": {"type": token}}).diagnostics

    assert (finding.code, finding.severity) == ("I0451", Severity.ERROR)
    assert "pulumi-aws 7." in finding.message
    assert finding.notes


@pytest.mark.parametrize(
    ("token", "config"),
    [
        ("aws:ec2:Eip", {"vpc": False}),
        ("aws:rds:Instance", {"name": "orders-database"}),
        ("aws:ec2:FlowLog", {"logGroupName": "somewhere-else"}),
        ("aws:ec2:Route", {"instanceId": "i-123"}),
        ("aws:iam:InstanceProfile", {"roles": ["web", "batch"]}),
        ("aws:elasticache:Cluster", {"securityGroupNames": ["default"]}),
        ("aws:secretsmanager:Secret", {"rotationLambdaArn": "rotate.arn"}),
        ("aws:eks:Addon", {"resolveConflicts": "SOMETIMES"}),
        ("aws:dms:Endpoint", {"engineName": "mysql", "s3Settings": {"bucketName": "b"}}),
        ("aws:dynamodb:Table", {"keySchema": [{"attributeName": "id", "keyType": "SORT"}]}),
        ("aws:lambda:Permission", {"functionName": "orders", "function": "payments"}),
    ],
)
def test_what_is_not_certain_is_left_to_the_author(catalog: Catalog, token: str, config: Config) -> None:
    resources = {"it": {"type": token, "config": config}}
    made = upgraded(catalog, resources)

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0451", Severity.ERROR)
    assert finding.notes
    assert resources_of(made) == resources


def test_the_settings_of_other_destinations_move_into_them(catalog: Catalog) -> None:
    resources = {
        "it": {
            "type": "aws:kinesis:FirehoseDeliveryStream",
            "config": {
                "destination": "redshift",
                "s3Configuration": {"bucketArn": "b", "bufferSize": 5},
                "redshiftConfiguration": {"roleArn": "r"},
            },
        }
    }
    made = upgraded(catalog, resources)

    assert made.document.resources["it"].config == {
        "destination": "redshift",
        "redshiftConfiguration": {"roleArn": "r", "s3Configuration": {"bucketArn": "b", "bufferingSize": 5}},
    }


def test_a_resource_that_is_split_off_keeps_provider_and_region(catalog: Catalog) -> None:
    made = upgraded(
        catalog,
        {
            "my-cluster": {
                "type": "aws:ecs:Cluster",
                "config": {"capacityProviders": ["FARGATE"], "region": "eu-west-1"},
                "options": {"provider": "abroad", "dependsOn": ["x"]},
            }
        },
    )

    split = made.document.resources["my-cluster-capacity-providers"]
    assert split.config == {
        "clusterName": "${my-cluster.name}",
        "capacityProviders": ["FARGATE"],
        "region": "eu-west-1",
    }
    assert split.options == {"provider": "abroad"}


def test_a_resource_that_is_there_already_is_not_declared_again(catalog: Catalog) -> None:
    version = {"type": "aws:secretsmanager:SecretVersion", "config": {"secretId": "it.id", "secretString": "b"}}
    made = upgraded(
        catalog, {"it": {"type": "aws:secretsmanager:Secret", "config": {"secretString": "a"}}, "v": version}
    )

    (finding,) = made.diagnostics
    assert finding.code == "I0451"
    assert set(made.document.resources) == {"it", "v"}
