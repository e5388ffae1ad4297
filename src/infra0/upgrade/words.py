"""The author's words in messages."""

_SHOWN = 100


def named(text: str) -> str:
    """A name of the document between backticks, on one line and not too long."""
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"`{shown}`" if shown.isprintable() else repr(shown)
