"""Which properties hold which JSON documents.

A document's shape is in a module of its own, which is imported where a document has such a property: most have none.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infra0.checks.bodies.shapes import Shape

SHAPES: dict[tuple[str, str], str] = {
    ("aws:apigateway:RestApi", "body"): "apis.REST",
    ("aws:apigateway:RestApiPut", "body"): "apis.REST",
    ("aws:apigatewayv2:Api", "body"): "apis.HTTP",
    ("aws:batch:JobDefinition", "containerProperties"): "containers.JOB",
    ("aws:cloudwatch:Dashboard", "dashboardBody"): "dashboards.DASHBOARD",
    ("aws:cloudwatch:EventArchive", "eventPattern"): "events.PATTERN",
    ("aws:cloudwatch:EventRule", "eventPattern"): "events.PATTERN",
    ("aws:ecr:LifecyclePolicy", "policy"): "images.LIFECYCLE",
    ("aws:ecs:TaskDefinition", "containerDefinitions"): "containers.DEFINITIONS",
    ("aws:sfn:StateMachine", "definition"): "machines.MACHINE",
    ("aws:sns:TopicSubscription", "filterPolicy"): "events.FIELDS",
    ("aws:sns:TopicSubscription", "redrivePolicy"): "queues.TOPIC_REDRIVE",
    ("aws:sqs:Queue", "redriveAllowPolicy"): "queues.ALLOWANCE",
    ("aws:sqs:Queue", "redrivePolicy"): "queues.REDRIVE",
    ("aws:sqs:RedriveAllowPolicy", "redriveAllowPolicy"): "queues.ALLOWANCE",
    ("aws:sqs:RedrivePolicy", "redrivePolicy"): "queues.REDRIVE",
}
"""The module and the name of every property's shape."""

TOKENS = frozenset(token for token, _ in SHAPES)
"""The types of resources that have such properties."""


def properties_of(token: str) -> tuple[str, ...]:
    """The properties of a type that hold JSON documents whose shape is known."""
    return tuple(name for owner, name in SHAPES if owner == token)


@cache
def shape_at(token: str, name: str) -> Shape:
    """The shape of what a property holds."""
    module, _, constant = SHAPES[token, name].partition(".")
    shape: Shape = getattr(import_module(f"infra0.checks.bodies.{module}"), constant)
    return shape
