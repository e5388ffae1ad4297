"""What there is to say of each slip of grammar, and what fixes it."""

from collections.abc import Sequence

from infra0.diagnostics import Span
from infra0.source.rules.files import NestedTooDeeply
from infra0.source.rules.json_text import (
    MissingColon,
    MissingComma,
    StrayComma,
    TextAfterDocument,
    UnbalancedBracket,
    UnexpectedText,
)
from infra0.source.rules.values import DuplicateKey, shown
from infra0.source.slips.containers import Container
from infra0.source.slips.slip import Slip, replacing
from infra0.source.values import MAX_DEPTH

_ADVICE = {
    "...": ("`...` stands for something that was omitted: write it in full.",),
    ":": ("If a key stands before this colon, a `{` may be missing before the key.",),
    "+": ("JSON has no expressions: write the string in one piece.",),
}


def too_deep(at: Span) -> Slip:
    """One container too many inside others."""
    return Slip(NestedTooDeeply, at, f"The document is nested more than {MAX_DEPTH} levels deep.")


def trailing_comma(comma: Span, closer: str) -> Slip:
    """A comma before a closing bracket."""
    message = f"The comma before `{closer}` has nothing after it."
    return Slip(StrayComma, comma, message, "remove the comma", replacing(comma, ""))


def leading_comma(comma: Span) -> Slip:
    """A comma after another or after an opening bracket."""
    return Slip(StrayComma, comma, "There is nothing before this comma.", "remove the comma", replacing(comma, ""))


def missing_comma(end: int) -> Slip:
    """No comma after the value that ends there."""
    edits = replacing(Span(end, end), ",")
    return Slip(MissingComma, _last(end), "Missing comma after this value.", "add the comma", edits)


def semicolon(at: Span) -> Slip:
    """A semicolon for a comma."""
    message = "Members are separated by commas, not semicolons."
    return Slip(MissingComma, at, message, "write a comma", replacing(at, ","))


def missing_colon(key: Span, text: str) -> Slip:
    """No colon after a key."""
    message = f"Missing colon after the key `{shown(text)}`."
    return Slip(MissingColon, key, message, "add the colon", replacing(Span(key.end, key.end), ":"))


def other_colon(at: Span, sign: str) -> Slip:
    """Another sign for a colon."""
    message = f"A key and its value are separated by a colon, not `{sign}`."
    return Slip(MissingColon, at, message, "write a colon", replacing(at, ":"))


def repeated_key(container: Container, first: Span, second: Span | None) -> Slip:
    """A key given again; `second` is the whole second member where it only repeats the first."""
    finding = DuplicateKey.of(container.key_text, container.key, first)
    edits = replacing(second, "") if second else ()
    remedy = "remove the second, which is the same"
    return Slip(DuplicateKey, container.key, finding.message, remedy, edits, related=finding.related)


def bracket_too_many(at: Span, sign: str) -> Slip:
    """A closing bracket for nothing."""
    message = f"Unmatched `{sign}`."
    return Slip(UnbalancedBracket, at, message, "remove it", replacing(at, ""))


def wrong_bracket(at: Span, container: Container) -> Slip:
    """The closing bracket of the other kind."""
    message = f"The {container.name} must be closed with `{container.closer}` here."
    remedy, edits = f"write {container.closer}", replacing(at, container.closer)
    return Slip(UnbalancedBracket, at, message, remedy, edits, related=(container.beginning(),))


def missing_brackets(end: int, containers: Sequence[Container], closers: str) -> Slip:
    """Containers that should have been closed behind the value that ends there; `closers` as they are put in."""
    missing = " and ".join(f"`{container.closer}`" for container in containers)
    message = f"After this, {missing} {'is' if len(containers) == 1 else 'are'} missing."
    edits = replacing(Span(end, end), closers)
    related = tuple(container.beginning() for container in containers)
    return Slip(UnbalancedBracket, _last(end), message, "add what is missing", edits, related=related)


def after_document(at: Span, is_sign: bool) -> Slip:
    """Something behind the end of the document; a lone sign can go."""
    message = "The document ends before this; nothing may follow it."
    return Slip(TextAfterDocument, at, message, "remove it", replacing(at, "") if is_sign else ())


def unexpected(at: Span, found: str, expected: str) -> Slip:
    """Something that explains nothing, or the end of the text."""
    message = f"Expected {expected}, but found `{shown(found)}`." if found else f"Expected {expected}."
    return Slip(UnexpectedText, at, message, notes=_ADVICE.get(found, ()))


def _last(end: int) -> Span:
    """The last character before an offset, so that there is something to point at."""
    return Span(max(end - 1, 0), end)
