"""The provider's texts, shortened."""

import re

_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]*\)")
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


def first_paragraph(text: str) -> str:
    """The beginning of a provider's text, up to its first empty line or heading."""
    kept: list[str] = []
    for line in text.strip().splitlines():
        if not line.strip() or line.startswith("#"):
            break
        kept.append(line.strip())
    return " ".join(kept)


def first_sentences(text: str, longest: int) -> str:
    """As many of the first sentences as there is room for, at least one, without the addresses of links."""
    first, *others = _SENTENCE_END.split(_LINK.sub(r"\1", first_paragraph(text)))
    for sentence in others:
        if len(first) + len(sentence) >= longest:
            break
        first += f" {sentence}"
    return first
