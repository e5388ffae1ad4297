"""Which resources run with a role, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from infra0.derive.iam.facts import Workload
from infra0.derive.iam.services import Service
from infra0.derive.iam.slots import texts


class WorkloadKind(StrEnum):
    """What runs with a role."""

    LAMBDA = "Lambda function"
    ECS_TASK = "ECS task"
    ECS_EXECUTION = "ECS agent"
    EC2 = "EC2 instance"
    STEP_FUNCTIONS = "state machine"
    WAITING_STEP_FUNCTIONS = "state machine that waits for what it starts"
    FIREHOSE = "delivery stream"
    EVENTBRIDGE = "EventBridge rule"
    SCHEDULER = "schedule"
    PIPES = "pipe"
    API_GATEWAY = "API"
    API_LOGS = "account's APIs"
    APPSYNC = "GraphQL API"
    IOT = "IoT rule"
    CODEBUILD = "build project"
    CODEPIPELINE = "pipeline"
    GLUE = "Glue job"
    BATCH = "Batch job"
    APP_RUNNER = "App Runner service"
    SAGEMAKER = "SageMaker workload"
    OTHER = "principal"


_KINDS: dict[tuple[str, str], WorkloadKind] = {
    ("aws:lambda:Function", "role"): WorkloadKind.LAMBDA,
    ("aws:lambda:CallbackFunction", "role"): WorkloadKind.LAMBDA,
    ("aws:ecs:TaskDefinition", "taskRoleArn"): WorkloadKind.ECS_TASK,
    ("aws:ecs:TaskDefinition", "executionRoleArn"): WorkloadKind.ECS_EXECUTION,
    ("aws:ec2:Instance", "iamInstanceProfile"): WorkloadKind.EC2,
    ("aws:ec2:LaunchTemplate", "iamInstanceProfile"): WorkloadKind.EC2,
    ("aws:ec2:LaunchConfiguration", "iamInstanceProfile"): WorkloadKind.EC2,
    ("aws:ec2:SpotInstanceRequest", "iamInstanceProfile"): WorkloadKind.EC2,
    ("aws:sfn:StateMachine", "roleArn"): WorkloadKind.STEP_FUNCTIONS,
    ("aws:kinesis:FirehoseDeliveryStream", "roleArn"): WorkloadKind.FIREHOSE,
    ("aws:cloudwatch:EventTarget", "roleArn"): WorkloadKind.EVENTBRIDGE,
    ("aws:scheduler:Schedule", "roleArn"): WorkloadKind.SCHEDULER,
    ("aws:pipes:Pipe", "roleArn"): WorkloadKind.PIPES,
    ("aws:apigateway:Integration", "credentials"): WorkloadKind.API_GATEWAY,
    ("aws:apigateway:Account", "cloudwatchRoleArn"): WorkloadKind.API_LOGS,
    ("aws:apigatewayv2:Integration", "credentialsArn"): WorkloadKind.API_GATEWAY,
    ("aws:appsync:DataSource", "serviceRoleArn"): WorkloadKind.APPSYNC,
    ("aws:iot:TopicRule", "roleArn"): WorkloadKind.IOT,
    ("aws:codebuild:Project", "serviceRole"): WorkloadKind.CODEBUILD,
    ("aws:codepipeline:Pipeline", "roleArn"): WorkloadKind.CODEPIPELINE,
    ("aws:glue:Job", "roleArn"): WorkloadKind.GLUE,
    ("aws:glue:Crawler", "role"): WorkloadKind.GLUE,
    ("aws:batch:JobDefinition", "jobRoleArn"): WorkloadKind.BATCH,
    ("aws:batch:JobDefinition", "executionRoleArn"): WorkloadKind.ECS_EXECUTION,
    ("aws:apprunner:Service", "instanceRoleArn"): WorkloadKind.APP_RUNNER,
    ("aws:apprunner:Service", "accessRoleArn"): WorkloadKind.ECS_EXECUTION,
    ("aws:sagemaker:Model", "executionRoleArn"): WorkloadKind.SAGEMAKER,
    ("aws:sagemaker:NotebookInstance", "roleArn"): WorkloadKind.SAGEMAKER,
}
"""By the short token and the property that takes the role, wherever in the configuration that is."""

_PRINCIPALS: dict[str, WorkloadKind] = {
    "lambda.amazonaws.com": WorkloadKind.LAMBDA,
    "edgelambda.amazonaws.com": WorkloadKind.LAMBDA,
    "ecs-tasks.amazonaws.com": WorkloadKind.ECS_TASK,
    "ec2.amazonaws.com": WorkloadKind.EC2,
    "states.amazonaws.com": WorkloadKind.STEP_FUNCTIONS,
    "firehose.amazonaws.com": WorkloadKind.FIREHOSE,
    "events.amazonaws.com": WorkloadKind.EVENTBRIDGE,
    "scheduler.amazonaws.com": WorkloadKind.SCHEDULER,
    "pipes.amazonaws.com": WorkloadKind.PIPES,
    "apigateway.amazonaws.com": WorkloadKind.API_GATEWAY,
    "appsync.amazonaws.com": WorkloadKind.APPSYNC,
    "iot.amazonaws.com": WorkloadKind.IOT,
    "codebuild.amazonaws.com": WorkloadKind.CODEBUILD,
    "codepipeline.amazonaws.com": WorkloadKind.CODEPIPELINE,
    "glue.amazonaws.com": WorkloadKind.GLUE,
    "tasks.apprunner.amazonaws.com": WorkloadKind.APP_RUNNER,
    "build.apprunner.amazonaws.com": WorkloadKind.ECS_EXECUTION,
    "sagemaker.amazonaws.com": WorkloadKind.SAGEMAKER,
}

_OWN_SERVICES: dict[WorkloadKind, tuple[Service, ...]] = {
    WorkloadKind.LAMBDA: (Service.LAMBDA,),
    WorkloadKind.ECS_TASK: (Service.ECS,),
    WorkloadKind.ECS_EXECUTION: (Service.ECS,),
    WorkloadKind.EC2: (Service.EC2,),
    WorkloadKind.STEP_FUNCTIONS: (Service.STEP_FUNCTIONS,),
    WorkloadKind.WAITING_STEP_FUNCTIONS: (Service.STEP_FUNCTIONS,),
    WorkloadKind.FIREHOSE: (Service.FIREHOSE,),
    WorkloadKind.EVENTBRIDGE: (Service.EVENTBRIDGE,),
    WorkloadKind.SCHEDULER: (Service.EVENTBRIDGE_SCHEDULER, Service.EVENTBRIDGE),
    WorkloadKind.PIPES: (Service.EVENTBRIDGE,),
    WorkloadKind.API_GATEWAY: (Service.API_GATEWAY,),
    WorkloadKind.API_LOGS: (Service.API_GATEWAY,),
    WorkloadKind.APPSYNC: (Service.APPSYNC,),
    WorkloadKind.IOT: (Service.IOT,),
    WorkloadKind.CODEBUILD: (Service.CODEBUILD,),
    WorkloadKind.GLUE: (Service.GLUE,),
    WorkloadKind.BATCH: (Service.BATCH, Service.ECS),
    WorkloadKind.SAGEMAKER: (Service.SAGEMAKER,),
}


def kind_of_workload(workload: Workload) -> WorkloadKind:
    """What a resource is to the role it runs with."""
    kind = _KINDS.get((workload.token, _last(workload.role_slot))) or _BY_TOKEN.get(workload.token, WorkloadKind.OTHER)
    if kind is WorkloadKind.STEP_FUNCTIONS and _waits(workload):
        return WorkloadKind.WAITING_STEP_FUNCTIONS
    return kind


def _last(slot: str) -> str:
    """The property that a path ends with: ``roleArn`` of ``target.roleArn``."""
    return slot.rpartition(".")[2].rstrip("[]{}")


def _waits(workload: Workload) -> bool:
    """Whether a state machine has tasks that end when what they started ends."""
    return any(".sync" in text for _, text in texts(workload.config.get("definition")))


def takes_role(token: str, slot: str) -> bool:
    """Whether a resource of that type runs with the role that it names in that slot."""
    return (token, _last(slot)) in _KINDS


def kind_of_principal(service: str) -> WorkloadKind:
    """What runs with a role that the service (``firehose.amazonaws.com``) may assume."""
    return _PRINCIPALS.get(service, WorkloadKind.OTHER)


def principals_of(kinds: Iterable[WorkloadKind]) -> tuple[str, ...]:
    """The services that run workloads of these kinds, each once."""
    return tuple(dict.fromkeys(_SERVICE_OF_KIND[kind] for kind in kinds if kind in _SERVICE_OF_KIND))


def principal_of_service(service: Service) -> str | None:
    """The name by which a service assumes roles, if it runs anything."""
    return next((_SERVICE_OF_KIND[kind] for kind, own in _OWN_SERVICES.items() if own[0] is service), None)


def own_services(kinds: Iterable[WorkloadKind]) -> frozenset[Service]:
    """The services that workloads of these kinds belong to."""
    return frozenset(service for kind in kinds for service in _OWN_SERVICES.get(kind, ()))


_BY_TOKEN = {token: kind for (token, _), kind in reversed(_KINDS.items())}
_SERVICE_OF_KIND = {
    **{kind: service for service, kind in reversed(_PRINCIPALS.items())},
    WorkloadKind.WAITING_STEP_FUNCTIONS: "states.amazonaws.com",
    WorkloadKind.ECS_EXECUTION: "ecs-tasks.amazonaws.com",
    WorkloadKind.BATCH: "ecs-tasks.amazonaws.com",
    WorkloadKind.API_LOGS: "apigateway.amazonaws.com",
}
