"""Texts that examples make of references, and references that a provider's texts mention."""

import ast

import pytest

from infra0.catalog.builder.examples import Names
from infra0.catalog.builder.forms import form_of
from infra0.catalog.builder.values import Reference

NAMES = Names(resources={"hook": "aws:apigatewayv2/integration:Integration", "store": "aws:s3/bucket:Bucket"})


def _spelled(part: Reference) -> str:
    return f"{{{(part.token or '').rpartition(':')[2]}.{'.'.join(map(str, part.path))}}}"


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ('hook.id.apply(lambda id: f"integrations/{id}")', "integrations/{Integration.id}"),
        ("f\"service/{example['name']}/{hook['id']}\"", "service/{.name}/{Integration.id}"),
        (
            "pulumi.Output.all(bucket=store.bucket, key=other.key)"
            ".apply(lambda resolved: f\"s3://{resolved['bucket']}/{resolved['key']}\")",
            "s3://{Bucket.bucket}/{.key}",
        ),
        ('f"table/{some_call()}"', "table/{.}"),
        # A name that is made of another, what comes before something fixed, an ARN, and a sentence.
        ("f\"prefix-{store['id']}\"", ""),
        ("f\"{store['arn']}/*\"", ""),
        ("f\"arn:aws:s3:::{store['id']}\"", ""),
        ("f\"see: {store['id']}\"", ""),
        ("f\"s3://{store['id']} and more\"", ""),
        ("store.id", ""),
        ('"s3://fixed/"', ""),
    ],
)
def test_the_form_of_a_text_keeps_what_is_fixed(code: str, form: str) -> None:
    assert form_of(ast.parse(code, mode="eval").body, NAMES, _spelled) == form
