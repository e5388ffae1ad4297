"""Roles that do not allow what a service asks of them at deployment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.checks.check import ResourceCheck
from infra0.checks.grants import Grants, granting, grants_of, may_be_opened
from infra0.checks.reading import target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.tables.calls import CALLS
from infra0.checks.tasks import TASK, containers, fargate_launch
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Pointer, Related, Severity

_ROLE = "aws:iam:Role"
_FUNCTION = "aws:lambda:Function"
_MAPPING = "aws:lambda:EventSourceMapping"
_NODES = "aws:eks:NodeGroup"
_CLUSTER = "aws:eks:Cluster"
_SOURCES = {
    "aws:sqs:Queue": (("sqs:ReceiveMessage", "sqs:DeleteMessage"), "AWSLambdaSQSQueueExecutionRole"),
    "aws:kinesis:Stream": (("kinesis:GetRecords",), "AWSLambdaKinesisExecutionRole"),
    "aws:dynamodb:Table": (("dynamodb:GetRecords",), "AWSLambdaDynamoDBExecutionRole"),
}
_SECRETS = {"aws:secretsmanager:Secret": "secretsmanager:GetSecretValue", "aws:ssm:Parameter": "ssm:GetParameters"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of a role: an action, why, where, and the AWS managed policy that allows it, if there is one."""

    role: str | None
    action: str
    policy: str
    reason: str
    pointer: Pointer

    @property
    def remedy(self) -> str:
        """What to do about it."""
        if not self.policy:
            return "Allow it in a policy of the role."
        return f"Attach the AWS managed policy `{self.policy}` to the role, or allow it in its policy."


class RolePermission(ResourceCheck):
    """A role lacks a permission without which the service does not create what uses the role, or cannot start it.

    Why: Lambda checks that a function's role may create network interfaces for its VPC, and may read what the function
    is to be called with; ECS tasks and EKS nodes do not start without images and logs. It is found where all policies
    of the role can be read. Sources: the AWS Lambda developer guide, "Giving Lambda functions access to resources in an
    Amazon VPC" and on each event source; the Amazon ECS developer guide and the Amazon EKS user guide on execution,
    cluster and node roles.

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "logs": {"type": "aws:iam:RolePolicyAttachment",
                                "config": {"role": "role.name", "policyArn":
                                           "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "role.arn",
                                             "vpcConfig": {"subnetIds": ["subnet-0a1b2c3d"],
                                                           "securityGroupIds": ["sg-0a1b2c3d"]}}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "network": {"type": "aws:iam:RolePolicyAttachment",
                                   "config": {"role": "role.name", "policyArn":
                                              "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "role.arn",
                                             "vpcConfig": {"subnetIds": ["subnet-0a1b2c3d"],
                                                           "securityGroupIds": ["sg-0a1b2c3d"]}}}}}
    """

    code = "I0426"
    severity = Severity.WARNING
    tokens = frozenset({_FUNCTION, _MAPPING, _NODES, _CLUSTER, TASK, *CALLS})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings, one for each role of the document that does not allow what is asked of it."""
        denied: dict[str, list[_Asked]] = {}
        for asked in _asked(subject, visit):
            if asked.role is None or subject.token(asked.role) != _ROLE:
                continue
            is_allowed = grants_of(subject, asked.role).may_include(asked.action)
            if not is_allowed and not may_be_opened(subject, visit.name):
                denied.setdefault(asked.role, []).append(asked)
        for role, some in denied.items():
            first, *others = some
            more = "".join(f", nor `{asked.action}`, as {asked.reason}" for asked in others)
            yield cls.at(
                Place(first.pointer),
                f"`{role}` does not allow `{first.action}`, which `{visit.name}` needs, as {first.reason}{more}.",
                related=(Related(Place(("resources", role), "key"), "the role"),),
                notes=tuple(dict.fromkeys(asked.remedy for asked in some)),
                # A role that its service may not even assume is hardly the one that is meant.
                blames=(*granting(subject, role), first.pointer, *subject.waiting(visit.name)),
            )


def _asked(subject: Subject, visit: ResourceVisit) -> Iterator[_Asked]:
    name = visit.name
    yield from _of_calls(subject, visit)
    match subject.token(name):
        case "aws:lambda:Function":
            yield from _of_function(subject, visit)
        case "aws:lambda:EventSourceMapping":
            yield from _of_mapping(subject, visit)
        case "aws:ecs:TaskDefinition":
            yield from _of_task(subject, visit)
        case "aws:eks:Cluster" if visit.given("outpostConfig"):
            return  # its control plane runs with a policy of its own
        case "aws:eks:Cluster":
            pointer, role = visit.pointer("roleArn"), target_at(subject, name, "roleArn")
            yield _Asked(role, "ec2:DescribeDhcpOptions", "AmazonEKSClusterPolicy", "it is an EKS cluster", pointer)
        case "aws:eks:NodeGroup":
            pointer, role = visit.pointer("nodeRoleArn"), target_at(subject, name, "nodeRoleArn")
            for action, policy in (
                ("eks:DescribeCluster", "AmazonEKSWorkerNodePolicy"),
                ("ecr:GetAuthorizationToken", "AmazonEC2ContainerRegistryReadOnly"),
            ):
                yield _Asked(role, action, policy, "its nodes join an EKS cluster", pointer)


def _of_calls(subject: Subject, visit: ResourceVisit) -> Iterator[_Asked]:
    """What a service does with the role to a resource; a role that has no permission at all is another finding."""
    for call in CALLS.get(subject.token(visit.name), ()):
        role, target = (target_at(subject, visit.name, *path) for path in (call.role, call.target))
        action = call.actions.get(subject.token(target)) if target else None
        if role and action and subject.token(role) == _ROLE and grants_of(subject, role) != Grants():
            reason = f"`{'.'.join(call.target)}` is `{target}`"
            yield _Asked(role, action, "", reason, visit.pointer(*call.role))


def _of_function(subject: Subject, visit: ResourceVisit) -> Iterator[_Asked]:
    if value_at(subject, visit.name, "vpcConfig", "subnetIds"):
        role, pointer = target_at(subject, visit.name, "role"), visit.pointer("role")
        yield _Asked(role, "ec2:CreateNetworkInterface", "AWSLambdaVPCAccessExecutionRole", "it is in a VPC", pointer)


def _of_mapping(subject: Subject, visit: ResourceVisit) -> Iterator[_Asked]:
    source, function = (target_at(subject, visit.name, name) for name in ("eventSourceArn", "functionName"))
    wanted = _SOURCES.get(subject.token(source)) if source else None
    if wanted and function and subject.token(function) == _FUNCTION:
        actions, policy = wanted
        role, reason = target_at(subject, function, "role"), f"`{function}` reads `{source}` with that role"
        granted = grants_of(subject, role) if role and subject.token(role) == _ROLE else Grants()
        action = next((each for each in actions if not granted.may_include(each)), actions[0])
        yield _Asked(role, action, policy, reason, visit.pointer("eventSourceArn"))


def _of_task(subject: Subject, visit: ResourceVisit) -> Iterator[_Asked]:
    role, pointer = target_at(subject, visit.name, "executionRoleArn"), visit.pointer("executionRoleArn")
    for action, source in _secrets(subject, visit.name).items():
        yield _Asked(role, action, "", f"a container is given `{source}`", pointer)
    if not fargate_launch(subject, visit.name):
        return
    for _, container in containers(subject, visit.name):
        logs = container.get("logConfiguration")
        if isinstance(logs, dict) and logs.get("logDriver") == "awslogs":
            reason = "a container on Fargate logs to CloudWatch"
            yield _Asked(role, "logs:CreateLogStream", "AmazonECSTaskExecutionRolePolicy", reason, pointer)
            return


def _secrets(subject: Subject, task: str) -> dict[str, str]:
    """The actions by which secrets of containers are read, each with the first resource that it is needed for."""
    found: dict[str, str] = {}
    for place, container in containers(subject, task):
        secrets = container.get("secrets")
        for number in range(len(secrets) if isinstance(secrets, list) else 0):
            source = subject.reference((*place, "secrets", number, "valueFrom"))
            if source and (action := _SECRETS.get(subject.token(source.resource))):
                found.setdefault(action, source.resource)
    return found
