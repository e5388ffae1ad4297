"""What stands between the values of a JSON text and is none: comments, odd spaces, control characters."""

from infra0.diagnostics import Span
from infra0.source.rules.json_text import Comment, UnusualSpace
from infra0.source.rules.values import ControlCharacter
from infra0.source.slips.slip import Slip, replacing
from infra0.source.slips.tokens import Kind, Token

_TRIVIA = frozenset({Kind.COMMENT, Kind.BLANK, Kind.CONTROL})


def look(text: str, token: Token) -> Slip | None:
    """The slip that a token is, if it is one that readers could skip."""
    if token.kind not in _TRIVIA:
        return None
    span = token.span
    if token.kind is Kind.COMMENT:
        message = "JSON has no comments."
        return Slip(Comment, span, message, "remove the comments", replacing(_comment(text, token), ""))
    if token.kind is Kind.BLANK:
        message = f"The character U+{ord(token.sign):04X} looks like a space but is not one."
        return Slip(UnusualSpace, span, message, "write a space", replacing(span, " "))
    finding = ControlCharacter.of(token.sign, token.start)
    return Slip(ControlCharacter, span, finding.message, "remove it", replacing(span, ""))


def _comment(text: str, token: Token) -> Span:
    """A comment with its line where it has one to itself, else with the blanks before it."""
    start, end = token.start, token.end
    while start and text[start - 1] in " \t":
        start -= 1
    if token.indent is not None:
        for ending in ("\r\n", "\n"):
            if text.startswith(ending, end):
                return Span(start, end + len(ending))
    return Span(start, end)
