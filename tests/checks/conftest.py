"""What tests of checks share."""

from collections.abc import Callable
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.checks import CHECKS, Check, Subject, run
from infra0.checks.practice import PRACTICE
from infra0.derive import derive
from infra0.diagnostics import Diagnostic
from infra0.graph import build
from infra0.model import parse
from infra0.upgrade import upgrade

Checked = Callable[..., tuple[Diagnostic, ...]]

EVERY_CHECK: tuple[Check, ...] = (*CHECKS, *PRACTICE)


@pytest.fixture(scope="session")
def checked(catalog: Catalog) -> Checked:
    """Runs checks over a document, given as data, after the stages that come before them."""

    def checked(
        data: dict[str, Any],
        checks: tuple[Check, ...] = CHECKS,
        *,
        blocks: tuple[str, ...] | None = None,
        exists: Callable[[str], bool] = lambda path: "no-such" not in path,
    ) -> tuple[Diagnostic, ...]:
        document, found = parse(data)
        assert document is not None, found
        graph, _ = build(upgrade(document, catalog).document, catalog)
        derived, _ = derive(graph)
        return run(checks, Subject(derived, exists, blocks))

    return checked
