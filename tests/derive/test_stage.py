"""Prose of whole documents, with the graph around it."""

from typing import Any

import pytest
from support.derivation import edges, function, policy, role, statements, trust

from infra0.derive import derive
from infra0.diagnostics import Severity


def test_the_two_roles_of_a_task_get_what_each_is_for(derived_of: Any) -> None:
    container = {
        "name": "app",
        "image": "${images.repositoryUrl}:latest",
        "environment": [{"name": "QUEUE_URL", "value": "jobs.url"}, {"name": "BUCKET", "value": "uploads.bucket"}],
        "secrets": [{"name": "PASSWORD", "valueFrom": "password.arn"}],
        "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "/ecs/app-${stack}"}},
    }
    derived, _ = derived_of(
        {
            "images": {"type": "aws:ecr:Repository"},
            "jobs": {"type": "aws:sqs:Queue"},
            "uploads": {"type": "aws:s3:Bucket"},
            "password": {"type": "aws:secretsmanager:Secret"},
            "taskRole": role("ecs-tasks.amazonaws.com"),
            "agentRole": role("ecs-tasks.amazonaws.com"),
            "taskPolicy": policy("taskRole", "S3 and SQS access"),
            "agentPolicy": policy("agentRole", "Pull from ECR, read secrets, write logs"),
            "task": {
                "type": "aws:ecs:TaskDefinition",
                "config": {
                    "family": "app",
                    "taskRoleArn": "taskRole.arn",
                    "executionRoleArn": "agentRole.arn",
                    "containerDefinitions": [container],
                },
            },
            "service": {"type": "aws:ecs:Service", "config": {"taskDefinition": "task.arn"}},
        },
        diagram=edges(("jobs", "service")),
    )
    assert {sid: resources for sid, (_, resources) in statements(derived, "taskPolicy").items()} == {
        "ConsumeJobs": "${jobs.arn}",
        "ReadWriteUploads": ["${uploads.arn}", "${uploads.arn}/*"],
    }
    assert {sid: resources for sid, (_, resources) in statements(derived, "agentPolicy").items()} == {
        "WriteLogs": "arn:aws:logs:*:*:log-group:/ecs/app-${stack}:*",
        "ReadImages": "${images.arn}",
        "LogInToRegistry": "*",
        "ReadPassword": "${password.arn}",
    }


def test_a_state_machine_that_waits_may_follow_what_it_starts(derived_of: Any) -> None:
    definition = {
        "States": {"run": {"Resource": "arn:aws:states:::states:startExecution.sync", "With": "${inner.arn}"}}
    }
    derived, _ = derived_of(
        {
            "machineRole": role("states.amazonaws.com"),
            "inner": {"type": "aws:sfn:StateMachine", "config": {"roleArn": "machineRole.arn", "definition": {}}},
            "outerRole": role("states.amazonaws.com"),
            "outer": {
                "type": "aws:sfn:StateMachine",
                "config": {"roleArn": "outerRole.arn", "definition": definition},
            },
            "access": policy("outerRole", "Start the other state machine"),
        }
    )
    assert statements(derived, "access") == {
        "InvokeInner": (["states:StartExecution"], "${inner.arn}"),
        "FollowExecutions": (
            ["states:DescribeExecution", "states:StopExecution"],
            "arn:aws:states:*:*:execution:${inner.name}:*",
        ),
        "WatchForStepFunctionsExecutionRule": (
            ["events:DescribeRule", "events:PutRule", "events:PutTargets"],
            "arn:aws:events:*:*:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule",
        ),
    }


def test_a_rule_may_start_its_target(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "machineRole": role("states.amazonaws.com"),
            "machine": {"type": "aws:sfn:StateMachine", "config": {"roleArn": "machineRole.arn", "definition": {}}},
            "rule": {"type": "aws:cloudwatch:EventRule", "config": {"scheduleExpression": "rate(1 day)"}},
            "ruleRole": role("events.amazonaws.com"),
            "target": {
                "type": "aws:cloudwatch:EventTarget",
                "config": {"rule": "rule.name", "arn": "machine.arn", "roleArn": "ruleRole.arn"},
            },
            "access": policy("ruleRole", "Lets the rule start the workflow"),
        }
    )
    assert statements(derived, "access") == {"InvokeMachine": (["states:StartExecution"], "${machine.arn}")}


def test_where_the_code_lies_is_nothing_to_the_function(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "code": {"type": "aws:s3:Bucket"},
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole", s3Bucket="code.id", s3Key="fn.zip"),
            "access": policy("fnRole", "Basic execution"),
        }
    )
    assert [*statements(derived, "access")] == ["WriteLogs"]


def test_the_network_traces_and_metrics_of_a_function_come_from_its_configuration(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function(
                "fnRole",
                name="fn",
                vpcConfig={"subnetIds": ["subnet-1"], "securityGroupIds": []},
                tracingConfig={"mode": "Active"},
                environment={"variables": {"METRICS_NAMESPACE": "shop", "MODEL": "amazon.nova-lite-v1:0"}},
            ),
            "access": policy("fnRole", "Logs and CloudWatch metrics"),
        }
    )
    assert {sid: resources for sid, (_, resources) in statements(derived, "access").items()} == {
        "WriteLogs": "arn:aws:logs:*:*:log-group:/aws/lambda/fn:*",
        "CreateNetworkInterfaces": [
            "arn:aws:ec2:*:*:network-interface/*",
            "arn:aws:ec2:*:*:subnet/*",
            "arn:aws:ec2:*:*:security-group/*",
        ],
        "ManageNetworkInterfaces": "arn:aws:ec2:*:*:network-interface/*",
        "DeleteNetworkInterfaces": "arn:aws:ec2:*:*:*/*",
        "FindNetworkInterfaces": "*",
        "SendTraces": "*",
        "SendMetrics": "*",
        "InvokeModels": "arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0",
    }
    metrics = derived.graph.document.resources["access"].config["policy"]["Statement"][6]
    assert metrics["Condition"] == {"StringEquals": {"cloudwatch:namespace": "shop"}}


def test_keys_of_encrypted_targets_are_part_of_the_permission(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "key": {"type": "aws:kms:Key"},
            "orders": {"type": "aws:sqs:Queue", "config": {"kmsMasterKeyId": "key.id"}},
            "files": {"type": "aws:s3:Bucket"},
            "encryption": {
                "type": "aws:s3:BucketServerSideEncryptionConfiguration",
                "config": {
                    "bucket": "files.id",
                    "rules": [{"applyServerSideEncryptionByDefault": {"kmsMasterKeyId": "key.arn"}}],
                },
            },
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole", environment={"variables": {"QUEUE_URL": "orders.url"}}),
            "notification": {
                "type": "aws:s3:BucketNotification",
                "config": {"bucket": "files.id", "lambdaFunctions": [{"lambdaFunctionArn": "fn.arn", "events": []}]},
            },
            "access": policy("fnRole", "What the function needs"),
        }
    )
    found = statements(derived, "access")
    assert found["EncryptWithKey"] == (
        ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
        "${key.arn}",
    )
    assert found["DecryptWithKey"] == (["kms:Decrypt", "kms:DescribeKey"], "${key.arn}")
    assert found["ReadFiles"][1] == ["${files.arn}", "${files.arn}/*"]


def test_two_derived_policies_close_no_cycle(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "oneRole": role("lambda.amazonaws.com"),
            "otherRole": role("lambda.amazonaws.com"),
            "oneAccess": policy("oneRole", "Invoke the other function"),
            "otherAccess": policy("otherRole", "Invoke the first function"),
            "one": {**function("oneRole"), "dependsOn": ["oneAccess"]},
            "other": {**function("otherRole"), "dependsOn": ["otherAccess"]},
        },
        diagram=edges(("one", "other"), ("other", "one")),
    )
    assert statements(derived, "oneAccess")["InvokeOther"][1] == "${other.arn}"
    assert statements(derived, "otherAccess")["InvokeOne"][1] == "arn:aws:lambda:*:*:function:one-*"
    assert sorted(derived.graph.order) == sorted(derived.graph.types)


def test_trust_in_prose_is_trust_in_what_runs_with_the_role(derived_of: Any) -> None:
    derived, found = derived_of(
        {
            "fnRole": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": "Lambda trust policy"}},
            "fn": function("fnRole"),
            "hostRole": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": "ec2.amazonaws.com"}},
        }
    )
    resources = derived.graph.document.resources
    assert resources["fnRole"].config["assumeRolePolicy"] == trust("lambda.amazonaws.com")
    assert resources["hostRole"].config["assumeRolePolicy"] == trust("ec2.amazonaws.com")
    assert [one.code for one in found] == ["I0602", "I0602"]


@pytest.mark.parametrize(
    ("text", "codes"), [("EC2", ["I0602"]), ("Nobody", ["I0603"]), ("existing-ec2-policy", []), ("trust.json", [])]
)
def test_trust_in_one_word_is_prose(derived_of: Any, text: str, codes: list[str]) -> None:
    derived, found = derived_of({"host": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": text}}})
    policy = derived.graph.document.resources["host"].config["assumeRolePolicy"]
    assert policy == (trust("ec2.amazonaws.com") if codes == ["I0602"] else text)
    assert [one.code for one in found] == codes


def test_prose_within_a_role_is_derived_in_its_place(derived_of: Any) -> None:
    written = {"Version": "2012-10-17", "Statement": []}
    config = {
        "assumeRolePolicy": trust("ec2.amazonaws.com"),
        "inlinePolicies": [{"name": "a", "policy": written}, {"name": "b", "policy": "Read the files bucket"}],
    }
    derived, _ = derived_of(
        {"files": {"type": "aws:s3:Bucket"}, "filesBucket": {"type": "aws:s3:Bucket"}, "host": role("x")}
        | {"host": {"type": "aws:iam:Role", "config": config}}
    )
    first, second = derived.graph.document.resources["host"].config["inlinePolicies"]
    assert first["policy"] == written
    assert [one["Sid"] for one in second["policy"]["Statement"]] == ["ReadFilesBucket"]
    assert {edge.target for edge in derived.graph.edges_of("host") if edge.derived} == {"filesBucket"}


def test_a_queue_lets_in_the_topics_it_is_subscribed_to(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "alerts": {"type": "aws:sns:Topic"},
            "inbox": {"type": "aws:sqs:Queue"},
            "subscription": {
                "type": "aws:sns:TopicSubscription",
                "config": {"topic": "alerts.arn", "protocol": "sqs", "endpoint": "inbox.arn"},
            },
            "access": {
                "type": "aws:sqs:QueuePolicy",
                "config": {"queueUrl": "inbox.url", "policy": "Allow SNS to send"},
            },
        }
    )
    (statement,) = derived.graph.document.resources["access"].config["policy"]["Statement"]
    assert statement == {
        "Sid": "Receive1",
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": "${inbox.arn}",
        "Condition": {"ArnEquals": {"aws:SourceArn": "${alerts.arn}"}},
    }


@pytest.mark.parametrize(("prose", "opened"), [("Public read access", True), ("Read access", False)])
def test_a_bucket_is_public_only_if_the_prose_says_so(derived_of: Any, prose: str, opened: bool) -> None:
    derived, found = derived_of(
        {
            "site": {"type": "aws:s3:Bucket"},
            "access": {"type": "aws:s3:BucketPolicy", "config": {"bucket": "site.id", "policy": prose}},
        }
    )
    assert [one.code for one in found] == ["I0602" if opened else "I0603"]
    assert isinstance(derived.graph.document.resources["access"].config["policy"], dict) is opened


def test_prose_is_an_error_where_nothing_may_be_derived(graph_of: Any) -> None:
    graph, _ = graph_of({"fnRole": role("lambda.amazonaws.com"), "access": policy("fnRole", "Basic execution")})
    _, found = derive(graph, prose=False)
    assert [(one.code, one.severity) for one in found] == [("I0603", Severity.ERROR)]


def test_what_the_policy_is_derived_from_is_said(derived_of: Any) -> None:
    derived, (finding,) = derived_of(
        {
            "orders": {"type": "aws:dynamodb:Table"},
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole", environment={"variables": {"TABLE_NAME": "orders.name"}}),
            "access": policy("fnRole", "DynamoDB and Athena permissions", "orders"),
        },
        diagram=edges(("fn", "orders")),
    )
    assert finding.notes[:2] == (
        "`fn` names `orders` in `environment.variables{}`",
        "The prose speaks of Athena, but nothing in the document stands for it: add the workgroup to the resources, "
        "put its ARN in an environment variable of the workload, or write what is needed of it as JSON.",
    )
    reasons = derived.reasons["resources", "access", "config", "policy"]
    assert reasons["ReadWriteOrders"] == ("`fn` names `orders` in `environment.variables{}`",)


def test_policies_of_one_role_share_what_it_needs_by_what_their_prose_names(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "orders": {"type": "aws:dynamodb:Table"},
            "files": {"type": "aws:s3:Bucket"},
            "alerts": {"type": "aws:sns:Topic"},
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function(
                "fnRole",
                environment={
                    "variables": {"TABLE": "${orders.name}", "BUCKET": "${files.id}", "TOPIC_ARN": "alerts.arn"}
                },
            ),
            "tables": policy("fnRole", "DynamoDB access"),
            "logs": policy("fnRole", "CloudWatch Logs"),
            "rest": policy("fnRole", "Everything else that it needs"),
        }
    )
    assert [*statements(derived, "tables")] == ["ReadWriteOrders"]
    assert [*statements(derived, "logs")] == ["WriteLogs"]
    assert [*statements(derived, "rest")] == ["ReadWriteFiles", "SendToAlerts"]


def test_a_policy_of_several_roles_is_for_all_their_workloads(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "one": {"type": "aws:sqs:Queue"},
            "other": {"type": "aws:sqs:Queue"},
            "oneRole": role("lambda.amazonaws.com"),
            "otherRole": role("lambda.amazonaws.com"),
            "oneFn": function("oneRole", environment={"variables": {"QUEUE_URL": "one.url"}}),
            "otherFn": function("otherRole", environment={"variables": {"QUEUE_URL": "other.url"}}),
            "shared": {"type": "aws:iam:Policy", "config": {"policy": "SQS access"}},
            "a": {"type": "aws:iam:RolePolicyAttachment", "config": {"role": "oneRole", "policyArn": "shared.arn"}},
            "b": {"type": "aws:iam:RolePolicyAttachment", "config": {"role": "otherRole", "policyArn": "shared.arn"}},
        }
    )
    assert [*statements(derived, "shared")] == ["WriteLogs", "SendToOne", "SendToOther"]


def test_profiles_that_name_each_other_are_followed_once(graph_of: Any) -> None:
    graph, _ = graph_of(
        {
            "one": {"type": "aws:iam:InstanceProfile", "config": {"role": "${other.name}"}},
            "other": {"type": "aws:iam:InstanceProfile", "config": {"role": "${one.name}"}},
            "access": policy("one", "S3 access"),
        }
    )
    _, found = derive(graph)
    assert [one.code for one in found] == ["I0603"]


def test_outputs_of_the_stack_are_nobody_that_uses_a_resource(derived_of: Any) -> None:
    resources = {
        "role": role("lambda.amazonaws.com"),
        "table": {"type": "aws:dynamodb:Table", "config": {"name": "orders"}},
        "policy": policy("role", "write to the table"),
        "worker": function("role", environment={"variables": {"TABLE_NAME": "table"}}),
    }
    outputs = {"table": "${table.name}", "role": "${role.arn}", "worker": "${worker.arn}", "policy": "${policy.id}"}
    _, plain = derived_of(resources)
    _, with_outputs = derived_of(resources, outputs=outputs)
    assert with_outputs == plain
