"""However large a diagram is, it is drawn in bounded time, and what is left out is said."""

from __future__ import annotations

import shutil
import stat
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from support import diagrams
from support.diagrams import diagram, node
from support.picture_geometry import faults

from infra0.emit.diagram import Collapse, DiagramOptions, Engine, RenderingError
from infra0.emit.diagram.drawing import draw
from infra0.emit.diagram.layout import engine
from infra0.ir import Diagram

OPTIONS = DiagramOptions()


def clique(size: int) -> Diagram:
    """Every node with an edge to every one before it."""
    nodes = [node(f"n{index}") for index in range(size)]
    return diagram(nodes, [(f"n{one}", f"n{other}") for one in range(size) for other in range(one)], "Clique")


def test_without_any_time_cards_stand_in_rows_and_edges_are_listed() -> None:
    drawing = draw(diagrams.vpc(), replace(OPTIONS, time_limit=0.0))
    assert faults(drawing.picture) == []
    assert [card.item.id for card in drawing.picture.cards] == [
        "group:compute", "group:network", "group:integration", "group:database",
    ]  # fmt: skip
    notes = {note.message: note.listed for note in drawing.notes}
    assert notes["Edges are not drawn, because laying them out takes too long"] == (
        "group:compute → group:integration",
        "group:compute → group:network",
        "group:network → group:integration",
        "group:network → group:database",
    )


def test_a_layout_that_takes_too_long_gives_way_to_a_simpler_one(monkeypatch: pytest.MonkeyPatch) -> None:
    real = engine.lay_out

    def slow_with_routes(dot: str, chosen: Engine, seconds: float) -> engine.Layout | None:
        return None if "splines=polyline" in dot else real(dot, chosen, seconds)

    monkeypatch.setattr("infra0.emit.diagram.layout.layout.lay_out", slow_with_routes)
    drawing = draw(diagrams.vpc(), OPTIONS)
    assert faults(drawing.picture) == []
    assert len(drawing.picture.edges) == 12
    assert "The layout was simplified, because a better one takes too long" in [n.message for n in drawing.notes]


@pytest.mark.slow
def test_a_clique_ends_in_time() -> None:
    started = monotonic()
    drawing = draw(clique(100), replace(OPTIONS, time_limit=3.0))
    assert monotonic() - started < 30
    assert faults(drawing.picture) == []
    assert "The picture was summarised, because laying it out whole takes too long" in [
        note.message for note in drawing.notes
    ]


def test_ten_thousand_nodes_become_an_overview() -> None:
    drawing = draw(diagrams.generated(1, 10_000, 20_000, nesting=True), OPTIONS)
    assert faults(drawing.picture) == []
    assert sum(item.members for item in drawing.view.items) == 10_000


def test_a_star_of_five_thousand_becomes_an_overview() -> None:
    drawing = draw(diagrams.star(5_000), OPTIONS)
    assert [(item.label, item.detail) for item in drawing.view.items] == [
        ("SNS", "1 node"),
        ("SQS", "5,000 nodes"),
    ]
    assert [link.label for link in drawing.view.links] == ["5,000"]


def test_250_nodes_are_drawn_whole() -> None:
    drawing = draw(diagrams.chain(250), OPTIONS)
    assert len(drawing.picture.cards) == 250


def test_what_is_asked_to_be_whole_is_not_summed_up() -> None:
    drawing = draw(diagrams.star(400), replace(OPTIONS, collapse=Collapse.NONE))
    assert len(drawing.picture.cards) == 401
    assert faults(drawing.picture) == []


def test_a_missing_engine_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RenderingError, match="'dot' is not installed"):
        draw(diagrams.vpc(), replace(OPTIONS, engine=Engine.SYSTEM))


def test_the_system_engine_is_the_dot_on_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bundled = engine._executable(Engine.BUNDLED)
    dot = tmp_path / "dot"
    dot.write_text(f'#!/bin/sh\ntouch "{tmp_path}/asked"\nexec "{bundled}" "$@"\n')
    dot.chmod(dot.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert shutil.which("dot") == str(dot)
    drawing = draw(diagrams.vpc(), replace(OPTIONS, engine=Engine.SYSTEM))
    assert faults(drawing.picture) == []
    assert (tmp_path / "asked").exists()
