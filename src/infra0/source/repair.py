"""Mends narrative whose UTF-8 was once decoded as something else."""

import re
from textwrap import dedent


def _mac_roman(first: int, last: int) -> str:
    """A character class of what the bytes of a range look like when they are read as Mac OS Roman."""
    return "[" + re.escape(bytes(range(first, last + 1)).decode("mac_roman")) + "]"


_CONTINUATION = _mac_roman(0x80, 0xBF)
_SEQUENCE = re.compile(
    # Arrows and signs (E2), marks of emoji (EF), emoji (F0). Other first bytes are common characters, such as
    # the quotation mark before an accented letter.
    f"(?:{_mac_roman(0xE2, 0xE2)}|{_mac_roman(0xEF, 0xEF)}){_CONTINUATION}{{2}}"
    f"|{_mac_roman(0xF0, 0xF0)}{_CONTINUATION}{{3}}"
)


def repair(text: str) -> str:
    """The text at the margin, with its characters as they were meant and a line feed at the end of lines.

    Quotation marks and entities stay as they are.
    """
    text = dedent(text.replace("\r\n", "\n"))
    if text.isascii():
        return text
    # Only text beyond ASCII can be damaged, so only it pays for the import.
    import ftfy

    # ftfy takes Mac OS Roman for certain only in longer stretches than an arrow between two words.
    text = _SEQUENCE.sub(_decoded, text)
    return ftfy.fix_text(
        text,
        uncurl_quotes=False,
        unescape_html=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        explain=False,
    )


def _decoded(match: re.Match[str]) -> str:
    try:
        return match[0].encode("mac_roman").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
