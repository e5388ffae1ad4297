"""Values that are not what the slot takes, and paths of files."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.ir import Context, ContextValue, FileValue, Interpolation, Reference, SettingValue, Value
from infra0.pipeline import compile_document

ALARM = {
    "type": "aws:cloudwatch:MetricAlarm",
    "config": {
        "comparisonOperator": "GreaterThanThreshold",
        "evaluationPeriods": 2,
        "metricName": "Errors",
        "namespace": "AWS/Lambda",
        "period": 60,
        "statistic": "Sum",
        "threshold": 80,
    },
}


def arguments_of(catalog: Catalog, config: dict[str, Any]) -> dict[str, Value]:
    document = {"resources": {"alarm": ALARM, "check": {"type": "aws:route53:HealthCheck", "config": config}}}
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog)
    assert compiled.system, compiled.findings
    resource = next(each for each in compiled.system.program.resources if each.id == "check")
    return {argument.name: argument.value for argument in resource.arguments}


@pytest.mark.parametrize("attribute", ["threshold", "actionsEnabled"])
def test_a_number_or_boolean_becomes_text_where_text_is_taken(catalog: Catalog, attribute: str) -> None:
    arguments = arguments_of(catalog, {"type": "CLOUDWATCH_METRIC", "cloudwatchAlarmName": f"alarm.{attribute}"})
    value = arguments["cloudwatchAlarmName"]
    assert isinstance(value, Interpolation)
    (reference,) = value.parts
    assert isinstance(reference, Reference)


def test_a_number_stays_one_where_numbers_are_taken(catalog: Catalog) -> None:
    arguments = arguments_of(catalog, {"type": "CALCULATED", "childHealthThreshold": "alarm.evaluationPeriods"})
    assert isinstance(arguments["childHealthThreshold"], Reference)


@pytest.mark.parametrize(
    ("type_", "config", "name", "expected"),
    [
        (
            "aws:lambda:LayerVersion",
            {"layerName": "l", "code": "./l-${stack}.zip"},
            "code",
            FileValue(Interpolation(("./l-", ContextValue(Context.STACK), ".zip")), archive=True, remote=False),
        ),
        (
            "aws:lambda:LayerVersion",
            {"layerName": "l", "code": "https://${config.host}/l.zip"},
            "code",
            FileValue(Interpolation(("https://", SettingValue("host"), "/l.zip")), archive=True, remote=True),
        ),
        (
            "aws:s3:BucketObject",
            {"bucket": "b", "key": "k", "source": "${config.host}"},
            "source",
            FileValue(SettingValue("host"), archive=False, remote=False),
        ),
    ],
)
def test_a_path_that_is_put_together_is_a_path_of_a_file(
    catalog: Catalog, type_: str, config: dict[str, Any], name: str, expected: Value
) -> None:
    document = {"config": {"host": {}}, "resources": {"it": {"type": type_, "config": config}}}
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog)
    assert compiled.system, compiled.findings
    (resource,) = compiled.system.program.resources
    assert next(argument.value for argument in resource.arguments if argument.name == name) == expected
