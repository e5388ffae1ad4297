"""What strings in resource options mean."""

from typing import Any

import pytest

from infra0.diagnostics import Fix, Remove, SetValue
from infra0.graph import Edge, EdgeOrigin
from infra0.graph.spelling import interpolation

BUCKET = {"type": "aws:s3:Bucket"}
PROVIDER = {"type": "pulumi:providers:aws", "config": {"region": "eu-west-1"}}


def subject(graph_of: Any, options: dict[str, Any], **members: Any) -> tuple[Any, Any]:
    resources = {"subject": {**BUCKET, "options": options, **members}, "other": BUCKET, "east": PROVIDER}
    return graph_of(resources)


@pytest.mark.parametrize(
    ("options", "steps", "target"),
    [
        ({"provider": "east"}, ("provider",), "east"),
        ({"provider": "${east}"}, ("provider",), "east"),
        ({"parent": "other"}, ("parent",), "other"),
        ({"deletedWith": "other"}, ("deletedWith",), "other"),
        ({"replaceWith": ["${other}"]}, ("replaceWith", 0), "other"),
        ({"providers": ["east"]}, ("providers", 0), "east"),
        ({"providers": {"aws": "east"}}, ("providers", "aws"), "east"),
        ({"aliases": [{"name": "old", "parent": "other"}]}, ("aliases", 0, "parent"), "other"),
    ],
)
def test_an_option_that_names_a_resource_puts_it_first(
    graph_of: Any, options: dict[str, Any], steps: tuple[str | int, ...], target: str
) -> None:
    graph, found = subject(graph_of, options)
    pointer = ("resources", "subject", "options", *steps)
    assert found == ()
    assert interpolation(graph.values[pointer]) == f"${{{target}}}"
    assert graph.order.index(target) < graph.order.index("subject")
    (edge,) = graph.edges
    assert (edge.target, edge.origin, edge.pointer) == (target, EdgeOrigin.OPTION, pointer)


@pytest.mark.parametrize("name", ["other", "${other}"])
def test_the_option_and_the_member_list_dependencies_alike(graph_of: Any, name: str) -> None:
    graph, found = subject(graph_of, {"dependsOn": [name]}, dependsOn=[name])
    assert found == ()
    assert graph.edges == tuple(
        Edge("subject", "other", EdgeOrigin.DEPENDS_ON, ("resources", "subject", *steps, "dependsOn", 0))
        for steps in ((), ("options",))
    )
    assert graph.order == ("other", "subject", "east")


def test_a_circle_through_options_is_found(graph_of: Any) -> None:
    _, (found,) = graph_of(
        {"one": {**BUCKET, "options": {"dependsOn": ["two"]}}, "two": {**BUCKET, "options": {"parent": "one"}}}
    )
    assert found.code == "I0306"


@pytest.mark.parametrize(
    ("options", "steps"),
    [
        ({"replaceWith": ["nope"]}, ("replaceWith", 0)),
        ({"dependsOn": ["nope"]}, ("dependsOn", 0)),
    ],
)
def test_an_entry_that_names_no_resource_can_be_taken_out(
    graph_of: Any, options: dict[str, Any], steps: tuple[str | int, ...]
) -> None:
    _, (found,) = subject(graph_of, options)
    pointer = ("resources", "subject", "options", *steps)
    assert (found.code, found.place.pointer) == ("I0301", pointer)
    assert found.fix == Fix(f"remove it from `{steps[0]}`", (Remove(pointer),), certain=False)


@pytest.mark.parametrize("parent", ["othr", "${othr}"])
def test_the_parent_of_an_alias_is_a_resource_or_a_urn(graph_of: Any, parent: str) -> None:
    _, (found,) = subject(graph_of, {"aliases": [{"parent": parent}, {"parent": "urn:pulumi:dev::shop::a:b:C::d"}]})
    assert (found.code, found.suggestions[0]) == ("I0301", "other")


def test_an_attribute_where_a_resource_belongs_is_put_right(graph_of: Any) -> None:
    _, (found,) = subject(graph_of, {"parent": "${other.arn}"})
    pointer = ("resources", "subject", "options", "parent")
    assert (
        found.message
        == "`parent` takes the ID of a resource, not an attribute: write `other` instead of `${other.arn}`."
    )
    assert found.fix == Fix("write `other`", (SetValue(pointer, "other"),))


@pytest.mark.parametrize("text", ["${stack}", "${config.parent}", "a-${other}"])
def test_text_is_no_resource(graph_of: Any, text: str) -> None:
    _, (found,) = subject(graph_of, {"parent": text})
    assert found.code == "I0301"
    assert "takes the ID of a resource" in found.message


def test_other_options_take_interpolation_and_nothing_more(graph_of: Any) -> None:
    graph, found = subject(graph_of, {"import": "x-${stack}", "id": "other", "ignoreChanges": ["other.arn"]})
    assert found == ()
    assert {pointer[-1]: interpolation(value) for pointer, value in graph.values.items()} == {"import": "x-${stack}"}
