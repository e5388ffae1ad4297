"""Variables from IDs: snake_case, never two alike, and never a name that means something else."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from unicodedata import ucd_3_2_0

_LONGEST = 60
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLURAL_ACRONYM = re.compile(r"([A-Z]{2,})s(?=[A-Z_]|$)")
_SEPARATORS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that needs a name. `kind` says what it is (``bucket``) where its own name does not do."""

    id: str
    kind: str


def snake_case(text: str) -> str:
    """``dataTable`` and ``data-table`` are ``data_table``; what has no letter in ASCII is left out."""
    ascii_text = ucd_3_2_0.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = _WORD_START.sub("_", _PLURAL_ACRONYM.sub(_lower_plural, ascii_text))
    return _SEPARATORS.sub("_", words.lower()).strip("_")


def _lower_plural(acronym: re.Match[str]) -> str:
    return f"{acronym[1].capitalize()}s"


def assign_names(claims: Sequence[Claim], reserved: Collection[str]) -> tuple[str, ...]:
    """A name for each claim, in their order.

    A name that several claim, or that is reserved, goes to none of them. They all add what they are, then a digest of
    their ID, so that the name of one does not depend on which other stands before it.
    """
    names = [_natural(claim) for claim in claims]
    refused = set(reserved)
    for refine in _REFINEMENTS:
        refused.update(name for name, count in Counter(names).items() if count > 1)
        names = [refine(claim) if name in refused else name for claim, name in zip(claims, names, strict=True)]
    return _with_numbers(names, refused)


def _natural(claim: Claim) -> str:
    name = snake_case(claim.id)
    if not name:
        return claim.kind
    if name[0].isdigit():
        name = f"{claim.kind}_{name}"
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 7].rstrip('_')}_{_digest(claim, 6)}"


def _with_kind(claim: Claim) -> str:
    name = _natural(claim)
    return name if name == claim.kind or name.endswith(f"_{claim.kind}") else f"{name}_{claim.kind}"


def _with_digest(claim: Claim) -> str:
    return f"{_with_kind(claim)}_{_digest(claim, 4)}"


def _with_long_digest(claim: Claim) -> str:
    return f"{_with_kind(claim)}_{_digest(claim, 16)}"


_REFINEMENTS: tuple[Callable[[Claim], str], ...] = (_with_kind, _with_digest, _with_long_digest)


def _digest(claim: Claim, length: int) -> str:
    return hashlib.sha256(f"{claim.kind}\0{claim.id}".encode("utf-8", "surrogatepass")).hexdigest()[:length]


def _with_numbers(names: Sequence[str], reserved: Collection[str]) -> tuple[str, ...]:
    """The last resort against IDs that are made to clash."""
    taken = set(reserved)
    distinct = []
    for name in names:
        number = 2
        while name in taken:
            name = f"{name}_{number}"
            number += 1
        taken.add(name)
        distinct.append(name)
    return tuple(distinct)
