"""What services ask of values, noted at the properties of a catalog."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING, Any

from infra0.catalog.builder.evidence import facts_of, slots_of
from infra0.catalog.builder.known_types import KnownTypes
from infra0.catalog.builder.mining import Mined, Place
from infra0.catalog.builder.read import SdkReading
from infra0.catalog.builder.services.operations import Calls
from infra0.catalog.builder.services.passing import passed_on
from infra0.catalog.builder.services.patterns import python_pattern
from infra0.catalog.fitting import member_of_kind
from infra0.catalog.stored import StoredFacts
from infra0.catalog.types import Kind, Property

if TYPE_CHECKING:
    from botocore.model import Shape

_IDENTITIES = frozenset({"arn", "id", "url"})
_IDENTIFYING = re.compile(r"(?:Arn|Id|Identifier|Region|Url|Uri|Version)s?$|^(?:arn|id|region|version)s?$")
"""Properties whose texts are those of other things, for which documents have placeholders, references and names."""
_SEVERAL = 2
_RANGE = re.compile(r"\b(?:between|from)\s+`?([\d,]*\d)`?\s+(?:and|to)\s+`?([\d,]*\d)\b", re.IGNORECASE)
_MOST_NUMBER = 2**53
"""Of greater numbers there are no limits but those of computers."""
_MOST_TEXT = 5000
"""A text that may be longer than this is some document's, of which the service says what is wrong with it."""

_MOST_VALUES = 60
"""Longer lists, such as those of the types of machines, grow too fast to be held against anyone."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a service takes. values: all of them, if they are listed. pattern: that a text must match as a whole.

    least and greatest: of a number, or of the length of a text.
    """

    values: tuple[str, ...] = ()
    pattern: str = ""
    least: float | None = None
    greatest: float | None = None

    def without(self, given: Iterable[str | int | float]) -> Limits:
        """The limits that values which are known to be taken do not contradict."""
        limits = self
        for value in given:
            text, size = (value, len(value)) if isinstance(value, str) else ("", value)
            if limits.values and text and text not in limits.values:
                limits = replace(limits, values=())
            if limits.pattern and text and not re.fullmatch(limits.pattern, text, re.DOTALL):
                limits = replace(limits, pattern="")
            if limits.least is not None and size < limits.least:
                limits = replace(limits, least=None)
            if limits.greatest is not None and size > limits.greatest:
                limits = replace(limits, greatest=None)
        return limits


def add_limits(reading: SdkReading, types: KnownTypes, mined: Mined) -> None:
    """Notes at the properties of resources what the services take, as far as their models say so.

    Lists of values are noted where the provider speaks of some of them, or an example gives one: others may be passed
    on under other names.
    """
    alike: defaultdict[tuple[str, Limits], set[Place]] = defaultdict(set)
    for place, several in _found(reading, types).items():
        # What is passed on as two things with limits of their own has none for certain.
        if len(several) == 1:
            alike[place[1], several.pop()].add(place)
    stored = slots_of(reading.modules)
    for (_, limits), places in alike.items():
        given = {value for place in places for value in mined.given.get(place, ())}
        true = limits.without(given)
        texts = {place: reading.texts.get(place, "") for place in places}
        is_spoken_of = any(_mentions(text, true.values) for text in texts.values())
        if given.isdisjoint(true.values) and not is_spoken_of:
            true = replace(true, values=())
        for place in places:
            facts = facts_of(stored[place], place)
            _store(true, facts, texts[place])
            stored[place][place[1]] = facts["type"] if len(facts) == 1 else facts


def _found(reading: SdkReading, types: KnownTypes) -> dict[Place, set[Limits]]:
    calls = Calls()
    found: dict[Place, set[Limits]] = {}
    for token in reading.pages:
        resource = types.resource(token)
        given = calls.creating(resource) if resource else None
        if resource and given:
            for place, slot, shape in passed_on(types, resource, given):
                found.setdefault(place, set()).add(_limits(slot, shape))
    return found


def _limits(slot: Property, shape: Shape) -> Limits:
    said = shape.metadata
    if slot.secret or slot.document:
        return Limits()
    if shape.type_name != "string":
        least, greatest = (said.get(name) for name in ("min", "max"))
        return Limits(least=least, greatest=greatest if greatest is None or greatest < _MOST_NUMBER else None)
    single = slot.type.element if slot.type.kind is Kind.LIST else slot.type
    values = () if member_of_kind(single, Kind.ENUM) else _listed(said)
    if slot.holds in _IDENTITIES or _IDENTIFYING.search(slot.name):
        return Limits(values)
    pattern, longest = python_pattern(said.get("pattern", "")), said.get("max", 0)
    return Limits(
        values=values,
        pattern="" if "arn" in pattern else pattern,
        least=said["min"] if said.get("min", 0) > 1 else None,
        greatest=longest if 0 < longest <= _MOST_TEXT else None,
    )


def _listed(said: Mapping[str, Any]) -> tuple[str, ...]:
    values = said.get("enum", ())
    return tuple(values) if len(values) <= _MOST_VALUES else ()


def _store(limits: Limits, facts: StoredFacts, text: str) -> None:
    """Notes limits at a property: values where the provider has no list, and the greatest number as it says itself."""
    if limits.values and "accepts" not in facts:
        facts["accepts"] = list(limits.values)
    if limits.pattern:
        facts["pattern"] = limits.pattern
    if limits.least is not None:
        facts["least"] = limits.least
    if limits.greatest is not None:
        facts["greatest"] = min(limits.greatest, _greatest_said(limits, text))


def _greatest_said(limits: Limits, text: str) -> float:
    """The greatest number by a provider's text; endless where it says nothing clear.

    The smallest number of a text may have others below that stand for something else, such as 0 and -1 for none.
    """
    found = _RANGE.findall(text)
    if len(found) != 1 or limits.least is None:
        return inf
    least, greatest = (int(number.replace(",", "")) for number in found[0])
    return greatest if limits.least <= least < greatest else inf


def _mentions(text: str, values: Sequence[str]) -> bool:
    """Whether a text names at least half of several values."""
    if len(values) < _SEVERAL:
        return False
    named = sum(re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", text) is not None for value in values)
    return named * 2 >= len(values)
