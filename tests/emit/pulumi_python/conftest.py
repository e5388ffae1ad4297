"""What the tests of this emitter share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from support.made import write
from support.programs import RunProgram

from infra0.catalog import Catalog
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.ir import Program


@pytest.fixture(scope="session")
def main_of(catalog: Catalog) -> Callable[[Program], str]:
    """The main file of a program."""
    return lambda program: emit(program, catalog, ProjectOptions())["__main__.py"]


@pytest.fixture
def register(catalog: Catalog, tmp_path: Path, run_program: RunProgram) -> Callable[..., Any]:
    """What a program registers under Pulumi's mocks."""

    def register(program: Program, config: Mapping[str, str] | None = None) -> Any:
        write(tmp_path, emit(program, catalog, ProjectOptions()))
        return run_program(tmp_path, config)

    return register
