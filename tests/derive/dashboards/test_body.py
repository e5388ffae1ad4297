"""Dashboards derived from the resources of a document."""

from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.derive.dashboards.body import derive_dashboard
from infra0.derive.dashboards.metrics import WATCHED, Watched
from infra0.derive.targets import Target


def widgets_of(*targets: Target) -> list[dict[str, Any]]:
    """The widgets of the derived dashboard."""
    body: Any = derive_dashboard(targets)
    return list(body["widgets"])


def test_a_function_is_watched_by_what_it_does_and_how_long_it_takes() -> None:
    assert widgets_of(Target("apiLambda", "aws:lambda:Function")) == [
        {
            "type": "metric",
            "x": 0,
            "y": 0,
            "width": 12,
            "height": 6,
            "properties": {
                "title": "apiLambda: invocations and errors",
                "view": "timeSeries",
                "region": "${apiLambda.region}",
                "stat": "Sum",
                "period": 300,
                "metrics": [
                    ["AWS/Lambda", "Invocations", "FunctionName", "${apiLambda.name}"],
                    ["AWS/Lambda", "Errors", "FunctionName", "${apiLambda.name}"],
                    ["AWS/Lambda", "Throttles", "FunctionName", "${apiLambda.name}"],
                ],
            },
        },
        {
            "type": "metric",
            "x": 12,
            "y": 0,
            "width": 12,
            "height": 6,
            "properties": {
                "title": "apiLambda: duration",
                "view": "timeSeries",
                "region": "${apiLambda.region}",
                "stat": "p95",
                "period": 300,
                "metrics": [["AWS/Lambda", "Duration", "FunctionName", "${apiLambda.name}"]],
            },
        },
    ]


def test_alarms_come_first_and_together() -> None:
    first, *_ = widgets_of(
        Target("orders", "aws:sqs:Queue"),
        Target("tooOld", "aws:cloudwatch:MetricAlarm"),
        Target("tooMany", "aws:cloudwatch:MetricAlarm"),
    )
    assert first["type"] == "alarm"
    assert first["properties"] == {"title": "Alarms", "alarms": ["${tooOld.arn}", "${tooMany.arn}"]}


def test_a_service_is_watched_within_its_cluster() -> None:
    service = Target("web", "aws:ecs:Service", {"cluster": "${main.arn}"})
    assert widgets_of(service)[0]["properties"]["metrics"][0] == [
        "AWS/ECS",
        "CPUUtilization",
        "ClusterName",
        "${main.name}",
        "ServiceName",
        "${web.name}",
    ]


@pytest.mark.parametrize(("type", "namespace"), [(None, "AWS/ApplicationELB"), ("network", "AWS/NetworkELB")])
def test_the_kind_of_a_load_balancer_decides_its_metrics(type: str | None, namespace: str) -> None:
    balancer = Target("edge", "aws:lb:LoadBalancer", {"loadBalancerType": type} if type else {})
    assert {widget["properties"]["metrics"][0][0] for widget in widgets_of(balancer)} == {namespace}


def test_widgets_stand_beside_each_other_and_do_not_overlap() -> None:
    widgets = widgets_of(*(Target(f"queue{number}", "aws:sqs:Queue") for number in range(4)))
    places = [(widget["x"], widget["y"]) for widget in widgets]
    assert places == [(12 * (number % 2), 6 * (number // 2)) for number in range(12)]


def test_a_dashboard_keeps_within_the_limit_of_cloudwatch() -> None:
    assert len(widgets_of(*(Target(f"queue{number}", "aws:sqs:Queue") for number in range(400)))) == 500


def test_there_is_no_dashboard_where_nothing_has_metrics() -> None:
    assert derive_dashboard([Target("role", "aws:iam:Role"), Target("later", "aws:sqs:Queue", late=True)]) is None


@pytest.mark.parametrize("watched", WATCHED, ids=lambda watched: watched.tokens[0])
def test_the_table_names_types_and_attributes_that_exist(watched: Watched, catalog: Catalog) -> None:
    for token in watched.tokens:
        type = catalog.resource(token)
        assert type is not None, token
        wanted = {
            value for _, value in (*watched.dimensions, ("", watched.region)) if "{" in value and "." not in value
        }
        attributes = {value[value.index("{") + 1 : value.index("}")] for value in wanted}
        assert attributes - {"id"} <= set(type.attributes), token
