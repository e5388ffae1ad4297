"""Pictures are what is committed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support import diagrams

from infra0.emit.diagram import DiagramOptions, Format, Source, Theme, render
from infra0.ir import Diagram

GOLDEN = Path(__file__).parents[2] / "golden" / "diagram"


@pytest.mark.parametrize(
    ("name", "diagram", "options"),
    [
        ("shop.svg", diagrams.shop, DiagramOptions()),
        ("labels-auto.svg", diagrams.labelled, DiagramOptions(theme=Theme.AUTO)),
        ("vpc.mmd", diagrams.vpc, DiagramOptions(format=Format.MERMAID)),
        ("vpc.dot", diagrams.vpc, DiagramOptions(format=Format.DOT, source=Source.BOTH)),
    ],
)
def test_a_picture_is_what_is_committed(
    name: str, diagram: Callable[[], Diagram], options: DiagramOptions, golden: Callable[[Path, str], None]
) -> None:
    golden(GOLDEN / name, render(diagram(), options).content.decode())
