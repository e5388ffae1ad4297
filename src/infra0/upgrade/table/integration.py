"""Integration and operations: API Gateway, SNS, IoT, CodePipeline, Systems Manager, costs."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import dropped, needs_author, renamed, reshaped
from infra0.upgrade.shapes.resources import split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import listed

_DEPLOYMENT = "aws:apigateway:Deployment"
_STAGE = "aws:apigateway:Stage"
_OF_STAGE = {"stageDescription": "description", "variables": "variables"}
_RULE_ACTIONS = {
    "cloudwatchAlarm": "cloudwatchAlarms",
    "cloudwatchMetric": "cloudwatchMetrics",
    "dynamodb": "dynamodbs",
    "firehose": "firehoses",
    "kinesis": "kineses",
    "lambda": "lambdas",
    "republish": "republishes",
}


def _stage(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The stage of a deployment; what describes a stage describes nothing without its name."""
    if "stageName" not in config or "restApi" not in config:
        return None
    described = {new: config[old] for old, new in _OF_STAGE.items() if old in config}
    return {"restApi": config["restApi"], "stageName": config["stageName"], **described}


def _cost_filters(value: Any) -> Mapping[str, Any] | None:
    """Filters by name, each with one value."""
    if not isinstance(value, dict):
        return None
    return {"costFilters": [{"name": name, "values": [item]} for name, item in value.items()]}


def _threshold(value: Any) -> Mapping[str, Any] | None:
    """A total impact that is at least `value`."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    dimension = {
        "key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
        "matchOptions": ["GREATER_THAN_OR_EQUAL"],
        "values": [str(value)],
    }
    return {"thresholdExpression": {"dimension": dimension}}


def _instances(value: Any) -> Mapping[str, Any]:
    values = value if isinstance(value, list) else [value]
    return {"targets": [{"key": "InstanceIds", "values": values}]}


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        _DEPLOYMENT,
        "stageName",
        split(
            _STAGE,
            "Stage",
            ("deployment", "id"),
            _stage,
            f"Declare an {_STAGE} of the deployment.",
            along=tuple(_OF_STAGE),
            attributes=("executionArn", "invokeUrl"),
        ),
        with_it=("stageDescription",),
        example=Example(
            {"restApi": "api.id", "stageName": "prod"},
            {"restApi": "api.id"},
            added={
                "subjectStage": {
                    "type": _STAGE,
                    "config": {"deployment": "${subject.id}", "restApi": "api.id", "stageName": "prod"},
                }
            },
        ),
    ),
    Upgrade(
        _DEPLOYMENT,
        "canarySettings",
        needs_author(f"Give them to the {_STAGE}, as its `canarySettings`."),
        example=Example({"canarySettings": {"percentTraffic": 10}}, None),
    ),
    Upgrade(
        "aws:apigateway:Account",
        "resetOnDelete",
        dropped("the settings are always reset when it is deleted"),
        example=Example({"resetOnDelete": True}, {}),
    ),
    Upgrade(
        "aws:sns:TopicSubscription",
        "topicArn",
        renamed("topic"),
        example=Example({"topicArn": "orders.arn"}, {"topic": "orders.arn"}),
    ),
    *(
        Upgrade("aws:iot:TopicRule", old, reshaped(listed(new), ""), example=Example({old: {}}, {new: [{}]}))
        for old, new in _RULE_ACTIONS.items()
    ),
    Upgrade(
        "aws:codepipeline:Pipeline",
        "artifactStore",
        reshaped(listed("artifactStores"), ""),
        example=Example(
            {"artifactStore": {"location": "builds", "type": "S3"}},
            {"artifactStores": [{"location": "builds", "type": "S3"}]},
        ),
    ),
    Upgrade(
        "aws:ssm:Association",
        "instanceId",
        reshaped(_instances, ""),
        example=Example({"instanceId": "web.id"}, {"targets": [{"key": "InstanceIds", "values": ["web.id"]}]}),
    ),
    *(
        Upgrade(
            "aws:lex:V2modelsSlotType",
            f"{old}Setting",
            reshaped(listed(f"{old}Settings"), ""),
            example=Example({f"{old}Setting": {}}, {f"{old}Settings": [{}]}),
        )
        for old in ("compositeSlotType", "externalSource")
    ),
    Upgrade(
        "aws:budgets:Budget",
        "costFilterLegacy",
        reshaped(_cost_filters, "Give `costFilters`, a list of `name` and `values`."),
        example=Example(
            {"costFilterLegacy": {"Service": "Amazon EC2"}},
            {"costFilters": [{"name": "Service", "values": ["Amazon EC2"]}]},
        ),
    ),
    Upgrade(
        "aws:costexplorer:AnomalySubscription",
        "threshold",
        reshaped(_threshold, "Give `thresholdExpression`."),
        example=Example(
            {"threshold": 100},
            {
                "thresholdExpression": {
                    "dimension": {
                        "key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
                        "matchOptions": ["GREATER_THAN_OR_EQUAL"],
                        "values": ["100"],
                    }
                }
            },
        ),
    ),
    Upgrade(
        "aws:cloudfront:ResponseHeadersPolicy",
        "etag",
        dropped("AWS gives it, and it is an attribute to refer to"),
        example=Example({"etag": "E1"}, {}),
    ),
)
