"""What a browser makes of the drawing, with the font and without it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page
from support import diagrams

from infra0.emit.diagram import DiagramOptions, Format, Icons, Theme, render
from infra0.ir import Diagram

Open = Callable[..., Page]

GOLDEN = Path(__file__).parents[1] / "golden" / "diagram" / "page.png"
CLEARLY = 48
"""Of 255: by how much a pixel differs when it is not just smoothed in another way."""
MOST_DIFFERENT = 0.001
"""Share of clearly different pixels. A missing card is twice as much, missing icons are a third more."""

OUTSIDE = """() => {
  const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1
    && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  return [...document.querySelectorAll('.node.card')].flatMap(card => {
    const frame = card.querySelector('.frame').getBoundingClientRect();
    return [...card.querySelectorAll('text')].filter(text => !inside(text.getBoundingClientRect(), frame))
      .map(text => text.textContent);
  });
}"""


def wordy() -> Diagram:
    """Labels of all widths and scripts, long and short."""
    labels = (
        "iiii llll",
        "WWWW MMMM WWWW",
        "A" * 60,
        "数据管道处理服务",
        "👩‍👩‍👧 Team 🚀",
        "Ärger über Öl",
        "مرحبا بالعالم",
        "x",
    )
    return diagrams.diagram([diagrams.node(f"n{index}", label) for index, label in enumerate(labels)], [])


def write(folder: Path, diagram: Diagram, *, embed_font: bool) -> Path:
    """A page in a file."""
    path = folder / "drawing.html"
    path.write_bytes(render(diagram, DiagramOptions(format=Format.HTML, embed_font=embed_font)).content)
    return path


@pytest.mark.parametrize("embed_font", [True, False], ids=["with Inter", "without Inter"])
@pytest.mark.parametrize("example", [diagrams.data_pipeline, diagrams.vpc, diagrams.shop, wordy])
def test_no_text_leaves_its_card(
    opened: Open, tmp_path: Path, example: Callable[[], Diagram], embed_font: bool
) -> None:
    page = opened(write(tmp_path, example(), embed_font=embed_font))
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('13px Inter')") or not embed_font
    assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(13, 17, 23)")])
def test_an_svg_follows_its_reader(opened: Open, tmp_path: Path, scheme: str, colour: str) -> None:
    path = tmp_path / "auto.svg"
    path.write_bytes(render(diagrams.vpc(), DiagramOptions(theme=Theme.AUTO)).content)
    page = opened(path, color_scheme=scheme)
    assert page.eval_on_selector(".background", "element => getComputedStyle(element).fill") == colour


def test_official_icons_are_shown_under_the_policy(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "official.html"
    options = DiagramOptions(format=Format.HTML, icons=Icons.OFFICIAL)
    path.write_bytes(render(diagrams.vpc(), options).content)
    assert opened(path).locator("image").count() > 0


def test_the_page_looks_as_it_did(opened: Open, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = opened(write(tmp_path, diagrams.data_pipeline(), embed_font=True), width=1000, height=420)
    page.evaluate("document.fonts.ready")
    shot = page.screenshot()
    if request.config.getoption("--update-golden"):
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_bytes(shot)
    made, kept = Image.open(io.BytesIO(shot)).convert("RGB"), Image.open(GOLDEN).convert("RGB")
    assert made.size == kept.size
    differences = ImageChops.difference(made, kept).convert("L").histogram()
    assert sum(differences[CLEARLY:]) / sum(differences) < MOST_DIFFERENT
