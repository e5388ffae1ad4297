"""What tests of emitters share."""

from __future__ import annotations

import pytest
from support.made import Maker

from infra0.catalog import Catalog


@pytest.fixture(scope="session")
def make(catalog: Catalog) -> Maker:
    """Makes what programs consist of."""
    return Maker(catalog)
