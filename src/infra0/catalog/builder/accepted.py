"""The values that a property accepts, where the provider's text lists all of them.

Only the plain forms are read: one list, introduced as complete ("Valid values are", "One of"), of values that stand
in code marks, quotation marks or capitals. A text that has several lists, or one for a certain case, says nothing.
"""

import re
from collections.abc import Iterable

_LIST = re.compile(
    r"""\b(?:valid|allowed|possible|supported|accepted|acceptable|permitted|available)\s+(?:[a-z]+s|value)
        (?:\s+for\s+(?:this|the)(?:\s\w+){0,3}?)?
        \s*(?:(?::|\b(?:are|is|include)\b)(?:\s+(?:either|one\s+of|(?:one\s+of\s+)?the\s+following))?\s*:?|(?=[`"]))
      | (?:^|(?<=[.,]\s)|(?<=\n))
        (?:(?:(?:this|it|(?:the\s+)?value)\s+)?(?:must|can|should|may)\s+be\s+(?:set\s+to\s+)?)?
        (?:(?:either\s+)?one\s+of|either)(?:\s+the\s+following(?:\s+values)?)?\s*:?(?=\s*[`"])
      | (?:^|(?<=\.\s)|(?<=\n))(?:must|can|should|may)\s+be\s(?=["`][^"`\s]+["`](?:,\s|\sor\s))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_VALUE = re.compile(
    r"""\s*(?:`(?P<mark>["']?)(?P<code>[^`"'\s]+)(?P=mark)` | "(?P<quoted>[^"`\s]+)"
        | (?P<capitals>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?![\w-]) | (?P<number>\d+)(?![\w:]|\.\d))""",
    re.VERBOSE,
)
_REMARK = re.compile(r"\s*\([^()`]*\)")
_NEXT = re.compile(r"(?!,\s*default)\s*(?:,\s*(?:and|or|&)\s+|,|\s(?:and|or)\s+|[|/])(?:\s*either\s+)?", re.IGNORECASE)
_END = re.compile(
    r"\s*(?:\.(?=\s|$)|$|\n|;|\((?:the\s+)?default|,?\s+(?:and\s+)?(?:the\s+)?defaults?\s+(?:to|is|value)"
    r"|,?\s+with\s+(?:a\s+)?default)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"""\n*[ \t]*[*-]\s+(?:`["']?(?P<code>[^`\s"']+)["']?`|"(?P<quoted>[^"\s]+)"|(?P<capitals>[A-Z][A-Z0-9_]*)(?![\w-]))
        [^\n]*""",
    re.VERBOSE,
)
_BULLET = re.compile(r"\n*[ \t]*[*-]\s")
_ITEM_BEFORE = re.compile(r"^\s*[*-]\s", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.:])\s|\n")
_IN_A_CASE = re.compile(r"\b(?:if|when|for|unless|only|where|non)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"case[- ]insensitive|not case[- ]sensitive|\b(?:any|other|custom|additional)\s+(?:\w+\s+)?values?\b"
    r"|\bother \w+ can\b|\badditionally\b|\bamong others\b|\betc\b|\bnot limited\b",
    re.IGNORECASE,
)
_DEFAULT = re.compile(r"\bdefaults?\s+(?:to|is|value\s+is)\s+`[\"']?([^`\s\"']+)[\"']?`", re.IGNORECASE)
_FORM = re.compile(r"\w+\*")
_SEVERAL = 2


def accepted_values(text: str) -> tuple[str, ...]:
    """The values in the order of the text; none where it does not clearly list all of them."""
    lists = list(_LIST.finditer(text))
    if len(lists) != 1 or _OPEN.search(text):
        return ()
    before = text[: lists[0].start()]
    if _ITEM_BEFORE.search(before) or _IN_A_CASE.search(_SENTENCE.split(before)[-1]):
        return ()
    start = lists[0].end()
    listed = _items(text, start) if _BULLET.match(text, start) else _in_line(text, start)
    values = tuple(dict.fromkeys(listed))
    is_consistent = all(default in values for default in _DEFAULT.findall(text))
    return values if len(values) >= _SEVERAL and is_consistent and not any(map(_FORM.fullmatch, values)) else ()


def _in_line(text: str, start: int) -> Iterable[str]:
    """The values of a list within a sentence; none where something else is among them."""
    values: list[str] = []
    while value := _VALUE.match(text, start):
        values.append(_written(value))
        remark = _REMARK.match(text, value.end())
        end = remark.end() if remark else value.end()
        following = _NEXT.match(text, end)
        if following is None:
            return values if _END.match(text, end) else ()
        start = following.end()
    return ()


def _items(text: str, start: int) -> Iterable[str]:
    """The values with which the items of a list begin; none where an item begins otherwise."""
    values: list[str] = []
    while item := _ITEM.match(text, start):
        values.append(_written(item))
        start = item.end()
    return () if _BULLET.match(text, start) else values


def _written(found: re.Match[str]) -> str:
    return next(found[name] for name in ("code", "quoted", "capitals", "number") if found.groupdict().get(name))
