"""What can be wrong with keys, numbers and characters in any notation."""

from infra0.diagnostics import Diagnostic, Fix, Related, Rule, Severity, Span

_SHOWN = 40


class DuplicateKey(Rule):
    """An object has the same key twice.

    Why: most readers keep the last value and drop the first without a word. Two resources with one ID are
    usually two resources of which one would be lost.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}, "dataBucket": {"type": "aws:sqs:Queue"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}, "dataQueue": {"type": "aws:sqs:Queue"}}}
    """

    code = "I0140"
    severity = Severity.ERROR

    @classmethod
    def of(cls, key: str, again: Span, first: Span, fix: Fix | None = None) -> Diagnostic:
        """A key that was given before in the same object."""
        related = (Related(first, "first given here"),)
        return cls.at(again, f"The key `{shown(key)}` is duplicated.", related=related, fix=fix)


class NotANumber(Rule):
    """`NaN`, `Infinity` or YAML's `.nan` and `.inf` stand where a number belongs.

    Why: JSON has no such values, and no provider takes them.

    Example:
        {"resources": {"dataStream": {"type": "aws:kinesis:Stream", "config": {"shardCount": NaN}}}}

    Instead:
        {"resources": {"dataStream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}}}}
    """

    code = "I0141"
    severity = Severity.ERROR

    @classmethod
    def of(cls, literal: str, span: Span) -> Diagnostic:
        """A word for something that is no number."""
        return cls.at(span, f"`{shown(literal)}` is not a JSON value; use a number.")


class InexactNumber(Rule):
    """A number has more digits, or is larger or smaller, than a double can hold.

    Why: engines and providers carry every number as a double, integers too. This one would arrive as another
    number. Long identifiers are text.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"tags": {"Id": 12345678901234567891}}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"tags": {"Id": "12345678901234567891"}}}}}
    """

    code = "I0142"
    severity = Severity.ERROR

    @classmethod
    def of(cls, literal: str, span: Span) -> Diagnostic:
        """A number that a double cannot hold as it is written."""
        message = f"The number `{shown(literal)}` would lose precision: it does not fit a double."
        note = "Use a number with fewer digits, or put it in quotes if it is an identifier."
        return cls.at(span, message, notes=(note,))


class ControlCharacter(Rule):
    """A control character, such as NUL or escape, stands in the text of a document.

    Why: it cannot be seen, terminals obey it, and neither JSON nor YAML allows it. The sign ␇ in the example
    stands for the character itself.

    Example:
        {"resources": ␇{"dataBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0143"
    severity = Severity.ERROR

    @classmethod
    def of(cls, character: str, at: int, fix: Fix | None = None) -> Diagnostic:
        """A character that must not stand in a text."""
        message = f"The control character U+{ord(character):04X} is not allowed in a document."
        return cls.at(Span(at, at + 1), message, fix=fix)


def shown(text: str) -> str:
    """A text as a message quotes it: on one line and of bounded length."""
    plain = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text[: _SHOWN + 1]
    )
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
