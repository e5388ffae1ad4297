"""What a provider's advice names as the replacement."""

import pytest

from infra0.catalog.builder.deprecations import replacements, spellings

SIBLINGS = spellings([("numeric", "numeric"), ("keySchema", "key_schema"), ("filter", "filter"), ("arn", "arn")])
CLASSES = {("s3", "bucketacl"): "aws:s3:BucketAcl", ("ec2", "vpcencryption"): "aws:ec2:VpcEncryption"}


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("This is deprecated, use `numeric` instead.", ("numeric",)),
        ("hash_key is deprecated. Use key_schema instead.", ("keySchema",)),
        ("Specify a prefix using 'filter' instead", ("filter",)),
        ("Use 'arn' instead. This attribute will go.", ("arn",)),
        ("acl is deprecated. Use the s3.BucketAcl resource instead.", ("aws:s3:BucketAcl",)),
        ("Use the top-level parameter key_schema and the s3.BucketAcl resource.", ("keySchema", "aws:s3:BucketAcl")),
        (
            "aws.ec2/old.Old has been deprecated in favor of aws.ec2/vpcencryption.VpcEncryption",
            ("aws:ec2:VpcEncryption",),
        ),
        ("Use s3.Nothing instead", ()),
        ("It will be removed in a later version.", ()),
        ("Use of itself is discouraged.", ()),
    ],
)
def test_replacements_are_named_by_wire_name_or_token(message: str, named: tuple[str, ...]) -> None:
    assert replacements(message, "itself", SIBLINGS, CLASSES) == named
