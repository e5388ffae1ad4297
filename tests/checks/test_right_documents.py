"""Documents that are right, though something in them looks as if it were not."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.pipeline import check_document

_TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"}]}
_ROLE = {"type": "aws:iam:Role", "config": {"assumeRolePolicy": _TRUST}}
_QUEUE = {"type": "aws:sqs:Queue"}
_KEY = {"type": "aws:kms:Key", "config": {"enableKeyRotation": True}}


def _policy(**statement: Any) -> dict[str, Any]:
    whole = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", **statement}
    return {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17", "Statement": [whole]}}}


def _told(resources: dict[str, Any], catalog: Catalog, diagram: dict[str, Any] | None = None) -> list[tuple[str, str]]:
    document = {"resources": resources} | ({"diagram": diagram} if diagram else {})
    findings = check_document(json.dumps(document).encode(), "document.json", catalog).findings
    return [(one.diagnostic.code, one.path) for one in findings if one.severity.value != "hint"]


@pytest.mark.parametrize(
    "variable",
    ["cognito-identity.amazonaws.com:sub", "www.amazon.com:user_id", "token.actions.githubusercontent.com:repository"],
)
def test_variables_of_identity_providers_are_the_policys_own(variable: str, catalog: Catalog) -> None:
    assert _told({"it": _policy(Resource=f"arn:aws:s3:::homes/${{{variable}}}/*")}, catalog) == []


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:cloudwatch:EventRule", {"eventPattern": {"resources": [{"prefix": "arn:aws:ec2:us-east-1:"}]}}),
        ("aws:ssm:Parameter", {"type": "String", "value": "arn:aws:s3:::"}),
        ("aws:route53:Zone", {"name": "0/25.2.0.192.in-addr.arpa"}),
        ("aws:secretsmanager:Secret", {"kmsKeyId": "alias.arn"}),
        ("aws:cognito:UserPoolClient", {"userPoolId": "pool.id", "allowedOauthFlows": [], "name": "client"}),
        ("aws:ssm:DefaultPatchBaseline", {"baselineId": "baseline.arn", "operatingSystem": "WINDOWS"}),
        (
            "aws:glue:Crawler",
            {"role": "role.name", "databaseName": "lake", "s3Targets": [{"path": "s3://lake/raw"}]},
        ),
        (
            "aws:cloudwatch:EventTarget",
            {
                "rule": "nightly",
                "arn": "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
                "roleArn": "arn:aws:iam::123456789012:role/it",
                "ecsTarget": {"taskDefinitionArn": "task.arnWithoutRevision"},
            },
        ),
        ("aws:ec2:SecurityGroup", {"vpcId": "names.vpc"}),
        (
            "aws:mskconnect:CustomPlugin",
            {"contentType": "ZIP", "location": {"s3": {"bucketArn": "bucket.arn", "fileKey": "a"}}, "name": "${topic}"},
        ),
    ],
)
def test_what_services_take_is_accepted(type_: str, config: dict[str, Any], catalog: Catalog) -> None:
    task = {"family": "a", "containerDefinitions": [{"name": "a", "image": "x", "memory": 128}]}
    around = {
        "alias": {"type": "aws:kms:Alias", "config": {"name": "alias/a", "targetKeyId": "key.keyId"}},
        "key": _KEY,
        "pool": {"type": "aws:cognito:UserPool", "config": {"name": "people"}},
        "baseline": {"type": "aws:ssm:PatchBaseline", "config": {"approvedPatches": ["KB123456"]}},
        "role": {**_ROLE, "options": {"import": "crawler"}},
        "task": {"type": "aws:ecs:TaskDefinition", "config": task},
        "names": {"type": "aws:servicediscovery:PrivateDnsNamespace", "config": {"name": "a.local", "vpc": "vpc-0a1b"}},
        "bucket": {"type": "aws:s3:Bucket"},
    }
    assert _told({**around, "it": {"type": type_, "config": config}}, catalog) == []


def test_a_group_of_instances_may_be_checked_in_several_ways(catalog: Catalog) -> None:
    group = {"minSize": 1, "maxSize": 2, "vpcZoneIdentifiers": ["subnet-0a1b2c3d"], "launchTemplate": {"id": "lt-0a1b"}}
    resources = {"it": {"type": "aws:autoscaling:Group", "config": {**group, "healthCheckType": "EBS,ELB"}}}
    assert _told(resources, catalog) == []


def test_a_role_needs_no_policy_where_a_resource_lets_it_in(catalog: Catalog) -> None:
    statement = {
        "Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::123456789012:role/caller"},
        "Action": "sqs:SendMessage",
        "Resource": "jobs.arn",
    }
    access = {"queueUrl": "jobs.url", "policy": {"Version": "2012-10-17", "Statement": [statement]}}
    nightly = {
        "scheduleExpression": "rate(1 day)",
        "flexibleTimeWindow": {"mode": "OFF"},
        "target": {"arn": "jobs.arn", "roleArn": "role.arn"},
    }
    resources = {
        "jobs": _QUEUE,
        "access": {"type": "aws:sqs:QueuePolicy", "config": access},
        "role": _ROLE,
        "nightly": {"type": "aws:scheduler:Schedule", "config": nightly},
    }
    assert _told(resources, catalog) == []
    del resources["access"]
    assert _told(resources, catalog) == [("I0627", "/resources/nightly/config/target/roleArn")]
    resources["role"] = {**_ROLE, "options": {"import": "caller"}}
    assert _told(resources, catalog) == []


def test_a_machine_that_waits_for_a_worker_needs_no_permission(catalog: Catalog) -> None:
    states = {"A": {"Type": "Task", "Resource": "work.id", "End": True}}
    resources = {
        "role": _ROLE,
        "work": {"type": "aws:sfn:Activity", "config": {"name": "work"}},
        "it": {
            "type": "aws:sfn:StateMachine",
            "config": {"roleArn": "role.arn", "definition": {"StartAt": "A", "States": states}},
        },
    }
    assert _told(resources, catalog) == []


_FUNCTION = {
    "type": "aws:lambda:Function",
    "config": {
        "name": "worker",
        "role": "role.arn",
        "packageType": "Image",
        "imageUri": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:latest",
    },
}


@pytest.mark.parametrize(
    ("other", "access"),
    [
        ({"type": "aws:cloudwatch:LogGroup", "config": {"name": "/aws/lambda/worker", "retentionInDays": 7}}, {}),
        ({"type": "aws:ecr:Repository", "config": {"name": "app"}}, {}),
        (
            {"type": "aws:secretsmanager:Secret", "config": {"name": "app-db"}},
            {"Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:*:*:secret:app-*"},
        ),
        (
            {"type": "aws:sqs:Queue", "config": {"visibilityTimeoutSeconds": 60}},
            {"Action": "sqs:SendMessage", "Resource": "*"},
        ),
    ],
)
def test_an_edge_is_real_where_a_text_or_a_permission_makes_it_so(
    other: dict[str, Any], access: dict[str, Any], catalog: Catalog
) -> None:
    policy = _policy(**access)["config"]["policy"]
    resources = {
        "role": _ROLE,
        "rights": {"type": "aws:iam:RolePolicy", "config": {"role": "role.id", "policy": policy}},
        "worker": _FUNCTION,
        "other": other,
    }
    nodes = [{"id": name, "label": name} for name in ("worker", "other")]
    diagram = {"nodes": nodes, "edges": [{"from": "worker", "to": "other"}]}
    assert [code for code, _ in _told(resources, catalog, diagram)] == []
