"""A PDF shows what the PNG shows, as text and vectors."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops
from support import diagrams

from infra0.emit.diagram import Collapse, DiagramOptions, Format, Theme, render, render_all
from infra0.ir import Diagram

CLEARLY = 96
MOST_DIFFERENT = 0.002
"""Share of clearly different pixels: two renderers, of which one leaves out the dots of the background."""


def opened(content: bytes) -> pypdfium2.PdfPage:
    """The only page of a PDF."""
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    return document[0]


def words(content: bytes) -> str:
    """The text of a PDF."""
    found: str = opened(content).get_textpage().get_text_range()
    return found


def different(diagram: Diagram, pdf: bytes, options: DiagramOptions) -> float:
    """The share of pixels in which a PDF clearly differs from the diagram's PNG."""
    png = Image.open(io.BytesIO(render(diagram, options).content)).convert("L")
    page = opened(pdf)
    drawn = page.render(scale=png.width / page.get_width()).to_pil().convert("L").resize(png.size)
    histogram = ImageChops.difference(png, drawn).histogram()
    return sum(histogram[CLEARLY:]) / sum(histogram)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_a_pdf_looks_like_the_png(theme: Theme) -> None:
    options = DiagramOptions(format=Format.PNG, theme=theme, scale=1)
    made = render_all(diagrams.vpc(), options, (Format.PDF,))[Format.PDF].content
    assert different(diagrams.vpc(), made, options) < MOST_DIFFERENT


def test_that_comparison_sees_an_edge_that_is_missing() -> None:
    options = DiagramOptions(format=Format.PNG, scale=1)
    without = render(diagrams.diagram(list(diagrams.vpc().nodes), []), DiagramOptions(format=Format.PDF)).content
    assert different(diagrams.vpc(), without, options) > MOST_DIFFERENT


def test_its_text_can_be_selected() -> None:
    found = words(render(diagrams.data_pipeline(), DiagramOptions(format=Format.PDF)).content)
    assert "Real-time data pipeline" in found
    assert "Kinesis · Firehose Delivery Stream" in found


def test_what_the_font_lacks_is_a_substitute_and_noted() -> None:
    drawn = diagrams.diagram([diagrams.node("a", "数据 Lake")], [])
    made = render(drawn, DiagramOptions(format=Format.PDF))
    assert "□□ Lake" in words(made.content)
    assert [note.listed for note in made.notes] == [("据数",)]


def test_a_picture_larger_than_any_page_is_scaled_down() -> None:
    options = DiagramOptions(format=Format.PDF, collapse=Collapse.NONE)
    page = opened(render(diagrams.chain(90), options).content)
    assert page.get_width() == pytest.approx(14_400, abs=1)
