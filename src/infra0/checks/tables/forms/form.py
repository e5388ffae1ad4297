"""The form of a text, and those that texts of several areas have."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a text.

    pattern: what it must match as a whole. words: what is wrong otherwise, or what to write, for messages. before and
    after: what may be missing at its ends. cut: what may be too much in it, as a pattern. quote: what may be missing
    on both sides. partly: whether a text of which only a part is known must have it too. begun: whether that must be
    the part it begins with. beside: an input of the resource, and the values of it with which this form is asked for.
    example: a text with the form, where not every word has it.
    """

    pattern: str
    words: str
    before: str = ""
    after: str = ""
    cut: str = ""
    quote: str = ""
    partly: bool = False
    begun: bool = False
    beside: tuple[str, tuple[str, ...]] | None = None
    example: str = ""

    def fits(self, text: str) -> bool:
        """Whether a text has the form."""
        return re.fullmatch(self.pattern, text, re.DOTALL) is not None

    def mended(self, text: str) -> str | None:
        """The text with the form, where it is clear what is missing or too much."""
        better = f"{self.quote}{self.before}{re.sub(self.cut, '', text) if self.cut else text}{self.after}{self.quote}"
        return better if better != text and self.fits(better) else None


def beginning_with(*beginnings: str, size: str = "t3.medium") -> Form:
    """The form of a text that begins in one of some ways."""
    first = beginnings[0]
    pattern = "|".join(map(re.escape, beginnings))
    return Form(rf"(?:{pattern}).+", f"it must begin with `{first}`", first, example=f"{first}{size}")


SIZE = r"(?:nano|micro|small|medium|large|xlarge|\d+xlarge|metal(?:-\d+xl)?)"
SLASH = Form(r"(?:/.*)?", "it must begin with `/`", "/", example="/example")
GROUPS = Form(r"[0-9A-Za-z_ .:/()#,@\[\]+=&;{}!$*-]*", "use only letters, digits, spaces and `_.:/()#,@[]+=&;{}!$*-`")
TIMEZONE = Form(
    r"[A-Za-z_]+(?:/[\w+-]+)+|[A-Z]{2,4}(?:\d[A-Z]{3})?|GMT[+-]?0|GB-Eire|NZ-CHAT|W-SU|Cuba|Egypt|Eire|Greenwich|"
    r"Hongkong|Iceland|Iran|Israel|Jamaica|Japan|Kwajalein|Libya|Navajo|Poland|Portugal|Singapore|Turkey|Universal|Zulu",
    "use a name of the IANA time zone database, as in `Europe/Berlin`",
    example="Europe/Berlin",
)
