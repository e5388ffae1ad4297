"""Tells what only holds the place of a value from values: ``your-bucket-name``, ``<account-id>``, ``subnet-xxxxxxxx``.

Some forms give a placeholder away wherever a value belongs. Others, such as ``TODO`` and ``VPC_ID``, do only where the
value must be something else, such as an ARN; ``existing-vpc`` may be what something is called, and is a placeholder
only where the values that are accepted are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from infra0.catalog.words import IDENTITIES, Words, words

UNKNOWN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is known only at deployment; no placeholder has it in it."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What holds a place within a text, from `start` up to `end`. words: what it says of the value, if anything."""

    start: int
    end: int
    words: Words = ()


_SIGNS = re.compile(
    r"your|place|change|insert|enter|paste|put|provide|specify|fix|fill|here(?![a-z])|to[-_]be[-_]|xxx|yyy|zzz|account|region"
    r"|existing|todo|tbd|[<\[{%$…]|\.\.\.|__|arn:[^ ]*_(?:arn|id|name)|(?:arn|id)[-_ ]?\d?$",
    re.IGNORECASE,
)
"""What every placeholder has in it; most texts do not."""

_LONGEST = 300

# Patterns of which most documents need none; `re` compiles them when they are first used.
_ASKING = r"(?:your|insert|enter|replace|add|put)\b[\w .,:'/-]*"
_WHOLE = (
    rf"(?s)<[A-Za-z][\w .,:'/-]*>|(?i:\[{_ASKING}\]|\{{\{{?\s*{_ASKING}\}}?\}})|\.\.\.|…|[{{\[]\s*(?:\.\.\.|…)[^\"]*"
    r"|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|%[A-Z][A-Z0-9_]*%"
)
_SLUG = r"[A-Za-z0-9]+(?:[-_]+[A-Za-z0-9]+)*"
_BRACKETED = r"<[A-Za-z][\w -]*>"
_MASKED = (
    r"(?<![A-Za-z0-9])(?:x{4,}|X{4,})(?![A-Za-z0-9])|x{6,}|X{6,}"
    r"|^(?:acl|ami|eipalloc|eni|fs|fsap|i|igw|key|lt|nat|pl|rtb|sg|snap|subnet|tgw|vol|vpc|vpce)-[0-9a-f]*([xyzXYZ])\1\1"
)
"""Letters that stand for the digits of an ID."""

_ADDRESSEE = r"your(?:account|app|bucket|company|domain|email|name|org|organization|password|project|team)s?"
_REQUESTS = frozenset({"changeme", "fillme", "fixme", "replaceme"})
_ORDERS = frozenset(
    {("change", "me"), ("change", "this"), ("fill", "me"), ("fix", "me"), ("replace", "me"), ("replace", "this")}
    | {("replace", "with")}
)
_VERBS = frozenset({"enter", "insert", "paste", "provide", "put", "replace", "specify"})
_GIVEN_HERE = frozenset(
    {*IDENTITIES, "account", "domain", "email", "goes", "key", "password", "region", "secret", "token", "value"}
)
_LATER = frozenset({"added", "decided", "defined", "determined", "filled", "provided", "replaced", "set", "specified"})

_ARN = r"arn:[^:\s]*:"
_ARN_WITHIN = r"(?<![\w:-])arn:[^\s\"'\\]+"
_REGION = r"[a-z]{2,}(?:-[a-z]+)+-\d+"
_ACCOUNT = r"\d*|\*|aws|\$account"
_NAMED_SO = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:ARN|ID|NAME)"
_OTHERWISE_MARKED = r"[<\[{%$@_]+[A-Za-z][\w -]*[>\]}%@_]*"
_ANYBODYS = frozenset({("existing",), ("my",), ("your",)})
_URL = r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?P<host>[^/?#]*)"
_ADDRESS = r"[\w.+-]+@[\w.-]+"
"""An email address, of which no part makes sense without the other."""

_CODE_HOSTS = ("bitbucket.org", "github.com", "gitlab.com")
_OF_AWS = "amazonaws.com"
_ACCOUNT_OR_REGION = frozenset({("account", "id"), ("aws", "account", "id"), ("region",), ("aws", "region")})

_EXISTING = r"(?i:existing)[-_ ][\w .-]+"
_EXPECTED = r"(?:TODO|TBD|FIXME)(?:[:_ -].*)?|\{\{\s*(?!resolve:|ssm:)[\w. -]+\s*\}\}"
_HYPHENATED = r"\w+(?:-\w+)+"
_PHRASE = r"[A-Za-z]+(?:[-_ ][A-Za-z]+)*(?:[-_ ]?\d)?"

_LIKELY = re.compile(
    r"(?i)<.*>|\[.*\]|\{\{.*\}\}|%.*%|[*x.•_-]+|.*\b(?:your|replace|insert|placeholder|todo|redacted)(?:\b|_).*"
    r"|.*(?:_here|-here)",
    re.DOTALL,
)


def may_be_placeholder(text: str) -> bool:
    """Whether it is safer to take a text for a placeholder than for what it stands for."""
    return _LIKELY.fullmatch(text) is not None


def is_worth_a_look(text: str) -> bool:
    """Whether a text may be or have a placeholder; most do not."""
    return len(text) <= _LONGEST and _SIGNS.search(text) is not None


def placeholders_in(text: str) -> tuple[Placeholder, ...]:
    """The placeholders that their form gives away, in the order of the text."""
    if not is_worth_a_look(text):
        return ()
    stripped = text.strip()
    if re.fullmatch(_WHOLE, stripped):
        start = text.index(stripped)
        return (Placeholder(start, start + len(stripped), words(stripped)),)
    if any(mark.isspace() for mark in re.sub(_BRACKETED, "", text)):
        return ()
    found = _in_order(_in_arn(text) if re.match(_ARN, text) else _in_name(text))
    return (replace(found[0], start=0, end=len(text)),) if found and re.fullmatch(_ADDRESS, text) else found


def placeholders_of_arns(text: str) -> tuple[Placeholder, ...]:
    """The placeholders in the ARNs that a text has in it, such as a JSON document."""
    return tuple(
        replace(one, start=one.start + found.start(), end=one.end + found.start())
        for found in re.finditer(_ARN_WITHIN, text)
        for one in placeholders_in(found[0])
    )


def placeholder_document(text: str) -> Placeholder | None:
    """The placeholder that a text is as a whole where only a JSON document belongs: ``existing-policy``."""
    return Placeholder(0, len(text), words(text)) if re.fullmatch(_HYPHENATED, text) else None


def placeholder_for(text: str, called: Words, *, listed: bool = False, generated: bool = False) -> Placeholder | None:
    """The placeholder that a text is as a whole where something definite belongs, which never looks like that.

    called: the words of the name of the place, in the singular. listed: it is known which values are accepted.
    generated: services make up the values, so that none consists of words.
    """
    if not is_worth_a_look(text) or (re.fullmatch(_EXISTING, text) and not listed):
        return None
    said = words(text)
    is_one = (
        re.fullmatch(_EXISTING, text)
        or re.fullmatch(_EXPECTED, text)
        or "placeholder" in said[:1] + said[-1:]
        or (re.fullmatch(_PHRASE, text) and _is_called_so(text, said, called, generated))
    )
    return Placeholder(0, len(text), said) if is_one else None


def _is_called_so(text: str, said: Words, called: Words, generated: bool) -> bool:
    """Whether words are what a value is called: ``topic-arn`` where an ARN belongs, ``VPC_ID`` where an ID does."""
    own, kind = (said[:-1] if said[-1].isdecimal() else said), called[-1:]
    if len(own) < 2 or own[-1:] != kind:
        return False
    if kind == ("arn",) or own[0] == "your" or own[-2:] == ("account", "id"):
        return True
    return kind == ("id",) and (generated or (text.isupper() and own[-2:] == called[-2:]))


def _in_order(found: Iterable[Placeholder]) -> tuple[Placeholder, ...]:
    return tuple(sorted(found, key=lambda one: one.start))


def _in_name(text: str) -> Iterator[Placeholder]:
    """Those of a text that is a name, a path or an address."""
    found = re.match(_URL, text)
    is_of_aws = _OF_AWS in text
    for bracketed in re.finditer(_BRACKETED, text):
        said = words(bracketed[0])
        if is_of_aws or (found and bracketed.start() < found.end()) or "account" in said or _asks(said):
            yield Placeholder(*bracketed.span(), said)
    for slug in _slugs(text, *_judged(text, found)):
        said = words(slug[0])
        if _asks(said) or re.search(_MASKED, slug[0]) or (is_of_aws and said in _ACCOUNT_OR_REGION):
            yield Placeholder(*slug.span(), said)


def _slugs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The names in a part of a text, each of words that hyphens and underscores join; none that is in brackets."""
    unbracketed = re.sub(_BRACKETED, lambda found: " " * len(found[0]), text)
    return re.compile(_SLUG).finditer(unbracketed, start, end)


def _judged(text: str, url: re.Match[str] | None) -> tuple[int, int]:
    """The part of a text that an author cannot have called as it is: of most addresses, the host."""
    if text.startswith("/"):
        return 0, 0
    if url is None or not url["scheme"].startswith("http") or url["host"].endswith(_CODE_HOSTS):
        return 0, len(text)
    return url.span("host")


def _asks(said: Words) -> bool:
    """Whether the words of a name ask the reader for something."""
    if not said:
        return False
    first = said[0]
    if (first == "your" and len(said) > 1) or re.fullmatch(_ADDRESSEE, first) or first in _REQUESTS:
        return True
    if said[:2] in _ORDERS or (first in _VERBS and "your" in said[1:3]):
        return True
    if said[-1] == "here" and said[-2:-1] and said[-2] in _GIVEN_HERE:
        return True
    return any(said[at : at + 2] == ("to", "be") and said[at + 2] in _LATER for at in range(len(said) - 2))


def _in_arn(text: str) -> Iterator[Placeholder]:
    fields = text.split(":", 5)
    starts = [sum(len(field) + 1 for field in fields[:number]) for number in range(len(fields))]
    for number, known, said in ((3, _REGION, ("region",)), (4, _ACCOUNT, ("account", "id"))):
        if number < len(fields) and _stands_for(fields[number], known, said[0]):
            yield Placeholder(starts[number], starts[number] + len(fields[number]), said)
    if len(fields) > 5:
        yield from _in_resource(text, starts[5])


def _stands_for(field: str, known: str, noun: str) -> bool:
    """Whether a field of an ARN is neither empty nor such a value, and says or shows that it holds its place."""
    if not field or UNKNOWN in field or re.fullmatch(known, field):
        return False
    said = words(field)
    is_named = noun in said or said[:1] in _ANYBODYS
    return is_named or bool(re.fullmatch(_OTHERWISE_MARKED, field) or _asks(said) or re.search(_MASKED, field))


def _in_resource(text: str, start: int) -> Iterator[Placeholder]:
    """Those in the last field of an ARN."""
    for bracketed in re.compile(_BRACKETED).finditer(text, start):
        yield Placeholder(*bracketed.span(), words(bracketed[0]))
    for slug in _slugs(text, start, len(text)):
        said = words(slug[0])
        if _asks(said) or re.search(_MASKED, slug[0]) or re.fullmatch(_NAMED_SO, slug[0]):
            yield Placeholder(*slug.span(), said)
    if text.endswith(("...", "…")):
        yield Placeholder(len(text.rstrip(".…")), len(text))
