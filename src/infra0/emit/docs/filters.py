"""The filters that templates quote with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup, escape

from infra0.emit import markdown
from infra0.emit.docs.prose import rewritten

LONGEST_CELL = 400
NOTHING = "—"


def text(value: object) -> Markup:
    """Text that shows as it is; what every value becomes that no other filter was applied to."""
    return value if isinstance(value, Markup) else Markup(markdown.escaped(str(value)))


def short(value: object) -> Markup:
    """Text that shows as it is, cut off where it is too long for a cell."""
    return value if isinstance(value, Markup) else Markup(markdown.escaped(str(value), LONGEST_CELL))


def code(value: object) -> Markup:
    """A code span."""
    return Markup(markdown.code(str(value), LONGEST_CELL))


def codes(values: object) -> Markup:
    """A code span for each item of a list; a dash for an empty one."""
    return Markup(", ".join(map(code, _items(values))) or NOTHING)


def commas(values: object) -> Markup:
    """The items of a list as text; a dash for an empty one."""
    return Markup(", ".join(map(short, _items(values))) or NOTHING)


def fence(value: object, language: str = "") -> Markup:
    """A block of code, in the language given."""
    return Markup(markdown.fenced(str(value), language))


def link(value: object, target: str) -> Markup:
    """A link to the target given, if that is safe to follow."""
    return Markup(markdown.linked(text(value), target))


def address(value: object) -> Markup:
    """A link's target; empty if it is not safe to follow."""
    return Markup(markdown.url(str(value)))


def attribute(value: object) -> Markup:
    """The value of an HTML attribute."""
    return Markup(escape(markdown.plain(str(value))))


def strong(value: object) -> Markup:
    """Bold text."""
    return Markup(f"**{short(value)}**")


def message(value: object) -> Markup:
    """A sentence of the compiler, in which backticks stand around code."""
    return Markup("".join(_spans(str(value))))


def prose(value: object) -> Markup:
    """The author's own Markdown, made harmless."""
    return Markup(rewritten(str(value)))


def _spans(sentence: str) -> Iterator[str]:
    pieces = sentence.split("`")
    for number, piece in enumerate(pieces):
        if number % 2 and number < len(pieces) - 1:
            yield markdown.code(piece, LONGEST_CELL)
        else:
            yield markdown.opening(piece) if number == 0 else markdown.continued(piece)


def _items(values: object) -> list[object]:
    return list(values) if isinstance(values, list | tuple) else [values]


FILTERS: Mapping[str, Callable[..., Markup]] = {
    function.__name__: function
    for function in (text, short, code, codes, commas, fence, link, address, attribute, strong, message, prose)
}
"""By the names that templates use."""
