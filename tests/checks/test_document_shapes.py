"""What services require of the JSON documents that they read."""

import json
from typing import Any

import pytest

from infra0.checks.deployment.document_shape import DocumentShape
from infra0.checks.deployment.event_pattern import EventPattern

from .conftest import Checked

CONTAINER = {"name": "web", "image": "nginx"}


def _found(checked: Checked, token: str, config: dict[str, Any]) -> list[str]:
    given = {"one": {"type": token, "config": config}, "queue": {"type": "aws:sqs:Queue", "config": {}}}
    settings = {"pairs": {"default": "x"}}
    found = checked({"resources": given, "config": settings}, (DocumentShape, EventPattern))
    return [each.message for each in found]


@pytest.mark.parametrize(
    "container",
    [
        {},
        {"environment": [{"name": "A", "value": "${queue.url}"}]},
        {"environment": "${config.pairs}"},
        {"environment": None},
        {"Environment": []},
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
    definitions = [{"Name": "web", "Image": "nginx"}]
    assert _found(checked, "aws:ecs:TaskDefinition", {"containerDefinitions": definitions}) == []


@pytest.mark.parametrize(
    ("definitions", "message"),
    [
        (CONTAINER, "`containerDefinitions` of `one` must be a list of container definitions, not an object."),
        ([{"name": "web"}], "`containerDefinitions[0]` of `one` has no `image`."),
        (
            [{"name": "web", "imgae": "nginx"}],
            "`containerDefinitions[0].imgae` of `one` is misspelled: the service requires `image`.",
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
