"""Which attribute of a resource a bare reference to it means.

Six steps, tried in order; the first that knows decides. The first two are what the provider's own examples do, the
others what names and texts say.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from infra0.catalog.attributes import ended, holding, is_arn, named
from infra0.catalog.types import Evidence, ResourceType
from infra0.catalog.words import property_of

_RELATIONS = ("parent", "source", "target", "destination", "peer")
"""How names of inputs begin that say how a resource stands to another: a unit's ``parentId`` is not the unit's."""

SlotTable = Mapping[str, Mapping[str, int]]
"""What examples give to a slot: how often which attribute, by the target's short token (empty if not known)."""

_ENDING = re.compile(r"(?:Arn|Id|Identifier|Name|Url|Uri)(?=s?$)")
_ENDINGS = {"Arn": "arn", "Id": "id", "Identifier": "id", "Name": "name", "Url": "url", "Uri": "uri"}


@dataclass(frozen=True, slots=True)
class Query:
    """A bare reference: the slot that holds it, what the slot's text says it holds, and the target's type."""

    owner: ResourceType
    slot: str
    holds: str
    target: ResourceType
    table: SlotTable

    @property
    def name(self) -> str:
        """The property's own name: ``targetGroupArn`` for ``defaultActions[].targetGroupArn``."""
        return property_of(self.slot)

    def contradicts(self, attribute: str) -> bool:
        """Whether the slot's text asks for an ARN, and the attribute is none."""
        return self.holds == "arn" and not is_arn(self.target, attribute)


def resolve(query: Query) -> Evidence:
    """The attribute that the first step that knows one gives."""
    for step in STEPS:
        found = step(query)
        if found is not None:
            return found
    return _identity(query)


def pair_evidence(query: Query) -> Evidence | None:
    """Step 1: what examples put into the slot for targets of that type."""
    token = query.target.short_token
    return _most_common(query.table.get(token, {}), query, 1, f"for {token}")


def slot_evidence(query: Query) -> Evidence | None:
    """Step 2: what examples put into the slot whatever the target."""
    counts: Counter[str] = Counter()
    for attributes in query.table.values():
        counts.update(attributes)
    return _most_common(counts, query, 2, "for resources of other or unnamed types")


def _by_name(query: Query) -> Evidence | None:
    """Step 3: an attribute of the target that is named like the property, and is not what the target refers to."""
    attribute = named(query.target, query.name) if query.owner.token != query.target.token else None
    if attribute and attribute in query.target.inputs and attribute.startswith(_RELATIONS):
        return None
    if attribute is None or query.contradicts(attribute):
        return None
    return Evidence(attribute, 3, f"{query.target.short_token} has an attribute that is named like the property")


def _by_ending(query: Query) -> Evidence | None:
    """Step 4: the attribute that the property's ending means."""
    found = _ENDING.search(query.name[:1].upper() + query.name[1:])
    attribute = ended(query.target, query.name, _ENDINGS[found[0]]) if found else None
    if found is None or attribute is None or query.contradicts(attribute):
        return None
    return Evidence(attribute, 4, f"the property's name ends in {found[0]}")


def _by_text(query: Query) -> Evidence | None:
    """Step 5: what the provider's text says the value is."""
    attribute = holding(query.target, query.holds) if query.holds else None
    if attribute is None:
        return None
    return Evidence(attribute, 5, f"the provider's text says that the value is of the kind {query.holds}")


def _identity(query: Query) -> Evidence:
    """Step 6: the ID, or what examples give of such a resource where a slot's name says nothing."""
    target = query.target
    if target.usually:
        return Evidence(target.usually, 6, f"examples usually take {target.usually} of {target.short_token}")
    return Evidence("urn" if target.component else "id", 6, "nothing is known of the slot")


STEPS: tuple[Callable[[Query], Evidence | None], ...] = (
    pair_evidence,
    slot_evidence,
    _by_name,
    _by_ending,
    _by_text,
    _identity,
)


def _most_common(counts: Mapping[str, int], query: Query, step: int, where: str) -> Evidence | None:
    target = query.target
    known = {name: count for name, count in counts.items() if _first(name) in target.attributes}
    if not known:
        return None
    if target.id_holds in known and "id" in known:
        _merge(known, "id", target.id_holds)
    attribute = min(known, key=lambda name: (-known[name], name != target.id_holds, name))
    count, total = known[attribute], sum(known.values())
    return Evidence(attribute, step, f"{count} of {total} examples of {query.slot} {where} give it", count)


def _merge(counts: dict[str, int], one: str, other: str) -> None:
    """Counts two names of one value together, under the one that is more common."""
    kept, dropped = (one, other) if counts[one] > counts[other] else (other, one)
    counts[kept] += counts.pop(dropped)


def _first(path: str) -> str:
    return re.split(r"[.\[]", path, maxsplit=1)[0]
