"""How SDKs spell wire names."""

import pytest

from infra0.catalog.naming import python_name


@pytest.mark.parametrize(
    ("wire_name", "python"),
    [
        ("bucket", "bucket"),
        ("kmsKeyArn", "kms_key_arn"),
        ("providerARNs", "provider_arns"),
        ("s3UsEast1RegionalEndpoint", "s3_us_east1_regional_endpoint"),
        ("ipv6CidrBlock", "ipv6_cidr_block"),
        ("HTTPHeader", "http_header"),
        ("lambda", "lambda_"),
        ("not", "not_"),
    ],
)
def test_keywords_follow_from_wire_names(wire_name: str, python: str) -> None:
    assert python_name(wire_name) == python
