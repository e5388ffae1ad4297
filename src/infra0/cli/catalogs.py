"""Where the command line finds provider catalogs: the user's own first, then those that are shipped."""

from pathlib import Path

from infra0.catalog import Catalog
from infra0.shipped import shipped


def user_folder() -> Path:
    """The folder for catalogs that the user builds."""
    # Imported here because the path is needed only when catalogs are opened.
    from platformdirs import user_data_path

    return user_data_path("infra0") / "catalog"


def cache_folder() -> Path:
    """The folder for what was read from installed SDKs."""
    from platformdirs import user_cache_path

    return user_cache_path("infra0")


def open_catalog() -> Catalog:
    """The catalogs that commands check documents against."""
    return Catalog([user_folder(), shipped("schemas") / "catalog"])
