"""What a provider's texts say about a value, as facts: no sentence of them is kept."""

import re

_SENTENCE_END = re.compile(r"\.\s|\n|:\s")
_PHRASE_END = re.compile(
    r"\s(?:of|for|to|that|which|used|in|on|associated|with|from|where|when|by|at|whose|will)\s|[(,;]"
)
_QUANTITY = re.compile(
    r"^(?:(?:the|an?|one or more|specifies|optional|required|contains|provide)\s+)*"
    r"(?:(?:list|set|array|collection)s?\s+of\s+)?(?:(?:the|an?|one or more)\s+)*"
)
_MARKUP = re.compile(r"[*_`>]|\[([^\]]*)\]\([^)]*\)|^\s*\((?:optional|required)[^)]*\)\s*", re.IGNORECASE)
_WORDS = {
    "arn": "arn",
    "arns": "arn",
    "id": "id",
    "ids": "id",
    "identifier": "id",
    "identifiers": "id",
    "name": "name",
    "names": "name",
    "url": "url",
    "urls": "url",
}
_ALTERNATIVE = re.compile(r"\bor (?:an? |the |its )?(?:\w+ )?(arn|id|identifier|name|url)s?\b")
_PARTS = frozenset({"prefix", "suffix", "server", "servers", "without"})
_JSON = re.compile(
    r"\bJSON[- ](?:policy|document|string|formatted|encoded|text|object|blob|representation)"
    r"|\b(?:policy|document|string|definitions?)\b[^.]{0,40}\b(?:as|in|is|a) (?:a |an )?(?:valid )?JSON\b(?! file)"
    r"|\b(?:formatted|encoded|written|provided) (?:as|in) JSON\b"
    r"|^OpenAPI specification\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(?<!\$)\$\{[^{}\s]+\}")
_FOREIGN = ("${var.", "${local.", "${data.", "${path.", "${each.", "${aws_")


def holds(text: str) -> str:
    """What the text says the value is: ``arn``, ``id``, ``name``, ``url``, or empty if it says nothing clear."""
    plain = _MARKUP.sub(lambda found: found[1] or "", text.strip())
    sentence = _SENTENCE_END.split(plain, maxsplit=1)[0].lower().replace("amazon resource name", "arn")
    sentence = _QUANTITY.sub("", sentence.rstrip("."), count=1)
    words = _PHRASE_END.split(f"{sentence} ", maxsplit=1)[0].split()
    kinds = {_WORDS[word] for word in words if word in _WORDS}
    kinds.update(_WORDS[word] for word in _ALTERNATIVE.findall(sentence))
    telling = {words[0], words[-1]} & _WORDS.keys() if words and _PARTS.isdisjoint(words) else set()
    return kinds.pop() if len(kinds) == 1 and telling else ""


def says_document(text: str) -> bool:
    """Whether the text says that the string is a JSON document: not one of some listed values."""
    return _JSON.search(text) is not None and "Valid values" not in text


def owned_tokens(text: str) -> tuple[str, ...]:
    """The ``${...}`` of the slot's own language that a text or an example shows."""
    return tuple(sorted({token for token in _TOKEN.findall(text) if not token.startswith(_FOREIGN)}))
