"""What checks offer mends what they find, whether the document has a place for it already or not."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from infra0.checks import Check
from infra0.diagnostics import Diagnostic
from infra0.diagnostics.documentation import document
from infra0.fixes import apply
from infra0.source import read

from .conftest import EVERY_CHECK, Checked


def _examples(check: Check) -> Iterator[dict[str, Any]]:
    """The document in the example of a check, and the same with less of a place for what is missing."""
    text = document(check).example
    if text.startswith("```"):
        return
    data = json.loads(text)
    yield data
    for name, resource in data.get("resources", {}).items():
        if not resource.keys() <= {"type", "config", "dependsOn"}:
            continue
        yield _with(data, name, {key: value for key, value in resource.items() if key != "config"})
        yield _with(data, name, resource | {"config": None})
        for key in resource.get("config") or {}:
            yield _with(data, name, resource | {"config": resource["config"] | {key: None}})


def _with(data: dict[str, Any], name: str, resource: dict[str, Any]) -> dict[str, Any]:
    copy = deepcopy(data)
    copy["resources"][name] = resource
    return copy


def _mended(data: dict[str, Any], finding: Diagnostic) -> Any:
    source, _ = read(json.dumps(data).encode(), "document.json")
    assert source and finding.fix
    result = apply(source, [finding.fix])
    assert result.applied, (finding, data)
    return json.loads(result.text)


@pytest.mark.parametrize("check", EVERY_CHECK, ids=lambda check: check.code)
def test_a_fix_mends_what_it_is_offered_for(check: Check, checked: Checked) -> None:
    for data in _examples(check):
        for finding in checked(data, (check,)):
            if finding.fix:
                left = [(found.message, found.place) for found in checked(_mended(data, finding), (check,))]
                assert (finding.message, finding.place) not in left


SET = {
    "I0703": ("aws:efs:FileSystem", {"encrypted": True}),
    "I0708": ("aws:cloudwatch:LogGroup", {"retentionInDays": 30}),
    "I0711": ("aws:dynamodb:Table", {"pointInTimeRecovery": {"enabled": True}}),
    "I0712": ("aws:rds:Cluster", {"finalSnapshotIdentifier": "it-final"}),
    "I0714": ("aws:ecr:Repository", {"imageScanningConfiguration": {"scanOnPush": True}}),
    "I0715": ("aws:kms:Key", {"enableKeyRotation": True}),
}
"""Types whose resources need no configuration, and what checks would have in it."""


@pytest.mark.parametrize("code", SET)
@pytest.mark.parametrize("so_far", [{}, {"config": None}, {"config": {}}], ids=["none", "null", "empty"])
def test_an_input_is_set_whatever_is_there_so_far(code: str, so_far: dict[str, Any], checked: Checked) -> None:
    (check,) = (each for each in EVERY_CHECK if each.code == code)
    token, config = SET[code]
    data = {"resources": {"it": {"type": token, **so_far}}}
    (finding,) = checked(data, (check,))
    assert _mended(data, finding)["resources"]["it"]["config"] == config


def test_an_object_keeps_what_else_it_has(checked: Checked) -> None:
    (check,) = (each for each in EVERY_CHECK if each.code == "I0711")
    recovery = {"enabled": False, "recoveryPeriodInDays": 7}
    data = {"resources": {"it": {"type": "aws:dynamodb:Table", "config": {"pointInTimeRecovery": recovery}}}}
    (finding,) = checked(data, (check,))
    assert _mended(data, finding)["resources"]["it"]["config"] == {"pointInTimeRecovery": recovery | {"enabled": True}}
