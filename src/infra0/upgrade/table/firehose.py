"""Kinesis Data Firehose: destinations lost their common S3 settings in version 6 of the provider."""

from infra0.upgrade.rules import ErrorPrefixWithoutType
from infra0.upgrade.shapes.error_prefix import error_prefix
from infra0.upgrade.shapes.properties import chosen, gathered, renamed, revalued
from infra0.upgrade.shapes.upgrade import Example, Upgrade

_STREAM = "aws:kinesis:FirehoseDeliveryStream"
_EXTENDED = "extendedS3Configuration"
_DESTINATIONS = {"s3": "extended_s3"}
_WITH_S3: dict[str, str] = {
    "elasticsearch": "elasticsearchConfiguration",
    "http_endpoint": "httpEndpointConfiguration",
    "iceberg": "icebergConfiguration",
    "opensearch": "opensearchConfiguration",
    "opensearchserverless": "opensearchserverlessConfiguration",
    "redshift": "redshiftConfiguration",
    "snowflake": "snowflakeConfiguration",
    "splunk": "splunkConfiguration",
}
_S3: tuple[tuple[str, ...], ...] = (
    (_EXTENDED,),
    (_EXTENDED, "s3BackupConfiguration"),
    ("redshiftConfiguration", "s3BackupConfiguration"),
    *((destination, "s3Configuration") for destination in _WITH_S3.values()),
)
"Where the settings of a delivery to S3 are."


def _nested(path: tuple[str, ...], value: object) -> dict[str, object]:
    for key in reversed(path):
        value = {key: value}
    assert isinstance(value, dict)
    return value


def _buffering() -> tuple[Upgrade, ...]:
    places = (*_S3, *((destination,) for destination in _WITH_S3.values() if destination != "redshiftConfiguration"))
    return tuple(
        (
            Upgrade(
                _STREAM,
                old,
                renamed(new),
                inside=place,
                example=Example(_nested(place, {old: 5}), _nested(place, {new: 5})),
            )
            for old, new in {"bufferSize": "bufferingSize", "bufferInterval": "bufferingInterval"}.items()
            for place in places
        )
    )


def _error_prefixes() -> tuple[Upgrade, ...]:
    return tuple(
        Upgrade(
            _STREAM,
            "prefix",
            error_prefix,
            inside=place,
            example=Example(
                _nested(place, {"prefix": "!{timestamp:yyyy}/", "errorOutputPrefix": "errors/"}),
                _nested(
                    place,
                    {"prefix": "!{timestamp:yyyy}/", "errorOutputPrefix": "errors/!{firehose:error-output-type}/"},
                ),
            ),
            rule=ErrorPrefixWithoutType,
        )
        for place in _S3
    )


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        _STREAM,
        "s3Configuration",
        chosen(
            "destination",
            {name: gathered(place, {"s3Configuration": "s3Configuration"}) for name, place in _WITH_S3.items()},
            renamed(_EXTENDED, {"destination": _DESTINATIONS}),
        ),
        example=Example(
            {"destination": "s3", "s3Configuration": {"bucketArn": "lake.arn", "roleArn": "role.arn"}},
            {"destination": "extended_s3", _EXTENDED: {"bucketArn": "lake.arn", "roleArn": "role.arn"}},
        ),
    ),
    Upgrade(
        _STREAM,
        "destination",
        revalued(_DESTINATIONS),
        example=Example({"destination": "s3"}, {"destination": "extended_s3"}),
    ),
    *_buffering(),
    *_error_prefixes(),
)
