"""The shapes that an assistant's data pipeline remembers from older providers."""

from typing import Any

from support.upgrades import upgraded

from infra0.catalog import Catalog
from infra0.diagnostics import Place, RenameKey, SetValue

STREAM: dict[str, Any] = {
    "type": "aws:kinesis:FirehoseDeliveryStream",
    "config": {
        "destination": "s3",
        "s3Configuration": {
            "roleArn": "firehoseRole.arn",
            "bucketArn": "dataBucket.arn",
            "prefix": "year=!{timestamp:yyyy}/",
            "errorOutputPrefix": "errors/",
        },
    },
}
CONFIG = ("resources", "deliveryStream", "config")


def test_the_delivery_stream_gets_its_extended_configuration(catalog: Catalog) -> None:
    made = upgraded(catalog, {"deliveryStream": STREAM})

    assert made.document.resources["deliveryStream"].config == {
        "destination": "extended_s3",
        "extendedS3Configuration": {
            "roleArn": "firehoseRole.arn",
            "bucketArn": "dataBucket.arn",
            "prefix": "year=!{timestamp:yyyy}/",
            "errorOutputPrefix": "errors/!{firehose:error-output-type}/",
        },
    }


def test_each_change_is_one_warning_at_the_authors_place_with_its_fix(catalog: Catalog) -> None:
    shape, prefix = upgraded(catalog, {"deliveryStream": STREAM}).diagnostics

    assert (shape.code, shape.place) == ("I0450", Place((*CONFIG, "s3Configuration"), "key"))
    assert shape.fix and shape.fix.edits == (
        RenameKey((*CONFIG, "s3Configuration"), "extendedS3Configuration"),
        SetValue((*CONFIG, "destination"), "extended_s3"),
    )
    assert (prefix.code, prefix.place) == ("I0453", Place((*CONFIG, "s3Configuration", "errorOutputPrefix")))
    assert prefix.fix and prefix.fix.edits == (
        SetValue((*CONFIG, "s3Configuration", "errorOutputPrefix"), "errors/!{firehose:error-output-type}/"),
    )


def test_places_in_the_new_shape_lead_back_to_the_old(catalog: Catalog) -> None:
    made = upgraded(catalog, {"deliveryStream": STREAM})

    assert made.origin((*CONFIG, "extendedS3Configuration", "roleArn")) == (*CONFIG, "s3Configuration", "roleArn")
    assert made.origin((*CONFIG, "destination")) == (*CONFIG, "destination")


def test_the_rest_api_moves_to_its_own_package(catalog: Catalog) -> None:
    routes = [{"path": "/api/data", "method": "GET", "eventHandler": "apiLambda"}]
    made = upgraded(catalog, {"apiGateway": {"type": "awsx:apigateway:API", "config": {"routes": routes}}})

    assert made.document.resources["apiGateway"].type == "aws-apigateway:index:RestAPI"
    assert made.document.resources["apiGateway"].config == {"routes": routes}
    (finding,) = made.diagnostics
    assert (finding.code, finding.place) == ("I0450", Place(("resources", "apiGateway", "type")))
