"""Progress on a terminal, for calls about many documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

_MANY = 20


def shown(paths: Sequence[str]) -> Iterable[str]:
    """The paths, one after the other; for many of them a bar on the terminal keeps up, and goes when it is done."""
    if len(paths) < _MANY or not sys.stderr.isatty():
        return paths
    # Imported here because few calls are about many documents.
    from rich.console import Console
    from rich.progress import track

    return track(paths, description="Checking", console=Console(stderr=True), transient=True)
