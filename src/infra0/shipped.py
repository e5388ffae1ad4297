"""Finds the folders that are shipped beside the code: ``schemas/`` and ``templates/``."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_REPOSITORY = _PACKAGE.parent.parent


def shipped(folder: str) -> Path:
    """The shipped folder of that name.

    In a wheel it lies inside the package; in a checkout, editable or not, at the repository's root.
    """
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _REPOSITORY / folder
