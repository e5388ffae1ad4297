"""What services require of the JSON documents that they read."""

import json
from typing import Any

import pytest

from infra0.checks.check import Check
from infra0.checks.deployment.container_setting import ContainerSetting
from infra0.checks.deployment.document_choice import DocumentChoice
from infra0.checks.deployment.document_kind import DocumentKind
from infra0.checks.deployment.document_member import DocumentMember
from infra0.checks.deployment.document_shape import DocumentShape
from infra0.checks.deployment.document_value import DocumentValue
from infra0.checks.deployment.event_pattern import EventPattern
from infra0.checks.deployment.member_capitals import MemberCapitals
from infra0.checks.deployment.state_flow import StateFlow
from infra0.checks.deployment.state_language import StateLanguage
from infra0.checks.deployment.task_part import TaskPart
from infra0.checks.deployment.unknown_state import UnknownState

from .conftest import Checked

CONTAINER = {"name": "web", "image": "nginx", "memory": 128}
CHECKS: tuple[Check, ...] = (
    ContainerSetting,
    DocumentChoice,
    DocumentKind,
    DocumentMember,
    DocumentShape,
    DocumentValue,
    EventPattern,
    MemberCapitals,
    StateFlow,
    StateLanguage,
    TaskPart,
    UnknownState,
)


def _found(checked: Checked, token: str, config: dict[str, Any]) -> list[str]:
    given = {"one": {"type": token, "config": config}, "queue": {"type": "aws:sqs:Queue", "config": {}}}
    settings = {"pairs": {"default": "x"}}
    found = checked({"resources": given, "config": settings}, CHECKS)
    return [each.message for each in found]


@pytest.mark.parametrize(
    "container",
    [
        {},
        {"environment": [{"name": "A", "value": "${queue.url}"}]},
        {"environment": "${config.pairs}"},
        {"environment": None},
        {"portMappings": [{"containerPort": 80}], "anything": {"else": 1}},
        {"logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "web"}}},
    ],
    ids=str,
)
def test_a_complete_container_definition_is_accepted(checked: Checked, container: dict[str, Any]) -> None:
    definitions = [{**CONTAINER, **container}]
    for written in (definitions, json.dumps(definitions)):
        assert _found(checked, "aws:ecs:TaskDefinition", {"containerDefinitions": written}) == []


def test_names_of_containers_may_be_capitalized(checked: Checked) -> None:
    definitions = [{"Name": "web", "Image": "nginx", "Memory": 128}]
    assert _found(checked, "aws:ecs:TaskDefinition", {"containerDefinitions": definitions}) == []


@pytest.mark.parametrize(
    ("definitions", "message"),
    [
        (CONTAINER, "`containerDefinitions` of `one` must be a list of container definitions, not an object."),
        ([{"name": "web", "memory": 128}], "`containerDefinitions[0]` of `one` has no `image`."),
        (
            [{"name": "web", "imgae": "nginx", "memory": 128}],
            "`containerDefinitions[0].imgae` of `one` is not a member of a container definition.",
        ),
        (
            [{**CONTAINER, "environment": {"A": "b"}}],
            "`containerDefinitions[0].environment` of `one` must be a list of name-value pairs, not an object.",
        ),
        (
            [{**CONTAINER, "secrets": [{"name": "A"}]}],
            "`containerDefinitions[0].secrets[0]` of `one` has no `valueFrom`.",
        ),
    ],
    ids=str,
)
def test_an_incomplete_container_definition_is_told(checked: Checked, definitions: Any, message: str) -> None:
    for written in (definitions, json.dumps(definitions)):
        assert _found(checked, "aws:ecs:TaskDefinition", {"containerDefinitions": written}) == [message]


@pytest.mark.parametrize(
    "given",
    [
        {"memory": "${config.pairs}", "command": "${config.pairs}", "${config.pairs}": 1},
        {"portMappings": [{"containerPort": "${config.pairs}", "hostPort": 80, "protocol": "${config.pairs}"}]},
        {"dependsOn": [{"containerName": "${config.pairs}", "condition": "START"}]},
        {"mountPoints": "${config.pairs}", "logConfiguration": {"logDriver": "${config.pairs}"}},
        {"secrets": [{"name": "A", "valueFrom": "${queue.arn}:key::"}]},
    ],
    ids=str,
)
def test_what_refers_to_something_may_be_anything(checked: Checked, given: dict[str, Any]) -> None:
    definitions = [{**CONTAINER, **given}]
    for written in (definitions, json.dumps(definitions)):
        assert _found(checked, "aws:ecs:TaskDefinition", {"containerDefinitions": written}) == []


def test_names_with_other_capital_letters_than_the_rest_are_told(checked: Checked) -> None:
    definitions = [{**CONTAINER, "Environment": []}]
    (message,) = _found(checked, "aws:ecs:TaskDefinition", {"containerDefinitions": definitions})
    assert message == "`containerDefinitions[0].Environment` of `one` is called `environment` by the service."


@pytest.mark.parametrize(
    ("mode", "port", "number"), [("awsvpc", 8080, 1), ("host", 8080, 1), ("awsvpc", 80, 0), ("bridge", 8080, 0)]
)
def test_host_ports_go_with_the_network_mode(checked: Checked, mode: str, port: int, number: int) -> None:
    definitions = [{**CONTAINER, "portMappings": [{"containerPort": 80, "hostPort": port}]}]
    found = _found(checked, "aws:ecs:TaskDefinition", {"networkMode": mode, "containerDefinitions": definitions})
    assert len(found) == number


def test_volumes_whose_names_are_not_known_may_be_meant(checked: Checked) -> None:
    definitions = [{**CONTAINER, "mountPoints": [{"sourceVolume": "data"}]}]
    config = {"containerDefinitions": definitions, "volumes": [{"name": "${config.pairs}"}]}
    assert _found(checked, "aws:ecs:TaskDefinition", config) == []


JSONATA = {
    "QueryLanguage": "JSONata",
    "StartAt": "Ask",
    "States": {
        "Ask": {
            "Type": "Task",
            "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
            "Arguments": {"Bucket": "{% $states.input.bucket %}"},
            "TimeoutSeconds": "{% $states.input.limit %}",
            "Output": "{% $states.result %}",
            "Catch": [{"ErrorEquals": ["States.ALL"], "Output": {"a": 1}, "Next": "Which"}],
            "Next": "Which",
        },
        "Which": {
            "Type": "Choice",
            "Choices": [{"Condition": "{% $states.input.amount > 5 %}", "Next": "Hold", "Assign": {"b": 2}}],
            "Default": "Each",
        },
        "Hold": {"Type": "Wait", "Seconds": "{% $states.input.seconds %}", "Next": "Each"},
        "Each": {
            "Type": "Map",
            "Items": "{% $states.input.lines %}",
            "ItemSelector": {"line": "{% $states.context.Map.Item.Value %}"},
            "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "Output": {}, "End": True}}},
            "End": True,
        },
    },
}


def test_a_complete_state_machine_in_jsonata_is_accepted(checked: Checked) -> None:
    for written in (JSONATA, json.dumps(JSONATA)):
        assert _found(checked, "aws:sfn:StateMachine", {"definition": written}) == []


def test_a_state_machine_that_does_not_say_its_language_is_told_once(checked: Checked) -> None:
    definition = {key: value for key, value in JSONATA.items() if key != "QueryLanguage"}
    (message,) = _found(checked, "aws:sfn:StateMachine", {"definition": definition})
    expected = "`definition.States.Ask.Arguments` of `one` is a member of JSONata, and the state is in JSONPath."
    assert message == expected


@pytest.mark.parametrize(
    ("states", "messages"),
    [
        ({"A": {"Type": "Succeed"}}, []),
        (
            {"A": {"Type": "Succeed"}, "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "End": True}},
            ["`definition.States.B` of `one` is never reached: no state goes on to it."],
        ),
        (
            {"A": {"Type": "Succeed"}, "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "Next": "B"}},
            ["`definition.States.B` of `one` is never reached: no state goes on to it."],
        ),
        (
            {
                "A": {"Type": "Pass", "Next": "B"},
                "B": {"Type": "Pass", "Next": "A"},
                "C": {"Type": "Pass", "Next": "A"},
            },
            ["No state in `definition.States` of `one` ends the state machine."],
        ),
        (
            {"A": {"Type": "Pass", "Next": "${config.pairs}"}, "B": {"Type": "Succeed"}},
            [],
        ),
        (
            {"A": {"Type": "Pass"}, "B": {"Type": "Succeed"}},
            ["`definition.States.A` of `one` needs `Next` or `End`."],
        ),
        (
            {"A": {"Type": "Pass", "End": False, "Next": "B"}, "B": {"Type": "Succeed"}},
            [],
        ),
        (
            {"A": {"Type": "Task", "Function": "arn:aws:lambda:eu-west-1:123456789012:function:a", "End": True}},
            ["`definition.States.A.Function` of `one` is not a member of a Task state."],
        ),
        (
            {"A": {"Type": "Task", "Resource": "existing-function", "End": True}},
            [],
        ),
    ],
    ids=str,
)
def test_how_states_go_on(checked: Checked, states: dict[str, Any], messages: list[str]) -> None:
    definition = {"StartAt": "A", "States": states}
    for written in (definition, json.dumps(definition)):
        assert _found(checked, "aws:sfn:StateMachine", {"definition": written}) == messages


def test_a_definition_with_references_in_its_text_is_read(checked: Checked) -> None:
    definition = '{"StartAt": "B", "States": {"A": {"Type": "Task", "Resource": "${queue.arn}", "End": true}}}'
    (message,) = _found(checked, "aws:sfn:StateMachine", {"definition": definition})
    assert message == "The definition of `one` has no state `B` at that level."


def test_every_state_has_a_type(checked: Checked) -> None:
    definition = {"StartAt": "A", "States": {"A": {"Next": "B"}, "B": {"Type": "Succeed"}}}
    (message,) = _found(checked, "aws:sfn:StateMachine", {"definition": definition})
    assert message == "`definition.States.A` of `one` has no `Type`."


@pytest.mark.parametrize(
    ("pattern", "fields"),
    [
        ({"source": ["shop"], "detail": {"state": [{"prefix": "x"}, {"exists": True}]}}, []),
        ({"source": ["shop"], "$or": [{"detail": {"a": [1]}}, {"detail": {"b": [2]}}]}, []),
        ({"source": "shop", "detail": {"state": ["a"], "count": 5}}, ["source", "detail.count"]),
    ],
    ids=str,
)
def test_values_of_event_patterns_stand_in_lists(checked: Checked, pattern: dict[str, Any], fields: list[str]) -> None:
    expected = [f"`{field}` in `eventPattern` of `one` must be a list of the values that match." for field in fields]
    for written in (pattern, json.dumps(pattern)):
        assert _found(checked, "aws:cloudwatch:EventRule", {"eventPattern": written}) == expected


@pytest.mark.parametrize("pattern", [{"detail": {"state": None}}, '{"detail": {"state": null}}'], ids=str)
def test_null_in_an_event_pattern_may_be_meant_in_several_ways(checked: Checked, pattern: Any) -> None:
    rule = {"type": "aws:cloudwatch:EventRule", "config": {"eventPattern": pattern}}
    (found,) = checked({"resources": {"one": rule}}, (EventPattern,))
    assert "`[null]`" in found.notes[0]
    assert '`[{"exists": false}]`' in found.notes[0]
    assert found.fix is None or not found.fix.certain
