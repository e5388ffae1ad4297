"""What tests of several rooms share."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.programs import RunProgram, program_runner

from infra0.catalog import Catalog
from infra0.diagnostics import Diagnostic
from infra0.graph import Graph, build
from infra0.model import parse
from infra0.shipped import shipped

EXAMPLES = Path(__file__).parent.parent / "examples"

GraphOf = Callable[..., tuple[Graph, tuple[Diagnostic, ...]]]

# What is imported and collected lives until the end: looking for garbage among it takes a fifth of the time.
gc.set_threshold(200_000)


def pytest_collection_finish() -> None:
    """Leaves what was imported and collected to itself."""
    gc.freeze()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The shipped catalogs."""
    return Catalog([shipped("schemas") / "catalog"])


@pytest.fixture(scope="session")
def graph_of(catalog: Catalog) -> GraphOf:
    """Builds the graph of a document that is given as its resources and further members."""

    def graph_of(resources: dict[str, Any], **members: Any) -> tuple[Graph, tuple[Diagnostic, ...]]:
        document, found = parse({"resources": resources, **members})
        assert document is not None, found
        return build(document, catalog)

    return graph_of


@pytest.fixture(scope="session")
def run_program() -> Iterator[RunProgram]:
    """Runs generated programs."""
    with program_runner() as run:
        yield run


def pytest_addoption(parser: pytest.Parser) -> None:
    """The one switch that brings golden files up to date."""
    parser.addoption("--update-golden", action="store_true", help="write golden files instead of comparing with them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares text with a golden file, or writes it there with ``--update-golden``."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text

    return compare
