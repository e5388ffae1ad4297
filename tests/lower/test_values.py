"""References to values of another type than the slot takes."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.ir import Interpolation, Reference, Value
from infra0.pipeline import compile_document

ALARM = {
    "type": "aws:cloudwatch:MetricAlarm",
    "config": {"comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 2, "threshold": 80},
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
