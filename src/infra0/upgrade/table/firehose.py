"""Kinesis Data Firehose: destinations lost their common S3 settings in version 6 of the provider."""

from infra0.upgrade.shapes.error_prefix import ErrorPrefix
from infra0.upgrade.shapes.properties import Renamed, Revalued
from infra0.upgrade.shapes.upgrade import Example, Upgrade

_STREAM = "aws:kinesis:FirehoseDeliveryStream"
_EXTENDED = "extendedS3Configuration"
_DESTINATIONS = {"s3": "extended_s3"}

UPGRADES: tuple[Upgrade, ...] = (
    Renamed(
        _STREAM,
        "s3Configuration",
        _EXTENDED,
        {"destination": _DESTINATIONS},
        example=Example(
            {"destination": "s3", "s3Configuration": {"bucketArn": "lake.arn", "roleArn": "role.arn"}},
            {"destination": "extended_s3", _EXTENDED: {"bucketArn": "lake.arn", "roleArn": "role.arn"}},
        ),
    ),
    Revalued(
        _STREAM,
        "destination",
        _DESTINATIONS,
        example=Example({"destination": "s3"}, {"destination": "extended_s3"}),
    ),
    ErrorPrefix(
        _STREAM,
        "prefix",
        inside=(_EXTENDED,),
        example=Example(
            {_EXTENDED: {"prefix": "!{timestamp:yyyy}/", "errorOutputPrefix": "errors/"}},
            {
                _EXTENDED: {
                    "prefix": "!{timestamp:yyyy}/",
                    "errorOutputPrefix": "errors/!{firehose:error-output-type}/",
                }
            },
        ),
    ),
)
