"""Nothing overlaps, nothing sticks out, and edges meet what they join, whatever is drawn."""

from collections.abc import Callable

import pytest
from support import diagrams
from support.picture_geometry import crossed_cards, faults

from infra0.emit.diagram import DiagramOptions, Direction, Icons
from infra0.emit.diagram.drawing import Drawing, draw
from infra0.ir import Diagram

EXAMPLES = (
    diagrams.data_pipeline,
    diagrams.vpc,
    diagrams.labelled,
    diagrams.shop,
    lambda: diagrams.star(30),
    lambda: diagrams.chain(20),
    lambda: diagrams.diagram([], []),
    lambda: diagrams.diagram([diagrams.node("alone")], []),
    lambda: diagrams.diagram([diagrams.node("loop")], [("loop", "loop", "again")]),
)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_are_sound_and_no_edge_crosses_a_card(example: Callable[[], Diagram], direction: Direction) -> None:
    drawing = draw(example(), DiagramOptions(direction=direction))
    assert faults(drawing.picture) == []
    assert crossed_cards(drawing.picture) == []
    assert missing(drawing, example()) == set()


GIVEN_UP = 278
"""The seed of a diagram that Graphviz cannot route with each container ranked for itself."""


@pytest.mark.parametrize(
    "seed", [*range(200), GIVEN_UP, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(200, 400))]
)
def test_generated_diagrams_are_sound(seed: int) -> None:
    size = 4 + seed % 40
    diagram = diagrams.generated(seed, size, edge_count=size * (1 + seed % 4) // 2, nesting=seed % 3 > 0)
    direction = Direction.DOWN if seed % 5 == 0 else Direction.RIGHT
    icons = Icons.NONE if seed % 7 == 0 else Icons.SYMBOLS
    drawing = draw(diagram, DiagramOptions(direction=direction, icons=icons))
    assert faults(drawing.picture) == []
    assert crossed_cards(drawing.picture) == []
    assert missing(drawing, diagram) == set()


def missing(drawing: Drawing, diagram: Diagram) -> set[str]:
    """Nodes and edges of the diagram that are neither drawn nor listed in a note."""
    picture = drawing.picture
    drawn = {card.item.id for card in picture.cards} | {box.item.id for box in picture.containers}
    drawn |= {f"{edge.link.source} → {edge.link.target}" for edge in picture.edges}
    listed = {entry for note in drawing.notes for entry in note.listed}
    wanted = {node.id for node in diagram.nodes} | {f"{edge.source} → {edge.target}" for edge in diagram.edges}
    return wanted - drawn - listed
