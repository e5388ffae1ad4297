"""Every kind of workload with every kind of target, whatever ties them: no policy is wider than AWS asks for."""

from typing import Any

import pytest

from infra0.derive.iam.facts import Relation, RelationKind, Workload
from infra0.derive.iam.grants import TARGET_TYPES
from infra0.derive.iam.policy import PolicyRequest, derive_policy
from infra0.derive.targets import Target
from infra0.iam import service

WORKLOADS = {
    "aws:lambda:Function": "role",
    "aws:ecs:TaskDefinition": "taskRoleArn",
    "aws:ec2:Instance": "iamInstanceProfile",
    "aws:sfn:StateMachine": "roleArn",
    "aws:kinesis:FirehoseDeliveryStream": "roleArn",
    "aws:cloudwatch:EventTarget": "roleArn",
    "aws:scheduler:Schedule": "target.roleArn",
    "aws:pipes:Pipe": "roleArn",
    "aws:apigateway:Integration": "credentials",
    "aws:appsync:DataSource": "serviceRoleArn",
    "aws:codebuild:Project": "serviceRole",
    "aws:glue:Job": "roleArn",
    "aws:batch:JobDefinition": "jobRoleArn",
    "aws:example:Thing": "role",
}
UNRESTRICTED = {"cloudwatch:PutMetricData", "polly:SynthesizeSpeech", "translate:TranslateText"}


@pytest.mark.parametrize("token", WORKLOADS)
@pytest.mark.parametrize("kind", RelationKind)
def test_only_what_aws_cannot_restrict_is_for_everything(token: str, kind: RelationKind) -> None:
    workload = Workload("worker", token, {"name": "worker"}, WORKLOADS[token])
    targets = [Target(f"{number}", type.tokens[0], part=type.part) for number, type in enumerate(TARGET_TYPES)]
    relations = tuple(Relation("worker", target, kind) for target in targets)
    prose = "Full access, X-Ray, metrics, VPC, Bedrock, Textract, Polly and session manager"
    derived = derive_policy(PolicyRequest(prose, (), (workload,), relations))
    assert derived is not None
    statements: Any = derived.document["Statement"]
    assert len({statement["Sid"] for statement in statements}) == len(statements)
    for statement in statements:
        assert "*" not in statement["Action"]
        if statement["Resource"] == "*":
            assert {action for action in statement["Action"] if _restrictable(action)} <= UNRESTRICTED


@pytest.mark.parametrize("token", [token for token in WORKLOADS if token != "aws:example:Thing"])
def test_an_edge_to_a_target_lets_the_workload_do_something_with_it(token: str) -> None:
    workload = Workload("worker", token, {"name": "worker"}, WORKLOADS[token])
    idle = {
        type.label for type in TARGET_TYPES if not _derived(workload, Target("target", type.tokens[0], part=type.part))
    }
    # What a password opens needs no permission, images are pulled by what starts a task, and a service is
    # updated only where prose says so.
    assert idle <= {"database cluster", "database", "graph database", "image repository", "service"}


def _derived(workload: Workload, target: Target) -> bool:
    relation = Relation("worker", target, RelationKind.DIAGRAM_OUT)
    derived = derive_policy(PolicyRequest("", (), (workload,), (relation,)))
    return derived is not None and any("target" in str(one) for one in _statements(derived.document))


def _statements(document: Any) -> list[Any]:
    return [one["Resource"] for one in document["Statement"] if one["Sid"] not in {"WriteLogs"}] + [
        one["Sid"].lower() for one in document["Statement"]
    ]


def _restrictable(action: str) -> bool:
    prefix, _, name = action.partition(":")
    known = service(prefix)
    assert known, action
    (found,) = known.matching(name)
    return bool(found.kinds)
