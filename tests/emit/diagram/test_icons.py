"""Icons: the project's symbols, the providers' own, or none; always inside the picture."""

from __future__ import annotations

import re
from importlib import metadata

import pytest
from support import diagrams
from support.diagrams import diagram, node

from infra0.catalog import Catalog
from infra0.emit.diagram import DiagramOptions, Format, Icons, RenderingError, render
from infra0.emit.diagram.kinds import official
from infra0.emit.diagram.kinds.tables import words

COVERED = {"aws": 0.88, "aws-apigateway": 1.0, "awsx": 1.0, "random": 0.0, "tls": 0.0}
"""Share of the types of each shipped catalog that have an official icon, at least; documented in docs/diagrams.md."""


def svg(icons: Icons) -> str:
    """The data pipeline with these icons."""
    return render(diagrams.data_pipeline(), DiagramOptions(icons=icons)).content.decode()


def test_symbols_are_drawn_once_and_referred_to() -> None:
    picture = svg(Icons.SYMBOLS)
    assert picture.count('<symbol id="symbol-function"') == 1
    assert picture.count('href="#symbol-function"') == 3
    assert "<image" not in picture


def test_official_icons_are_inside_the_picture_once_each() -> None:
    picture = svg(Icons.OFFICIAL)
    references = re.findall(r'href="([^"]{0,30})', picture)
    assert all(reference.startswith(("#image-", "data:image/png;base64,")) for reference in references)
    assert picture.count("<image") == len(set(re.findall(r'href="(#image-\d+)"', picture))) == 7


def test_a_picture_can_do_without_icons() -> None:
    assert "<use" not in svg(Icons.NONE)


def test_types_without_an_official_icon_keep_their_symbol_and_are_listed() -> None:
    drawn = diagram([node("a", token="random:RandomPassword"), node("b", token="aws:s3:Bucket")], [("a", "b")])
    made = render(drawn, DiagramOptions(icons=Icons.OFFICIAL))
    assert b'href="#symbol-secret"' in made.content
    assert [note.listed for note in made.notes] == [("random:RandomPassword",)]


@pytest.mark.parametrize("format", [Format.PNG, Format.PDF, Format.HTML])
def test_official_icons_are_in_every_painted_format(format: Format) -> None:
    with_icons = render(diagrams.vpc(), DiagramOptions(format=format, icons=Icons.OFFICIAL)).content
    assert with_icons != render(diagrams.vpc(), DiagramOptions(format=format)).content


@pytest.mark.parametrize(
    "path", sorted({*words("official.toml", "types").values(), *words("official.toml", "modules").values()})
)
def test_every_icon_of_the_table_is_in_the_package(path: str) -> None:
    assert official.read_icon(path).startswith(b"\x89PNG")


def test_the_table_covers_what_the_documentation_says(catalog: Catalog) -> None:
    for package in catalog.packages():
        tokens = [token for token in catalog.tokens(package.name) if ":providers" not in token]
        share = sum(official.official_icon(token) is not None for token in tokens) / len(tokens)
        assert share >= COVERED[package.name], package.name


def test_without_the_package_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", absent)
    official._folder.cache_clear()
    with pytest.raises(RenderingError, match=r"pip install 'infra0\[icons\]'"):
        svg(Icons.OFFICIAL)
    official._folder.cache_clear()
