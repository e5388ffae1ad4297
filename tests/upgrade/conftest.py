"""What tests of upgrades share."""

from collections.abc import Callable
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.model import parse
from infra0.upgrade import Upgraded, upgrade

Upgrading = Callable[[dict[str, Any]], Upgraded]


@pytest.fixture
def upgraded(catalog: Catalog) -> Upgrading:
    """Upgrades a document that is given as its resources."""

    def upgraded(resources: dict[str, Any]) -> Upgraded:
        document, found = parse({"resources": resources})
        assert document is not None, found
        return upgrade(document, catalog)

    return upgraded
