"""Tokens taken apart, and put into words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from infra0.emit.diagram.kinds.tables import words

_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+|[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A short token: ``aws:s3:Bucket`` or, without a module, ``random:RandomId``."""

    package: str
    module: str
    name: str

    @classmethod
    def parse(cls, token: str) -> Token:
        """Any text is a token: what is not there stays empty."""
        package, _, rest = token.partition(":")
        module, colon, name = rest.partition(":")
        if not colon:
            return cls(package, "", module or package)
        return cls(package, "" if module == "index" else module, name)


def split_words(name: str) -> tuple[str, ...]:
    """``FirehoseDeliveryStream`` as (``Firehose``, ``Delivery``, ``Stream``)."""
    return tuple(_WORD.findall(name))


def type_words(name: str) -> str:
    """A type's name as people say it: ``NAT Gateway`` for ``NatGateway``."""
    whole = _names().get(name)
    spelling = _words()
    return whole or " ".join(spelling.get(word, word) for word in split_words(name))


@cache
def _words() -> Mapping[str, str]:
    return words("words.toml", "words")


@cache
def _names() -> Mapping[str, str]:
    return words("words.toml", "names")
