"""The order of deployment, and what makes one impossible."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.diagnostics import Fix, Remove, Severity
from infra0.graph.order import deployment_order, find_cycles


def test_document_order_holds_where_nothing_needs_anything() -> None:
    assert deployment_order(["c", "a", "b"], []) == ("c", "a", "b")


def test_what_is_needed_comes_first() -> None:
    assert deployment_order(["a", "b", "c"], [("a", "c"), ("b", "c")]) == ("c", "a", "b")


def test_names_on_a_cycle_and_what_needs_them_are_left_out() -> None:
    assert deployment_order(["a", "b", "c", "d"], [("a", "b"), ("b", "a"), ("c", "a")]) == ("d",)


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=60))
def test_an_order_exists_exactly_where_there_is_no_cycle(pairs: list[tuple[int, int]]) -> None:
    names = [str(number) for number in range(20)]
    needs = [(str(one), str(other)) for one, other in pairs]
    order = deployment_order(names, needs)
    grouped: dict[str, list[str]] = {}
    for one, other in needs:
        grouped.setdefault(one, []).append(other)
    cycles = find_cycles(names, grouped)
    assert (len(order) == len(names)) == (not cycles)
    for one, other in needs:
        if one in order and other in order:
            assert order.index(other) < order.index(one)
    for cycle in cycles:
        assert all(following in grouped[name] for name, following in zip(cycle, cycle[1:] + cycle[:1], strict=True))


def test_a_chain_of_thousands_is_ordered_without_recursion() -> None:
    names = [str(number) for number in range(50_000)]
    needs = list(pairwise(names))
    assert deployment_order(names, needs) == tuple(reversed(names))


def test_a_cycle_is_shown_whole_with_the_way_out(graph_of: Any) -> None:
    resources = {
        "one": {"type": "aws:sqs:Queue", "config": {"name": "${two.name}"}},
        "two": {"type": "aws:sqs:Queue", "config": {"name": "${three.name}"}},
        "three": {"type": "aws:sqs:Queue", "dependsOn": ["one"]},
    }
    graph, found = graph_of(resources)
    (cycle,) = [one for one in found if one.severity is Severity.ERROR]
    assert graph.order == ()
    assert cycle.code == "I0306"
    assert "`one` → `two` → `three` → `one`" in cycle.message
    fix = Fix("remove `one` from `dependsOn` of `three`", (Remove(("resources", "three", "dependsOn", 0)),), False)
    assert cycle.fix == fix


@pytest.mark.parametrize(
    "needs", [{"dependsOn": ["one"]}, {"options": {"parent": "one"}}, {"config": {"name": "${one.arn}"}}]
)
def test_a_resource_that_needs_itself_is_said_to(graph_of: Any, needs: dict[str, Any]) -> None:
    _, (found,) = graph_of({"one": {"type": "aws:sqs:Queue", **needs}})
    assert (found.code, found.message) == ("I0306", "`one` refers to itself.")


def test_a_dependency_on_nothing_offers_the_nearest_id(graph_of: Any) -> None:
    resources = {"dataQueue": {"type": "aws:sqs:Queue"}, "topic": {"type": "aws:sns:Topic", "dependsOn": ["dataQeue"]}}
    _, (found,) = graph_of(resources)
    assert (found.code, found.suggestions) == ("I0301", ("dataQueue",))
    assert found.fix is not None
    assert found.fix.certain
