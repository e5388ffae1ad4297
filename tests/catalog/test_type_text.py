"""Types as short strings."""

import pytest

from infra0.catalog.type_text import decode, encode
from infra0.catalog.types import Kind, Type

STRING, INTEGER = Type(Kind.STRING), Type(Kind.INTEGER)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("string", STRING),
        ("archive", Type(Kind.ARCHIVE)),
        ("string[]", Type(Kind.LIST, STRING)),
        ("integer{}", Type(Kind.MAP, INTEGER)),
        ("string{}[]", Type(Kind.LIST, Type(Kind.MAP, STRING))),
        ("@Rule", Type(Kind.OBJECT, name="s3/Rule")),
        ("@iam/Statement[]", Type(Kind.LIST, Type(Kind.OBJECT, name="iam/Statement"))),
        ("@aws:lb/AccessLogs", Type(Kind.OBJECT, name="aws:lb/AccessLogs")),
        ("%meta/v1/Policy", Type(Kind.ENUM, name="meta/v1/Policy")),
        ("=aws:ec2/vpc:Vpc", Type(Kind.RESOURCE, name="aws:ec2/vpc:Vpc")),
        ("string | %Acl", Type(Kind.UNION, members=(STRING, Type(Kind.ENUM, name="s3/Acl")))),
        ("(string | integer)[]", Type(Kind.LIST, Type(Kind.UNION, members=(STRING, INTEGER)))),
    ],
)
def test_types_are_written_and_read_back(text: str, type_: Type) -> None:
    assert encode(type_, "s3") == text
    assert decode(text, "s3") == type_


@pytest.mark.parametrize(
    ("text", "name"), [("@Rule", "aws:s3/Rule"), ("@iam/Statement", "aws:iam/Statement"), ("@gcp:a/B", "gcp:a/B")]
)
def test_types_of_another_package_carry_its_name(text: str, name: str) -> None:
    assert decode(text, "aws:s3") == Type(Kind.OBJECT, name=name)
