"""What an ID is; the pages here are made up."""

import ast

import pytest

from infra0.catalog.builder.getters import Getter
from infra0.catalog.builder.identity import id_attribute, is_composite


def _getter(wire_name: str, python_name: str, text: str = "") -> Getter:
    return Getter(wire_name, python_name, ast.Constant(None), text, None, False)


GETTERS = [_getter("arn", "arn"), _getter("name", "name"), _getter("bucketName", "bucket_name")]


def _page(how: str, example: str, identity: str = "") -> str:
    return f"Text.\n\n## Import\n\n{identity}{how} For example:\n\n```sh\n$ pulumi import a:b:C x {example}\n```\n"


@pytest.mark.parametrize(
    ("page", "attribute"),
    [
        (_page("Using `pulumi import`, import things using the `arn`.", "arn:aws:x"), "arn"),
        (_page("Using `pulumi import`, import things using the ARN.", "arn:aws:x"), "arn"),
        (_page("Using `pulumi import`, import things using the `id`.", "arn:aws:x"), "arn"),
        (_page("Using `pulumi import`, import things using the `bucket_name`.", "mine"), "bucketName"),
        (_page("Using `pulumi import`, import things using the `thing_name`.", "mine"), "name"),
        (_page("Using `pulumi import`, import things using the thing name.", "mine"), "name"),
        (_page("Import by", "mine", "#### Required\n\n* `name` (String) Name.\n\n"), "name"),
        (
            _page("Using `pulumi import`, import it using the `name`.", "x", "#### Required\n\n- `arn` (String).\n\n"),
            "arn",
        ),
        (_page("Using `pulumi import`, import things using the `name` and `arn`.", "a/b"), ""),
        (_page("Using `pulumi import`, import things using the `id`.", "i-123"), ""),
        (_page("Using `pulumi import`, import things using the `name`.", "arn:aws:x"), ""),
        ("No import.", ""),
    ],
)
def test_the_way_of_importing_says_what_an_id_is(page: str, attribute: str) -> None:
    assert id_attribute(page, GETTERS) == attribute


@pytest.mark.parametrize("text", ["Same as `id`: the URL.", "The URL (same as `id`).", "The URL (matches `id`)."])
def test_an_attribute_that_is_the_same_as_the_id_says_so(text: str) -> None:
    assert id_attribute("", [*GETTERS, _getter("url", "url", text)]) == "url"


@pytest.mark.parametrize(
    ("words", "example", "composite"),
    [
        ("the `instance_id` and `queue_id` separated by a colon (`:`)", "0a1b:2c3d", True),
        ("the `policy_id,policy_store_id`", "0a1b,2c3d", True),
        ("the `name`", "/aws/lambda/orders", False),
        ("the `name`", "orders/today", False),
        ("the `id`", "vpc-0a1b", False),
        ("the `arn` or the name", "arn:aws:sns:eu-west-1:123456789012:orders", False),
    ],
)
def test_an_id_is_composite_where_the_example_of_the_import_has_several_parts(
    words: str, example: str, composite: bool
) -> None:
    assert is_composite(_page(f"Using `pulumi import`, import things using {words}.", example)) is composite


def test_a_page_without_import_says_nothing_of_parts() -> None:
    assert not is_composite("Makes things.")
