"""Variables from IDs."""

import builtins
import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.emit.pulumi.names import Claim, assign_names, snake_case, words
from infra0.emit.pulumi_python.reserved import RESERVED


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("dataTable", "data_table"),
        ("data-table", "data_table"),
        ("APIGateway", "api_gateway"),
        ("myEC2Instance", "my_ec2_instance"),
        ("userIDs", "user_ids"),
        ("subnet1a", "subnet1a"),
        ("Café del Mar", "cafe_del_mar"),
        ("$weird!id", "weird_id"),
    ],
)
def test_ids_become_snake_case(id_: str, name: str) -> None:
    assert snake_case(words(id_)) == name


@pytest.mark.parametrize(
    ("id_", "name"), [("lambda", "lambda_function"), ("日本", "function"), ("1st", "function_1st"), ("l", "l_function")]
)
def test_names_that_are_no_names_say_what_the_resource_is(id_: str, name: str) -> None:
    assert assign_names([Claim(id_, ("function",))], snake_case, RESERVED) == (name,)


def test_ids_with_the_same_name_are_all_renamed() -> None:
    claims = [Claim("user", ("table",)), Claim("User", ("bucket",)), Claim("other", ("bucket",))]
    assert assign_names(claims, snake_case, RESERVED) == ("user_table", "user_bucket", "other")


def test_the_contested_name_goes_to_none() -> None:
    table, bucket = assign_names(
        [Claim("dataTable", ("table",)), Claim("data-table", ("bucket",))], snake_case, RESERVED
    )
    assert table.startswith("data_table_")
    assert bucket == "data_table_bucket"


def test_renaming_does_not_depend_on_the_order() -> None:
    claims = [Claim("my-queue", ("queue",)), Claim("myQueue", ("queue",)), Claim("my_queue", ("queue",))]
    names = dict(zip(claims, assign_names(claims, snake_case, RESERVED), strict=True))
    assert len(set(names.values())) == 3
    assert dict(zip(reversed(claims), assign_names(claims[::-1], snake_case, RESERVED), strict=True)) == names


def test_long_names_are_cut_and_stay_distinct() -> None:
    one, other = assign_names([Claim("a" * 500, ("queue",)), Claim("a" * 499, ("queue",))], snake_case, RESERVED)
    assert one != other
    assert len(one) < 100


def test_ids_that_are_made_to_clash_do_not() -> None:
    first = assign_names([Claim("x", ("a",)), Claim("X", ("a",))], snake_case, RESERVED)
    claims = [Claim("x", ("a",)), Claim("X", ("a",)), *(Claim(name, ("a",)) for name in first)]
    second = assign_names(claims, snake_case, RESERVED)
    assert len(set(second)) == 4


@given(st.lists(st.text(), unique=True, max_size=20))
def test_names_are_always_distinct_identifiers_that_mean_nothing_else(ids: list[str]) -> None:
    names = assign_names([Claim(id_, ("queue",)) for id_ in ids], snake_case, RESERVED)
    assert len(set(names)) == len(ids)
    for name in names:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not hasattr(builtins, name)
