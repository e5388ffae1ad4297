"""Rules of single services: what goes together, and what form texts have there."""

from typing import Any

import pytest

from infra0.checks import CHECKS
from infra0.diagnostics import Severity

from .conftest import Checked

_ROLE = "arn:aws:iam::123456789012:role/it"
_FUNCTION = {"role": _ROLE, "code": "worker.zip", "handler": "worker.handler", "runtime": "python3.13"}
_ALARM = {
    "namespace": "AWS/Lambda",
    "metricName": "Errors",
    "comparisonOperator": "GreaterThanThreshold",
    "evaluationPeriods": 1,
    "period": 60,
    "statistic": "Sum",
    "threshold": 1,
}
_SCALED = {"minCapacity": 1, "maxCapacity": 2}


def _pipeline(project: str) -> dict[str, Any]:
    source = {
        "name": "Source",
        "category": "Source",
        "owner": "AWS",
        "provider": "S3",
        "version": "1",
        "configuration": {"S3Bucket": "code", "S3ObjectKey": "code.zip"},
        "outputArtifacts": ["code"],
    }
    build = {
        "name": "Build",
        "category": "Build",
        "owner": "AWS",
        "provider": "CodeBuild",
        "version": "1",
        "configuration": {"ProjectName": project},
        "inputArtifacts": ["code"],
    }
    return {
        "roleArn": _ROLE,
        "artifactStores": [{"location": "artifacts-of-shop", "type": "S3"}],
        "stages": [{"name": "Source", "actions": [source]}, {"name": "Build", "actions": [build]}],
    }


@pytest.mark.parametrize(
    ("code", "config", "beside"),
    [
        ("I0459", {"type": "aws:apigatewayv2:Route", "apiId": "socket.id", "routeKey": "connect"}, "socket"),
        ("I0459", {"type": "aws:apigatewayv2:Route", "apiId": "socket.id", "routeKey": "GET /chat"}, "socket"),
        ("", {"type": "aws:apigatewayv2:Route", "apiId": "socket.id", "routeKey": "$connect"}, "socket"),
        ("", {"type": "aws:apigatewayv2:Route", "apiId": "socket.id", "routeKey": "sendMessage"}, "socket"),
        (
            "I0406",
            {
                "type": "aws:glue:Crawler",
                "role": _ROLE,
                "databaseName": "lake",
                "s3Targets": [{"path": "${lake.arn}/a"}],
            },
            "lake",
        ),
        (
            "",
            {
                "type": "aws:glue:Crawler",
                "role": _ROLE,
                "databaseName": "lake",
                "s3Targets": [{"path": "s3://${lake.bucket}/a"}],
            },
            "lake",
        ),
        (
            "I0472",
            {"type": "aws:cloudwatch:MetricAlarm", **_ALARM, "dimensions": {"FunctionName": "${worker.arn}"}},
            "worker",
        ),
        (
            "",
            {"type": "aws:cloudwatch:MetricAlarm", **_ALARM, "dimensions": {"FunctionName": "${worker.name}"}},
            "worker",
        ),
        ("I0472", {"type": "aws:codepipeline:Pipeline", **_pipeline("${build.arn}")}, "build"),
        ("", {"type": "aws:codepipeline:Pipeline", **_pipeline("${build.name}")}, "build"),
        ("I0490", {"type": "aws:lambda:Function", **_FUNCTION, "handler": "lambda_handler"}, ""),
        ("", {"type": "aws:lambda:Function", **_FUNCTION, "handler": "src/worker.main"}, ""),
        (
            "I0490",
            {
                "type": "aws:appautoscaling:Target",
                **_SCALED,
                "serviceNamespace": "ecs",
                "scalableDimension": "ecs:service:DesiredCount",
                "resourceId": "service/web",
            },
            "",
        ),
        ("I0490", {"type": "aws:ec2:Instance", "ami": "amazon-linux-2023", "instanceType": "t3.micro"}, ""),
        (
            "I0433",
            {"type": "aws:kinesis:Stream", "streamModeDetails": {"streamMode": "PROVISIONED"}},
            "",
        ),
        (
            "I0433",
            {
                "type": "aws:cognito:UserPoolClient",
                "userPoolId": "eu-west-1_example",
                "allowedOauthFlows": ["code"],
                "allowedOauthFlowsUserPoolClient": True,
                "allowedOauthScopes": ["openid"],
            },
            "",
        ),
        ("I0433", {"type": "aws:transfer:Server", "endpointType": "VPC"}, ""),
        (
            "I0442",
            {
                "type": "aws:lambda:EventSourceMapping",
                "eventSourceArn": "arn:aws:sqs:eu-west-1:123456789012:jobs",
                "functionName": "worker",
                "parallelizationFactor": 2,
            },
            "",
        ),
        (
            "I0476",
            {
                "type": "aws:lb:TargetGroup",
                "port": 80,
                "protocol": "HTTP",
                "vpcId": "vpc-0a1b2c3d",
                "healthCheck": {"interval": 30, "timeout": 30},
            },
            "",
        ),
    ],
)
def test_a_rule_of_a_service_is_kept(checked: Checked, code: str, config: dict[str, Any], beside: str) -> None:
    others = {
        "socket": {
            "type": "aws:apigatewayv2:Api",
            "config": {
                "name": "chat",
                "protocolType": "WEBSOCKET",
                "routeSelectionExpression": "$request.body.action",
            },
        },
        "build": {
            "type": "aws:codebuild:Project",
            "config": {
                "name": "build",
                "serviceRole": _ROLE,
                "artifacts": {"type": "CODEPIPELINE"},
                "environment": {
                    "computeType": "BUILD_GENERAL1_SMALL",
                    "image": "aws/codebuild/standard:7.0",
                    "type": "LINUX_CONTAINER",
                },
                "source": {"type": "CODEPIPELINE"},
            },
        },
        "lake": {"type": "aws:s3:Bucket", "config": {}},
        "worker": {"type": "aws:lambda:Function", "config": _FUNCTION},
    }
    type_, given = config["type"], {key: value for key, value in config.items() if key != "type"}
    resources = {"it": {"type": type_, "config": given}, **({beside: others[beside]} if beside else {})}
    practice = [check for check in CHECKS if not check.code.startswith("I07")]
    found = [one for one in checked({"resources": resources}, practice) if one.severity is not Severity.HINT]
    assert [one.code for one in found] == ([code] if code else [])


def _task(container: dict[str, Any], **task: Any) -> dict[str, Any]:
    whole = {"name": "web", "image": "nginx", **container}
    config = {"family": "web", "containerDefinitions": [whole], **task}
    return {
        "resources": {
            "password": {"type": "aws:secretsmanager:Secret", "config": {}},
            "task": {"type": "aws:ecs:TaskDefinition", "config": config},
        }
    }


_FARGATE = {"requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512"}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (_task({"memory": 1024}, **_FARGATE), "is 1024; the task has only 512."),
        (_task({"cpu": 512}, **_FARGATE), "is 512; the task has only 256."),
        (_task({"memory": 512, "cpu": 256}, **_FARGATE), ""),
        (
            _task({"memory": 64, "secrets": [{"name": "DB", "valueFrom": "${password.arn}:password"}]}),
            "has only the key `password` behind the ARN.",
        ),
        (_task({"memory": 64, "secrets": [{"name": "DB", "valueFrom": "${password.arn}:password::"}]}), ""),
        (_task({"memory": 64, "secrets": [{"name": "DB", "valueFrom": "${password.arn}"}]}), ""),
        (
            _task(
                {
                    "memory": 64,
                    "environment": [{"name": "DB", "value": "a"}],
                    "secrets": [{"name": "DB", "valueFrom": "${password.arn}"}],
                }
            ),
            "is `DB`, as that of a variable in `environment`.",
        ),
    ],
)
def test_a_container_goes_with_its_task_and_its_secrets(checked: Checked, document: dict[str, Any], said: str) -> None:
    found = [one.message for one in checked(document, [each for each in CHECKS if each.code == "I0486"])]
    assert [message.endswith(said) for message in found] == ([True] if said else [])


@pytest.mark.parametrize("resource_id", ["target.resourceId", "${target.resourceId}", "${config.cluster}/web"])
def test_what_only_deployment_tells_may_be_a_scalable_resource(checked: Checked, resource_id: str) -> None:
    namespace = {"serviceNamespace": "ecs", "scalableDimension": "ecs:service:DesiredCount"}
    target = {**_SCALED, **namespace, "resourceId": "service/shop/web"}
    action = {**namespace, "name": "night", "resourceId": resource_id, "schedule": "rate(1 day)"}
    document = {
        "resources": {
            "target": {"type": "aws:appautoscaling:Target", "config": target},
            "night": {"type": "aws:appautoscaling:ScheduledAction", "config": action},
        },
        "config": {"cluster": {"type": "string"}},
    }
    assert not checked(document, [each for each in CHECKS if each.code == "I0490"])
