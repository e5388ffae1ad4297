"""Reads the prose of a policy: which services it names, and what is to be done with each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from infra0.derive.iam.services import SERVICE_WORDS, Service


class Verb(StrEnum):
    """What prose asks for. `ANY` is a word such as "access", which leaves it open."""

    READ = "read"
    WRITE = "write"
    SEND = "send"
    CONSUME = "consume"
    INVOKE = "invoke"
    DELETE = "delete"
    FULL = "full"
    ANY = "any"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Mention:
    """A service that the prose names, and the verbs that go with it; none where it leaves them open.

    by_noun: only a common noun ("table") stands for the service.
    """

    service: Service
    verbs: frozenset[Verb]
    by_noun: bool = False


_VERBS = {
    Verb.FULL: r"full|crud|manage|all",
    Verb.READ: r"read(?:s|ing|-?only)?|get|fetch|load|list|query|scan|view|download|retrieve|lookup|describe|pull",
    Verb.WRITE: r"writ(?:e|es|ing)|put|update|insert|(?<!data )store|save|upload|modify|create|persist|push",
    Verb.SEND: r"send|publish|emit|enqueue|produce|forward|deliver",
    Verb.CONSUME: r"consum(?:e|es|ing)|poll|receive|process|subscribe|dequeue",
    Verb.INVOKE: r"invok(?:e|es|ing)|execut(?:e|es|ing)|start|call|run|trigger|launch",
    Verb.DELETE: r"delet(?:e|es|ing)|remove|purge",
    Verb.ANY: r"access|permissions?|policy|rights?|use",
    Verb.NOT: r"no|not|without|except|never",
}
_VERB_WORDS = re.compile(
    "|".join(rf"(?P<{verb.name}>\b(?:{words})\b)" for verb, words in _VERBS.items()), re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.;\n]+\s")

_LONGEST = 4_000
"""Characters of prose that are read; what a policy is for is said sooner."""

Token = Verb | Mention


def read_prose(prose: str, own: Collection[Service]) -> tuple[Mention, ...]:
    """The services that the prose names beyond `own`, the ones that the role's workloads belong to.

    A workload's own service counts only after "invoke": "permissions for Lambda" speaks of who, not of what.
    """
    mentions: dict[Service, Mention] = {}
    for sentence in _SENTENCE_END.split(prose[:_LONGEST]):
        for mention in _mentions(list(_tokens(sentence, own))):
            known = mentions.get(mention.service, Mention(mention.service, frozenset(), by_noun=True))
            mentions[mention.service] = Mention(
                mention.service, known.verbs | mention.verbs, known.by_noun and mention.by_noun
            )
    return tuple(mentions.values())


def _tokens(sentence: str, own: Collection[Service]) -> Iterator[Token]:
    """The words that say something, in order."""
    found: list[tuple[int, Token]] = [
        (match.start(), _named(match.lastgroup or "")) for match in SERVICE_WORDS.finditer(sentence)
    ]
    rest = SERVICE_WORDS.sub(lambda match: " " * len(match.group()), sentence)
    found += [(match.start(), Verb[match.lastgroup or ""]) for match in _VERB_WORDS.finditer(rest)]
    previous: Token | None = None
    for _, token in sorted(found, key=lambda entry: entry[0]):
        if isinstance(token, Verb) or token.service not in own or previous is Verb.INVOKE:
            yield token
        previous = token


def _named(group: str) -> Mention:
    return Mention(Service[group.removesuffix("_NOUN")], frozenset(), group.endswith("_NOUN"))


def _mentions(tokens: list[Token]) -> Iterator[Mention]:
    """Each service with its verbs: those before it where the sentence begins with a verb, else those after it."""
    affirmed = list(_affirmed(tokens))
    if affirmed and isinstance(affirmed[0], Mention):
        return reversed(list(_led_by_verbs(affirmed[::-1])))
    return _led_by_verbs(affirmed)


def _led_by_verbs(tokens: list[Token]) -> Iterator[Mention]:
    verbs: set[Verb] = set()
    group_open = True
    for token in tokens:
        if isinstance(token, Mention):
            yield Mention(token.service, frozenset(verbs - {Verb.ANY}), token.by_noun)
            group_open = False
        else:
            verbs = verbs | {token} if group_open else {token}
            group_open = True


def _affirmed(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without verbs that a "no" or "without" stands before."""
    denied = False
    for token in tokens:
        if token is Verb.NOT:
            denied = True
        elif isinstance(token, Mention) or not denied:
            denied = False
            yield token
