"""What only holds the place of a value is told from values."""

import pytest

from infra0.catalog.words import singular_words
from infra0.derive.placeholders import placeholder_for, placeholders_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("your-bucket-name", ["your-bucket-name"]),
        ("yourBucketName", ["yourBucketName"]),
        ("YOUR_ACCOUNT_ID", ["YOUR_ACCOUNT_ID"]),
        ("INSERT_YOUR_KEY", ["INSERT_YOUR_KEY"]),
        ("<account-id>", ["<account-id>"]),
        ("<GCM API KEY>", ["<GCM API KEY>"]),
        ("[your email]", ["[your email]"]),
        ("{{ your value }}", ["{{ your value }}"]),
        ("__ACCOUNT_ID__", ["__ACCOUNT_ID__"]),
        ("REPLACE_ME", ["REPLACE_ME"]),
        ("replace-with-real-value", ["replace-with-real-value"]),
        ("CHANGEME", ["CHANGEME"]),
        ("to-be-defined", ["to-be-defined"]),
        ("API_KEY_HERE", ["API_KEY_HERE"]),
        ("...", ["..."]),
        ("ami-xxxxxxxx", ["ami-xxxxxxxx"]),
        ("subnet-xxx", ["subnet-xxx"]),
        ("subnet-yyyyyyyy", ["subnet-yyyyyyyy"]),
        ("E1XXXXXXXXXX", ["E1XXXXXXXXXX"]),
        ("arn:aws:acm:us-east-1:ACCOUNT_ID:certificate/abc", ["ACCOUNT_ID"]),
        ("arn:aws:acm:us-east-1:123456789012:certificate/CERTIFICATE_ID", ["CERTIFICATE_ID"]),
        ("arn:aws:acm:us-east-1:123456789012:certificate/...", ["..."]),
        ("arn:aws:iam::<account-id>:role/<role-name>", ["<account-id>", "<role-name>"]),
        ("arn:aws:lambda:{region}:{account_id}:function:worker", ["{region}", "{account_id}"]),
        ("arn:aws:sns:us-east-1:$ACCOUNT_ID:news", ["$ACCOUNT_ID"]),
        ("arn:aws:kinesis:us-east-1:xxxxxxxxxxxx:stream/orders", ["xxxxxxxxxxxx"]),
        ("arn:aws:s3:::your-bucket/*", ["your-bucket"]),
        ("<account>.dkr.ecr.<region>.amazonaws.com/app", ["<account>", "<region>"]),
        ("123456789012.dkr.ecr.us-east-1.amazonaws.com/your-repo:latest", ["your-repo"]),
        ("https://your-domain.com/path", ["your-domain"]),
        ("https://github.com/your-org/your-repo.git", ["your-org", "your-repo"]),
        ("www.yourdomain.com", ["yourdomain"]),
        ("your-email@example.com", ["your-email@example.com"]),
    ],
)
def test_a_form_gives_a_placeholder_away(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in placeholders_in(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "123456789012",
        "example.com",
        "my-bucket",
        "existing-vpc",
        "todo-app",
        "know-your-customer",
        "start-here",
        "replace-worker",
        "Your code is {####}",
        "<h1>Hello {{name}}</h1>",
        "/aws/vpcflowlogs/<resourceId>",
        "https://shop.example.com/your-account",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
        "arn:aws:iam::123456789012:role/example",
        "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1",
        "arn:aws:execute-api:us-east-1:123456789012:a1b2c3/*/GET/items/{id}",
        "arn:aws:imagebuilder:us-east-1:aws:image/amazon-linux-2-x86/x.x.x",
        "taxxxi",
        "ami-0c55b159cbfafe1f0",
        "",
    ],
)
def test_a_value_is_no_placeholder(text: str) -> None:
    assert placeholders_in(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "is_one"),
    [
        ("existing-vpc-id", "vpcId", False),
        ("TODO", "roleArn", True),
        ("TODO: the role", "roleArn", True),
        ("placeholder", "roleArn", True),
        ("{{ vpcId }}", "vpcId", True),
        ("{{resolve:ssm:/vpc/id}}", "vpcId", False),
        ("topic-arn", "topicArn", True),
        ("VPC_ID", "vpcId", True),
        ("ACCOUNT ID", "accountId", True),
        ("my-account-id", "accountId", True),
        ("orders-id", "tableId", False),
        ("DB_NAME", "name", False),
        ("LINKED_ACCOUNT_NAME", "key", False),
        ("todo-app", "functionName", False),
    ],
)
def test_what_never_is_a_value_of_some_kind_is_a_placeholder_for_it(text: str, name: str, is_one: bool) -> None:
    assert (placeholder_for(text, singular_words(name)) is not None) is is_one


@pytest.mark.parametrize("listed", [True, False])
def test_what_is_said_to_exist_is_a_placeholder_where_the_values_are_known(listed: bool) -> None:
    found = placeholder_for("existing-mode", singular_words("mode"), listed=listed)
    assert (found is not None) is listed


def test_no_words_are_an_id_that_services_make_up() -> None:
    assert placeholder_for("subnet-id-1", ("subnet", "id"), generated=True)


@pytest.mark.parametrize("piece", ["x", "your-", "<", "<a", "{{ ", "arn:", "a_", "_", "here-", "[your "])
def test_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    placeholders_in(piece * 50_000)
    placeholder_for(piece * 50_000, ("vpc", "id"))
