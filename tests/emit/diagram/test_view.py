"""What a picture shows, and what it says about the rest."""

from dataclasses import replace

import pytest
from support import diagrams
from support.diagrams import diagram, node

from infra0.emit.diagram import Collapse, DiagramOptions, RenderingError, Source
from infra0.emit.diagram.view.build import build_view
from infra0.emit.diagram.view.types import Link, Mark, View
from infra0.ir import Diagram, Edge, EdgeOrigin


def view(of: Diagram, **options: object) -> View:
    """The view of a diagram."""
    return build_view(of, replace(DiagramOptions(), **options))  # type: ignore[arg-type]  # options by name


def notes(of: View) -> dict[str, tuple[str, ...]]:
    """What the notes list, by their messages."""
    return {note.message: note.listed for note in of.notes}


def test_the_summary_counts() -> None:
    shown = view(replace(diagrams.data_pipeline(), resource_count=14, undrawn=("policy",)))
    assert shown.summary == "14 resources · 10 shown · 8 connections"
    assert notes(shown) == {"Resources without a node are not drawn": ("policy",)}


def test_nodes_without_edges_are_supporting() -> None:
    assert view(diagrams.data_pipeline()).supporting == ("lambdaRole", "firehoseRole")


def test_nothing_is_supporting_where_nothing_is_connected() -> None:
    assert view(diagram([node("a"), node("b")], [])).supporting == ()


def test_edges_that_repeat_the_nesting_are_left_out_and_listed() -> None:
    shown = view(diagrams.vpc())
    assert "igw" not in {link.target for link in shown.links}
    assert notes(shown) == {"Edges that repeat the nesting are not drawn": ("vpc → igw",)}


def test_parallel_edges_merge_and_cycles_stay() -> None:
    shown = view(diagram([node("a"), node("b")], [("a", "b", "x"), ("a", "b", "y"), ("a", "b", "x"), ("b", "a")]))
    assert shown.links == (Link("a", "b", "x / y", weight=3), Link("b", "a"))


def test_a_parent_that_is_not_there_or_in_a_cycle_is_none() -> None:
    nodes = [
        node("a", parent="b"),
        node("b", parent="a"),
        node("c", parent="c"),
        node("d", parent="x"),
        node("e", parent="d"),
    ]
    assert {item.id: item.parent for item in view(diagram(nodes, [])).items} == {
        "a": "",
        "b": "",
        "c": "",
        "d": "",
        "e": "d",
    }


def test_deep_nesting_is_flattened() -> None:
    nodes = [node(f"n{index}", parent=f"n{index - 1}" if index else "") for index in range(2_000)]
    shown = view(diagram(nodes, []), collapse=Collapse.NONE)
    assert shown.by_id["n8"].parent == "n7"
    assert {item.parent for item in shown.items[9:]} == {"n7"}


ORIGINS = Diagram(
    "Drift",
    (node("a"), node("b"), node("ghost", token=""), replace(node("real"), declared=False)),
    (
        Edge("a", "b", origin=EdgeOrigin.BOTH),
        Edge("a", "ghost", origin=EdgeOrigin.DECLARED),
        Edge("b", "a", origin=EdgeOrigin.RESOURCES),
        Edge("b", "real", origin=EdgeOrigin.RESOURCES),
    ),
    3,
)


@pytest.mark.parametrize(
    ("source", "nodes", "edges"),
    [
        (Source.DECLARED, ["a", "b", "ghost"], [("a", "b"), ("a", "ghost")]),
        (Source.RESOURCES, ["a", "b", "real"], [("a", "b"), ("b", "a"), ("b", "real")]),
        (Source.BOTH, ["a", "b", "ghost", "real"], [("a", "b"), ("a", "ghost"), ("b", "a"), ("b", "real")]),
    ],
)
def test_the_source_decides_what_is_shown(source: Source, nodes: list[str], edges: list[tuple[str, str]]) -> None:
    shown = view(ORIGINS, source=source)
    assert [item.id for item in shown.items] == nodes
    assert [(link.source, link.target) for link in shown.links] == edges


def test_differences_are_marked_where_both_are_shown() -> None:
    shown = view(ORIGINS, source=Source.BOTH)
    marks = {item.id: item.mark for item in shown.items}
    assert marks == {"a": Mark.NONE, "b": Mark.NONE, "ghost": Mark.ONLY_DECLARED, "real": Mark.ONLY_REAL}
    assert [link.mark for link in shown.links] == [Mark.NONE, Mark.ONLY_DECLARED, Mark.ONLY_REAL, Mark.ONLY_REAL]


def test_a_derived_diagram_shows_its_resources() -> None:
    shown = view(replace(ORIGINS, derived=True))
    assert [(link.source, link.target) for link in shown.links] == [("a", "b"), ("b", "a"), ("b", "real")]


def test_focus_keeps_what_is_near_and_lists_the_rest() -> None:
    shown = view(diagrams.chain(6), focus="n2")
    assert [item.id for item in shown.items] == ["n1", "n2", "n3"]
    assert notes(shown) == {"Nodes more than 1 edge away from n2 are not drawn": ("n0", "n4", "n5")}


def test_focus_on_a_container_keeps_what_is_inside() -> None:
    shown = view(diagrams.vpc(), focus="balancer", depth=0)
    assert [item.id for item in shown.items] == ["balancer", "targets", "listener"]


def test_focus_on_nothing_is_refused() -> None:
    with pytest.raises(RenderingError, match="no node 'nowhere'"):
        view(diagrams.vpc(), focus="nowhere")


def test_a_large_diagram_becomes_an_overview() -> None:
    shown = view(diagrams.generated(3, 600, 900, nesting=False))
    assert len(shown.items) == 10
    assert sum(item.members for item in shown.items) == 600
    assert all(item.detail.endswith(" nodes") for item in shown.items)
    assert [link.label for link in shown.links if link.weight > 1 and not link.label] == []


def test_an_overview_counts_its_parts() -> None:
    shown = view(diagrams.vpc(), collapse=Collapse.PARENT)
    assert shown.summary == "16 resources · 4 parts · 1 shown · 5 connections"
    assert {item.id: item.members for item in shown.items if item.part} == {
        "cluster": 3, "vpc": 7, "balancer": 3, "subnets": 2,
    }  # fmt: skip


def test_each_part_of_an_overview_can_be_drawn_alone() -> None:
    large = diagrams.generated(3, 600, 900, nesting=False)
    overview = view(large, collapse=Collapse.GROUP)
    part = next(item for item in overview.items if item.id == "group:data science")
    alone = view(large, focus=part.id, depth=0)
    assert len(alone.items) == part.members


@pytest.mark.parametrize(
    ("collapse", "ids"),
    [
        (Collapse.PARENT, ["cluster", "address", "vpc", "balancer", "subnets"]),
        (Collapse.GROUP, ["group:compute", "group:network", "group:integration", "group:database"]),
        (Collapse.MODULE, ["module:aws:ecs", "module:aws:ec2", "module:aws:lb", "module:aws:rds"]),
    ],
)
def test_a_diagram_is_summed_up_by_parent_group_or_module(collapse: Collapse, ids: list[str]) -> None:
    assert [item.id for item in view(diagrams.vpc(), collapse=collapse).items] == ids


@pytest.mark.parametrize(
    ("asked", "name", "file_name", "title"),
    [
        ("Mine", "Theirs", "a.json", "Mine"),
        ("", "Theirs", "a.json", "Theirs"),
        ("", "", "data-pipeline.md", "Data pipeline"),
        ("", "", "web_shop.v2.yaml", "Web shop v2"),
        ("", "", "", "Infrastructure"),
    ],
)
def test_the_title_is_what_was_asked_for_else_the_name_else_the_file(
    asked: str, name: str, file_name: str, title: str
) -> None:
    assert view(diagram([], [], name), title=asked, file_name=file_name).title == title
