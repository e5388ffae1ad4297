"""What tests of derivation share."""

from typing import Any

import pytest

from infra0.derive import derive
from infra0.diagnostics import Severity


@pytest.fixture
def derived_of(graph_of: Any) -> Any:
    """Derives what the resources leave open."""

    def derived_of(resources: dict[str, Any], **members: Any) -> Any:
        graph, found = graph_of(resources, **members)
        assert not [one for one in found if one.severity is Severity.ERROR]
        return derive(graph)

    return derived_of
