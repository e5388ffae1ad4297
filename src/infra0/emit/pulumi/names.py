"""Names from IDs: words of ASCII, never two names alike, and never one that means something else.

How words become a name, and which names are taken, is the language's.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from unicodedata import ucd_3_2_0

from infra0.ir import Program

Words: TypeAlias = tuple[str, ...]
"""Words in lower case, of letters and digits of ASCII."""
Spelling: TypeAlias = Callable[[Words], str]
"""How a language writes a name: ``data_table`` or ``dataTable`` for the words `data` and `table`."""

_LONGEST = 60
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLURAL_ACRONYM = re.compile(r"([A-Z]{2,})s(?=[A-Z_]|$)")
_SEPARATORS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that needs a name. `kind` says in words what it is where its own name does not do."""

    id: str
    kind: Words


def words(text: str) -> Words:
    """The words of an ID or title, however they are set apart; what has no letter in ASCII is left out."""
    ascii_text = ucd_3_2_0.normalize("NFKD", text).encode("ascii", "ignore").decode()
    parts = _WORD_START.sub("_", _PLURAL_ACRONYM.sub(_lower_plural, ascii_text))
    return tuple(filter(None, _SEPARATORS.split(parts.lower())))


def _lower_plural(acronym: re.Match[str]) -> str:
    return f"{acronym[1].capitalize()}s"


def snake_case(name: Words) -> str:
    """``data_table``."""
    return "_".join(name)


def shortened(name: Words, longest: int) -> Words:
    """As many words, and of the last as many characters, as have room with one character between them."""
    return tuple(filter(None, snake_case(name)[:longest].split("_")))


@dataclass(frozen=True, slots=True)
class Variables:
    """The variables of a program: of resources by ID, of settings by name."""

    resources: Mapping[str, str]
    settings: Mapping[str, str]


def variables_of(program: Program, spelling: Spelling, reserved: Collection[str]) -> Variables:
    """A variable for every resource and setting of a program."""
    resources, settings = [each.id for each in program.resources], [each.name for each in program.settings]
    claims = [Claim(each.id, _kind(each.token)) for each in program.resources]
    names = assign_names([*claims, *(Claim(name, ("setting",)) for name in settings)], spelling, reserved)
    count = len(resources)
    return Variables(dict(zip(resources, names[:count], strict=True)), dict(zip(settings, names[count:], strict=True)))


def _kind(token: str) -> Words:
    """``bucket`` for ``aws:s3/bucket:Bucket``, ``aws provider`` for ``pulumi:providers:aws``."""
    name = words(token.rpartition(":")[2])
    if token.startswith("pulumi:providers:"):
        name = (*name, "provider")
    return name if name and name[0][0].isalpha() else ("resource",)


def assign_names(claims: Sequence[Claim], spelling: Spelling, reserved: Collection[str]) -> tuple[str, ...]:
    """A name for each claim, in their order.

    A name that several claim, or that is reserved, goes to none of them. They all add what they are, then a digest of
    their ID, so that the name of one does not depend on which other stands before it.
    """
    names = [_natural(claim) for claim in claims]
    refused = set(reserved)
    for refine in _REFINEMENTS:
        spelled = [spelling(name) for name in names]
        refused.update(name for name, count in Counter(spelled).items() if count > 1)
        names = [
            refine(claim) if text in refused else name for claim, name, text in zip(claims, names, spelled, strict=True)
        ]
    return _with_numbers(names, spelling, refused)


def _natural(claim: Claim) -> Words:
    name = words(claim.id)
    if not name:
        return claim.kind
    if name[0][0].isdigit():
        name = (*claim.kind, *name)
    if len(snake_case(name)) <= _LONGEST:
        return name
    return (*shortened(name, _LONGEST - 7), _digest(claim, 6))


def _with_kind(claim: Claim) -> Words:
    name = _natural(claim)
    return name if name[-len(claim.kind) :] == claim.kind else (*name, *claim.kind)


def _with_digest(claim: Claim) -> Words:
    return (*_with_kind(claim), _digest(claim, 4))


def _with_long_digest(claim: Claim) -> Words:
    return (*_with_kind(claim), _digest(claim, 16))


_REFINEMENTS: tuple[Callable[[Claim], Words], ...] = (_with_kind, _with_digest, _with_long_digest)


def _digest(claim: Claim, length: int) -> str:
    text = f"{snake_case(claim.kind)}\0{claim.id}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def _with_numbers(names: Sequence[Words], spelling: Spelling, reserved: Collection[str]) -> tuple[str, ...]:
    """The last resort against IDs that are made to clash."""
    taken = set(reserved)
    distinct = []
    for name in names:
        number = 2
        while spelling(name) in taken:
            name = (*name, str(number))
            number += 1
        taken.add(spelling(name))
        distinct.append(spelling(name))
    return tuple(distinct)
