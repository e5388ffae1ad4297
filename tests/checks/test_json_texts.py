"""Texts in slots for JSON documents: what is refused, and what may stand for a document."""

from typing import Any

import pytest

from infra0.checks.deployment.invalid_document import InvalidDocument
from infra0.checks.properties import InvalidJsonText, UnreplacedPlaceholder

from .conftest import Checked


def _task(definitions: Any) -> dict[str, Any]:
    task = {"type": "aws:ecs:TaskDefinition", "config": {"family": "web", "containerDefinitions": definitions}}
    return {"resources": {"task": task}, "config": {"containers": {}}}


@pytest.mark.parametrize(
    "definitions",
    ["The web container", "containers", "containers.json", '[{"name": "web", "image": "nginx"', '{"name": "web",}'],
)
def test_text_that_is_not_json_is_an_error_where_json_alone_is_accepted(checked: Checked, definitions: str) -> None:
    (found,) = checked(_task(definitions), (InvalidDocument, InvalidJsonText))
    assert found.code == InvalidDocument.code


@pytest.mark.parametrize(
    "definitions",
    [
        [{"name": "web", "image": "nginx"}],
        '[{"name": "web", "image": "nginx"}]',
        "${config.containers}",
        '[{"name": "web", "image": "${config.containers}"}]',
    ],
)
def test_documents_and_what_stands_for_them_are_accepted(checked: Checked, definitions: Any) -> None:
    assert checked(_task(definitions), (InvalidDocument, InvalidJsonText)) == ()


@pytest.mark.parametrize("text", ["{ ... }", "[ ... ]", "{…}", "existing-container-definitions"])
def test_a_placeholder_for_a_document_is_a_warning(checked: Checked, text: str) -> None:
    (found,) = checked(_task(text), (InvalidDocument, InvalidJsonText, UnreplacedPlaceholder))
    assert found.code == UnreplacedPlaceholder.code


@pytest.mark.parametrize("text", ["{not: json}", "[not json"])
def test_text_that_begins_like_json_is_a_warning_where_other_text_is_accepted_too(checked: Checked, text: str) -> None:
    hook = {"type": "aws:autoscaling:LifecycleHook", "config": {"notificationMetadata": text}}
    (found,) = checked({"resources": {"hook": hook}}, (InvalidDocument, InvalidJsonText))
    assert found.code == InvalidJsonText.code


def test_a_template_for_json_need_not_be_json(checked: Checked) -> None:
    pipe = {"type": "aws:pipes:Pipe", "config": {"targetParameters": {"inputTemplate": '{"id": <$.body.id>}'}}}
    assert checked({"resources": {"pipe": pipe}}, (InvalidDocument, InvalidJsonText)) == ()


def test_prose_is_told_once(checked: Checked) -> None:
    policy = {"type": "aws:iam:Policy", "config": {"policy": "Whatever is needed"}}
    assert checked({"resources": {"access": policy}}, (InvalidDocument,)) == ()
