"""What dimensions of metrics have for values."""

from __future__ import annotations

import re

from infra0.derive.dashboards.metrics import WATCHED

_ATTRIBUTE = re.compile(r"\{\w+\}")
_BESIDE = {
    ("aws:alb:TargetGroup", "AWS/ApplicationELB", "TargetGroup"): "arnSuffix",
    ("aws:ecs:Cluster", "AWS/ECS", "ClusterName"): "name",
    ("aws:lb:TargetGroup", "AWS/ApplicationELB", "TargetGroup"): "arnSuffix",
    ("aws:lb:TargetGroup", "AWS/NetworkELB", "TargetGroup"): "arnSuffix",
}
"""Attributes that dimensions have besides, of types whose own metrics are not shown."""


def attribute_of_dimension(token: str, namespace: str, dimension: str) -> str | None:
    """The attribute of a type that a dimension of its metrics has for a value; None where it is not known."""
    for watched in WATCHED:
        value = dict(watched.dimensions).get(dimension, "")
        if token in watched.tokens and watched.namespace == namespace and _ATTRIBUTE.fullmatch(value):
            return value.strip("{}")
    return _BESIDE.get((token, namespace, dimension))
