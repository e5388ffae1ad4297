"""Names as words, for telling what a property's or variable's name says of its value."""

import re
from functools import lru_cache

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_CONTAINER = re.compile(r"\[\]|\{\}")
_REVISION = re.compile(r"(?<=[a-z])V\d+$")

IDENTITIES = ("arn", "id", "identifier", "name", "url")
"""Last words of a name that say how it identifies what the words before them speak of."""

Words = tuple[str, ...]


@lru_cache(maxsize=4096)
def words(name: str) -> Words:
    """The words of a camelCase, snake_case or UPPER_CASE name, in lower case."""
    return tuple(word.lower() for word in _WORD.findall(name))


def ends_with(name: Words, ending: Words) -> bool:
    """Whether a name's last words are those of `ending`."""
    return len(ending) <= len(name) and name[len(name) - len(ending) :] == ending


def singular(word: str) -> str:
    """The word without a plural's s: ``arns`` is ``arn``."""
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith("ss") else word


def singular_words(name: str) -> Words:
    """The words of a name, the last without a plural's s."""
    found = words(name)
    return (*found[:-1], singular(found[-1])) if found else ()


def property_of(slot: str) -> str:
    """The property that a slot's path ends in: ``targetGroupArn`` for ``defaultActions[].targetGroupArn``."""
    return _CONTAINER.sub("", slot).rpartition(".")[2]


def noun_and_identity(name: str) -> tuple[Words, str]:
    """What a name speaks of, and how that is identified: ``securityGroupIds`` of a security group by its ``id``."""
    spoken = singular_words(name)
    if spoken and spoken[-1] in IDENTITIES:
        return spoken[:-1], spoken[-1]
    return spoken, ""


def spoken_at(slot: str) -> tuple[Words, str]:
    """What a slot's path speaks of, and how that is identified: ``launchTemplate.id`` of a launch template by ID."""
    noun, identity = noun_and_identity(property_of(slot))
    if noun or "." not in slot:
        return noun, identity
    return singular_words(property_of(slot.rpartition(".")[0])), identity


def type_words(token: str) -> Words:
    """The words of a type's own name, without a provider's revision: those of ``aws:s3:BucketV2`` are ``bucket``."""
    return words(_REVISION.sub("", token.rpartition(":")[2]))


def joined(phrase: Words, identity: str = "") -> str:
    """A phrase as catalogs write it: ``security-group-id``."""
    return "-".join((*phrase, *filter(None, (identity,))))


def endings(phrase: Words) -> tuple[Words, ...]:
    """A phrase and all that it ends in, the longest first."""
    return tuple(phrase[start:] for start in range(len(phrase)))
