"""Progress on a terminal, for calls about many documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")
_MANY = 20


def shown(documents: Sequence[_Item]) -> Iterable[_Item]:
    """The documents, one after the other; for many of them a bar on the terminal keeps up, and goes when it is done."""
    if len(documents) < _MANY or not sys.stderr.isatty():
        return documents
    # Imported here because few calls are about many documents.
    from rich.console import Console
    from rich.progress import track

    return track(documents, description="Checking", console=Console(stderr=True), transient=True)
