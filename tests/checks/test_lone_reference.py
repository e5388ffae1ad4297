"""References that stand alone where published examples make a text of them."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.pipeline import check_document

WORLD: dict[str, Any] = {
    "bucket": {"type": "aws:s3:Bucket"},
    "cluster": {"type": "aws:ecs:Cluster"},
    "svc": {"type": "aws:ecs:Service", "config": {"cluster": "cluster.arn"}},
    "lonely": {"type": "aws:ecs:Service"},
    "table": {"type": "aws:dynamodb:Table"},
}
SCALING = {"maxCapacity": 4, "minCapacity": 1, "scalableDimension": "x", "serviceNamespace": "ecs"}


@pytest.mark.parametrize(
    ("type_", "config", "text", "is_whole"),
    [
        *(
            ("aws:appautoscaling:Target", {"resourceId": given}, "service/${cluster.name}/${svc.name}", True)
            for given in ("svc", "svc.name", "svc.arn", "${svc.id}")
        ),
        ("aws:appautoscaling:Target", {"resourceId": "lonely"}, "service/<name>/${lonely.name}", False),
        ("aws:appautoscaling:Target", {"resourceId": "table.arn"}, "table/${table.name}", True),
        ("aws:fsx:LustreFileSystem", {"importPath": "bucket.id"}, "s3://${bucket.bucket}", True),
    ],
)
def test_the_text_around_a_reference_is_offered(
    catalog: Catalog, type_: str, config: dict[str, Any], text: str, is_whole: bool
) -> None:
    (found,) = _found(catalog, type_, config)
    assert f"takes text such as `{text}`" in found.message
    assert (found.fix.title if found.fix else "") == (f"write `{text}`" if is_whole else "")
    assert bool(found.notes) is not is_whole


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:appautoscaling:Target", {"resourceId": "service/${cluster.name}/${svc.name}"}),
        ("aws:s3:BucketVersioning", {"bucket": "bucket"}),
        ("aws:cloudwatch:LogGroup", {"name": "bucket.bucket"}),
    ],
)
def test_a_reference_that_may_stand_alone_is_left_so(catalog: Catalog, type_: str, config: dict[str, Any]) -> None:
    assert _found(catalog, type_, config) == []


def _found(catalog: Catalog, type_: str, config: dict[str, Any]) -> list[Any]:
    given = {**SCALING, **config} if type_ == "aws:appautoscaling:Target" else config
    document = {"resources": {**WORLD, "it": {"type": type_, "config": given}}}
    findings = check_document(json.dumps(document).encode(), "it.json", catalog).findings
    return [one.diagnostic for one in findings if one.diagnostic.code == "I0475"]
