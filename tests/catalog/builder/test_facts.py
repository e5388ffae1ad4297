"""Facts in texts; the texts here are made up."""

import pytest

from infra0.catalog.builder.facts import holds, owned_tokens, says_document


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ARN of the role.", "arn"),
        ("The Amazon Resource Name (ARN) that names it.", "arn"),
        ("KMS key ARN to encrypt with.", "arn"),
        ("ARN identifying your thing. Has a name too.", "arn"),
        ("List of one or more subnet IDs in which it lives.", "id"),
        ("Identifier of the [VPC](https://example.com).", "id"),
        ("(Optional) Name of the bucket.", "name"),
        ("**Friendly name** for it", "name"),
        ("The URL of the queue", "url"),
        ("Name or ARN of the function.", ""),
        ("The friendly name (with its path), or ARN of the role.", ""),
        ("ARN suffix for use with metrics.", ""),
        ("List of name servers.", ""),
        ("Whether the name is unique.", ""),
        ("", ""),
    ],
)
def test_the_first_phrase_says_what_a_value_is(text: str, kind: str) -> None:
    assert holds(text) == kind


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("The policy document. This is a JSON formatted string.", True),
        ("JSON string that has it.", True),
        ("The policy as JSON.", True),
        ("OpenAPI specification of it.", True),
        ("The URL of a file with JSON.", False),
        ("Expressed as a string: the URL of a JSON file.", False),
        ("What to do with an invalid JSON object. Valid values: `MATCH`.", False),
        ("Content type, such as `application/json`.", False),
    ],
)
def test_json_documents_are_called_so(text: str, document: bool) -> None:
    assert says_document(text) is document


def test_tokens_of_the_slots_own_are_found_and_those_of_other_tools_are_not() -> None:
    text = "Use `${original.file}` or `${file}`; not `${var.region}`, `$${escaped}` or `${a b}`."
    assert owned_tokens(text) == ("${file}", "${original.file}")
