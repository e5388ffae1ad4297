"""Which ``${...}`` belong to the language of the place that they stand in, and which are mistakes."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from infra0.graph.spelling import interpolation

WORLD: dict[str, Any] = {"orders": {"type": "aws:s3:Bucket"}}
TEMPLATE = "Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Sub '${AWS::StackName}-x'}\n"
SCRIPT = "mainSteps:\n- action: aws:runShellScript\n  inputs: {runCommand: ['echo ${HOME} ${A:-b}']}\n"


def placed(value: Any, *steps: str | int) -> Any:
    """The value inside of objects and lists with the given keys and positions."""
    for step in reversed(steps):
        value = [value] if isinstance(step, int) else {step: value}
    return value


@pytest.mark.parametrize(
    ("type_", "steps", "text"),
    [
        ("aws:cloudformation:Stack", ("templateBody",), TEMPLATE),
        ("aws:ssm:Document", ("content",), SCRIPT),
        ("aws:imagebuilder:Component", ("data",), SCRIPT),
        ("aws:amplify:App", ("buildSpec",), "version: 1 # ${AWS_BRANCH}"),
        ("aws:apigateway:Integration", ("uri",), "https://${stageVariables.host}/a"),
        ("aws:apigatewayv2:Integration", ("integrationUri",), "https://${stageVariables.host}/a"),
        ("aws:apigatewayv2:Integration", ("requestParameters", "append:header.a"), "${request.header.a}x"),
        ("aws:apigatewayv2:Api", ("routeSelectionExpression",), "${request.body.action}"),
        ("aws:iot:TopicRule", ("dynamodbs", 0, "hashKeyValue"), "${topic(3)}"),
        ("aws:iot:TopicRule", ("s3", 0, "key"), "${topic()}/${timestamp()}"),
        ("aws:iot:TopicRule", ("cloudwatchMetrics", 0, "metricValue"), "${temperature}"),
        ("aws:transfer:User", ("homeDirectoryMappings", 0, "target"), "/b/${transfer:UserName}"),
        ("aws:glue:CatalogTable", ("parameters", "storage.location.template"), "s3://b/${year}/"),
        ("awsx:ecs:FargateService", ("taskDefinitionArgs", "container", "command", 0), "echo ${HOSTNAME}"),
        ("aws:ssm:Parameter", ("value",), '{"append_dimensions": {"InstanceId": "${aws:InstanceId}"}}'),
    ],
)
def test_programs_templates_and_services_keep_their_expressions(
    graph_of: Any, type_: str, steps: tuple[str | int, ...], text: str
) -> None:
    graph, found = graph_of({**WORLD, "subject": {"type": type_, "config": placed(text, *steps)}})
    assert {one.code for one in found} == {"I0308"}
    assert interpolation(graph.values["resources", "subject", "config", *steps]) == text.replace("${", "$${")


@pytest.mark.parametrize(
    ("type_", "steps", "text", "code"),
    [
        ("aws:s3:Bucket", ("bucket",), "${HOME}", "I0301"),
        ("aws:cloudwatch:EventRule", ("scheduleExpression",), "rate(${HOME} minutes)", "I0301"),
        ("aws:ecs:Service", ("taskDefinition",), "${task.arn}", "I0301"),
        ("aws:s3:Bucket", ("bucket",), "${stageVariables.host}", "I0301"),
        ("aws:s3:Bucket", ("bucket",), "${transfer:UserName}", "I0303"),
        ("aws:ssm:Parameter", ("value",), "bucket=${ordres.arn}\nregion=eu-west-1", "I0301"),
        ("aws:ssm:Parameter", ("value",), "bucket=${orders.arnn}\nregion=eu-west-1", "I0302"),
    ],
)
def test_elsewhere_and_where_a_name_is_misspelled_they_are_mistakes(
    graph_of: Any, type_: str, steps: tuple[str | int, ...], text: str, code: str
) -> None:
    _, found = graph_of({**WORLD, "subject": {"type": type_, "config": placed(text, *steps)}})
    assert [one.code for one in found] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("${aws:username}", "I0308"),
        ("arn:aws:s3:::homes/${aws:PrincipalTag/team, 'none'}/${*}", "I0308"),
        ("${ordres.arn}/*", "I0301"),
        ("${ghost.arn}", "I0301"),
        ("${orders.arnn}", "I0302"),
    ],
)
@pytest.mark.parametrize("written", [dict, json.dumps])
def test_policies_have_variables_with_a_colon_and_no_references_of_their_own(
    graph_of: Any, text: str, code: str, written: Callable[[Any], Any]
) -> None:
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": text}]}
    _, found = graph_of({**WORLD, "subject": {"type": "aws:iam:Policy", "config": {"policy": written(policy)}}})
    assert {one.code for one in found} == {code}


@pytest.mark.parametrize(("text", "code"), [("${ghost}", "I0301"), ("arn:aws:s3:::${AWS::AccountId}-a", "I0303")])
def test_what_is_no_variable_of_a_policy_is_a_mistake_in_a_statement(graph_of: Any, text: str, code: str) -> None:
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": text}]}
    _, found = graph_of({**WORLD, "subject": {"type": "aws:iam:Policy", "config": {"policy": policy}}})
    assert [one.code for one in found] == [code]


@pytest.mark.parametrize(
    ("type_", "steps", "text", "code"),
    [
        ("aws:ecs:TaskDefinition", ("containerDefinitions", 0, "environment", 0, "value"), "${ghost.url}", "I0301"),
        ("aws:ecs:TaskDefinition", ("containerDefinitions", 0, "environment", 0, "value"), "${orders.urn2}", "I0302"),
        ("aws:ecs:TaskDefinition", ("containerDefinitions", 0, "environment", 0, "value"), "${HOME}", "I0308"),
        ("aws:ecs:TaskDefinition", ("containerDefinitions", 0, "command", 0), "echo ${a.b}", "I0308"),
        ("aws:cloudwatch:Dashboard", ("dashboardBody", "widgets", 0, "properties", "title"), "${ghost.name}", "I0301"),
        ("aws:cloudwatch:Dashboard", ("dashboardBody", "widgets", 0, "label"), "${PROP('MetricName')}", "I0308"),
        ("aws:sfn:StateMachine", ("definition", "States", "A", "Resource"), "${Ghost.Arn}", "I0308"),
        ("aws:sfn:StateMachine", ("definition", "States", "A", "Resource"), "${ordres.arn}", "I0301"),
    ],
)
def test_documents_that_hold_no_program_have_no_names_with_a_path(
    graph_of: Any, type_: str, steps: tuple[str | int, ...], text: str, code: str
) -> None:
    _, found = graph_of({**WORLD, "subject": {"type": type_, "config": placed(text, *steps)}})
    assert [one.code for one in found] == [code]


@pytest.mark.parametrize(("name", "offered"), [("HOME", True), ("stageVariables.x", True), ("ordres.arn", False)])
def test_what_is_no_misspelled_id_may_be_meant_as_text(graph_of: Any, name: str, offered: bool) -> None:
    subject = {"type": "aws:s3:Bucket", "config": {"bucket": f"${{{name}}}"}}
    _, (found,) = graph_of({**WORLD, "subject": subject})
    assert (f"Write `$${{{name}}}` if it is text." in found.notes) is offered
