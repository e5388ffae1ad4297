"""The author's words in messages."""

from collections.abc import Sequence

_SHOWN = 100


def named(text: str) -> str:
    """A name of the document between backticks, on one line and not too long."""
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"`{shown}`" if shown.isprintable() else repr(shown)


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names as messages list them, with a word before the last; of more than three the first and how many more."""
    shown = [named(name) for name in names[:3]]
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} {last} {more} more"
    return f" {last} ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
