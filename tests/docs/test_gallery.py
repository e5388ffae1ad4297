"""The pictures of the documentation are those that the commands beside them make."""

from __future__ import annotations

import io
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES
from PIL import Image, ImageChops
from support import diagrams
from support.cli import infra0
from support.gallery import GALLERY, Exhibit, page

from infra0.emit.diagram import DiagramOptions, Format, render

DOCS = EXAMPLES.parent / "docs"
CLEARLY = 32
MOST_DIFFERENT = 0.0002
"""Share of clearly different pixels: machines round colours in their own ways, and move nothing."""


@pytest.fixture
def compare(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares a picture with the one of that name in the documentation."""

    def compare(name: str, made: bytes) -> None:
        path = DOCS / "images" / f"{name}.png"
        if request.config.getoption("--update-golden"):
            path.write_bytes(made)
        one, other = (Image.open(io.BytesIO(content)).convert("RGB") for content in (made, path.read_bytes()))
        assert one.size == other.size
        differences = ImageChops.difference(one, other).convert("L").histogram()
        assert sum(differences[CLEARLY:]) / sum(differences) < MOST_DIFFERENT

    return compare


@pytest.mark.parametrize("exhibit", GALLERY, ids=lambda exhibit: exhibit.name)
def test_a_picture_is_what_its_command_makes(
    exhibit: Exhibit, tmp_path: Path, compare: Callable[[str, bytes], None]
) -> None:
    _, *arguments = shlex.split(exhibit.command)
    arguments[-1] = str(tmp_path / "made.png")
    done = infra0(*arguments, cwd=EXAMPLES.parent)
    assert done.returncode == 0, done.stderr.decode()
    compare(exhibit.name, (tmp_path / "made.png").read_bytes())


def test_the_shop_is_what_is_drawn(compare: Callable[[str, bytes], None]) -> None:
    compare("shop", render(diagrams.shop(), DiagramOptions(format=Format.PNG, scale=1)).content)


def test_the_page_shows_every_picture(golden: Callable[[Path, str], None]) -> None:
    golden(DOCS / "gallery.md", page())
