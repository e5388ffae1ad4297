"""From the bytes of a file to its text."""

import codecs

from infra0.diagnostics import Diagnostic, Span
from infra0.source.file import SourceFile
from infra0.source.rules.files import UndecodableText

_STANDARD_INPUT = "-"
_MARKS = (
    # The marks of UTF-32 begin with those of UTF-16, so they come first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(content: bytes, name: str) -> tuple[SourceFile, tuple[Diagnostic, ...]]:
    """The text of `content`; what cannot be decoded stands in it as U+FFFD, and is reported once."""
    shown = "<stdin>" if name == _STANDARD_INPUT else name
    encoding = next((codec for mark, codec in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return SourceFile(shown, content.decode(encoding), encoding), ()
    except UnicodeDecodeError as fault:
        text = content.decode(encoding, errors="replace")
        at = len(content[: fault.start].decode(encoding))
        message = f"The text is not {encoding.upper()}: byte {content[fault.start]:#04x} is not valid here."
        note = "Save the file as UTF-8, without changing anything else."
        finding = UndecodableText.at(Span(at, at + 1), message, notes=(note,))
        return SourceFile(shown, text, encoding), (finding,)
