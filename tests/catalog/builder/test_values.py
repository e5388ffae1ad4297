"""The values of examples, and the names that stand in them."""

import ast

import pytest

from infra0.catalog.builder.examples import Example, example_blocks, read_examples
from infra0.catalog.builder.values import Reference, is_document, reference

CLASSES = {("pulumi_aws.s3", "Bucket"): "aws:s3/bucket:Bucket", ("pulumi_aws.ec2", "Subnet"): "aws:ec2/subnet:Subnet"}
PROGRAM = """
    ```python
    import json
    import pulumi
    import pulumi_aws as aws

    config = pulumi.Config()
    size = config.get("size")
    bucket = aws.s3.Bucket("bucket")
    subnets = []
    for range in [{"value": i} for i in range(0, 2)]:
        subnets.append(aws.ec2.Subnet(f"subnet-{range['value']}"))
    found = aws.ec2.get_vpc(default=True)
    policy = aws.iam.get_policy_document(statements=[])
    ```
"""


@pytest.fixture(scope="module")
def example() -> Example:
    """The one example of a page."""
    (read,) = read_examples([PROGRAM, PROGRAM], CLASSES)
    return read


def test_an_example_makes_resources(example: Example) -> None:
    assert [made.token for made in example.constructions] == ["aws:s3/bucket:Bucket", "aws:ec2/subnet:Subnet"]


def test_what_does_not_parse_is_left_out() -> None:
    page = "```python\nthis is (not Python\n```\n\n```python\nx = 1\n```\n```typescript\nconst y = 1\n```\n"
    assert len(example_blocks(page)) == 2
    assert len(list(read_examples([page], CLASSES))) == 1


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("bucket.arn", Reference("aws:s3/bucket:Bucket", ("arn",))),
        ("bucket['arn']", Reference("aws:s3/bucket:Bucket", ("arn",))),
        ("bucket.websites[0].host", Reference("aws:s3/bucket:Bucket", ("websites", 0, "host"))),
        ("subnets[0].id", Reference("aws:ec2/subnet:Subnet", ("id",))),
        ("bucket.arn.apply(lambda arn: arn)", Reference("aws:s3/bucket:Bucket", ("arn",))),
        ("bucket.rules.apply(lambda rules: rules[0].name)", Reference("aws:s3/bucket:Bucket", ("rules", 0, "name"))),
        ("int(bucket.size)", Reference("aws:s3/bucket:Bucket", ("size",))),
        ("aws.rds.EngineType(bucket.engine)", Reference("aws:s3/bucket:Bucket", ("engine",))),
        ("found.id", Reference(None, ("id",))),
        ("main['id']", Reference(None, ("id",), "main")),
        ("f'{bucket.arn}'", Reference("aws:s3/bucket:Bucket", ("arn",))),
        ("f'{bucket.arn}/*'", None),
        ("bucket.arn.apply(lambda arn: f'{arn}/*')", None),
        ("size.value", None),
        ("aws.ec2.InstanceType.T3_MICRO", None),
        ("'bucket.arn'", None),
    ],
)
def test_a_value_is_a_reference_as_a_whole_or_not_at_all(example: Example, value: str, found: Reference | None) -> None:
    assert reference(ast.parse(value, mode="eval").body, example.names) == found


@pytest.mark.parametrize(
    ("value", "document"),
    [
        ("json.dumps({})", True),
        ("pulumi.Output.json_dumps({'a': bucket.arn})", True),
        ("policy.json", True),
        ("main['json']", True),
        ("'{\"Version\": 1}'", True),
        ('f\'{{"Version": {size}, "Resource": "{bucket.arn}/*"}}\'', True),
        ('bucket.arn.apply(lambda arn: f\'{{"Resource": "{arn}/*"}}\')', True),
        ("bucket.arn.apply(lambda arn: f'{arn}/*')", False),
        ("found.json", False),
        ("'plain'", False),
        ("'{not json}'", False),
        ("bucket.arn", False),
    ],
)
def test_documents_are_told_from_other_text(example: Example, value: str, document: bool) -> None:
    assert is_document(ast.parse(value, mode="eval").body, example.names) is document
