"""Text that is fit for terminals."""

_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code != 9}
_CONTROL |= {
    0x2028: "\\u2028",
    0x2029: "\\u2029",
    **{code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))},
}
_TYPED = {ord("→"): "->", ord("…"): "...", ord("–"): "-", ord("“"): '"', ord("”"): '"', ord("’"): "'"}


def printable(text: str) -> str:
    """The text with control characters spelled out, so that no document drives a terminal."""
    return text.translate(_CONTROL)


def as_ascii(text: str) -> str:
    """The text in ASCII: arrows and dots as people type them, other characters by their numbers."""
    return text.translate(_TYPED).encode("ascii", errors="backslashreplace").decode("ascii")
