"""Which characters may stand in a program as they are, and how many columns each takes.

Decided by Unicode 3.2, which every Python carries unchanged beside its own version, and by the tables below, so that
the text does not depend on the Python that prints it. The tables hold where formatters and linters, which follow
today's Unicode, measure otherwise.
"""

from bisect import bisect_right
from unicodedata import ucd_3_2_0

_WIDE = """
    231a-231b 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2648-2653 267f 2693 26a1 26aa-26ab 26bd-26be 26c4-26c5 26ce
    26d4 26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757 2795-2797 27b0 27bf 2b1b-2b1c
    2b50 2b55 4db6-4dbf 9fa6-9fff 1f004 1f0cf 1f18e 1f191-1f19a 1f200-1f202 1f210-1f23b 1f240-1f248 1f250-1f251
    1f300-1f320 1f32d-1f335 1f337-1f37c 1f37e-1f393 1f3a0-1f3ca 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4 1f3f8-1f43e 1f440
    1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e 1f550-1f567 1f57a 1f595-1f596 1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc 1f6d0-1f6d2
    1f6d5-1f6d7 1f6dd-1f6df 1f6eb-1f6ec 1f6f4-1f6fc 1f7e0-1f7eb 1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff 1fa70-1fa74
    1fa78-1fa7c 1fa80-1fa86 1fa90-1faac 1fab0-1faba 1fac0-1fac5 1fad0-1fad9 1fae0-1fae7 1faf0-1faf6
"""
"""Two columns: pictographs and ideographs, most of them younger than Unicode 3.2."""

_NO_WIDTH = """
    9be 9d7 b3e b57 bbe bd7 cc0 cc2 cc7-cc8 cca-ccb cd5-cd6 d3e d57 dcf ddf
"""
"""No column: vowel signs that join the letter before."""

_NEVER_PLAIN = """
    ad 6de 1160-11a2 11a8-11f9 17a4 17b4-17b5 17d8 1885-1886 2630-2637 3164 ff9e-ffa0 1d165-1d166 1d16d-1d172
"""
"""Of doubtful width, or invisible."""

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})


class _Ranges:
    """A set of characters from hexadecimal ranges."""

    def __init__(self, text: str) -> None:
        pairs = [part.partition("-") for part in text.split()]
        self._starts = [int(start, 16) for start, _, _ in pairs]
        self._ends = [int(end or start, 16) for start, _, end in pairs]

    def __contains__(self, char: str) -> bool:
        found = bisect_right(self._starts, ord(char)) - 1
        return found >= 0 and ord(char) <= self._ends[found]


_wide = _Ranges(_WIDE)
_no_width = _Ranges(_NO_WIDTH)
_never_plain = _Ranges(_NEVER_PLAIN)


def is_plain(char: str) -> bool:
    """Whether the character may stand in a program as it is: visible, and of a width that everybody agrees on."""
    if char.isascii():
        return " " <= char <= "~"
    if char in _never_plain:
        return False
    return char in _wide or ucd_3_2_0.category(char) not in _INVISIBLE


def width(text: str) -> int:
    """The number of columns of a text of plain characters."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if char in _wide:
        return 2
    if char in _no_width or ucd_3_2_0.category(char) in ("Mn", "Me"):
        return 0
    return 2 if ucd_3_2_0.east_asian_width(char) in ("W", "F") else 1


def visible(char: str) -> str:
    """The character, or its escape sequence in Python if it is not plain."""
    return char if is_plain(char) else _SHORT_ESCAPES.get(char) or _numeric_escape(ord(char))


_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _numeric_escape(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
