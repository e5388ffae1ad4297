"""What examples give to properties of one name, whatever has them."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from infra0.catalog.stored import SlotAttributes, StoredReferences
from infra0.catalog.words import endings, joined, noun_and_identity, property_of

_ENOUGH = 3
"""So many references make a name worth noting."""


def names_table(tables: Mapping[str, StoredReferences]) -> dict[str, SlotAttributes]:
    """What examples give to all properties whose names end in some words: ``security-group-id``, ``role``.

    A name that only says how something is identified (``id``) is none, nor is a key of a map, which authors choose.
    """
    counts: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for module in tables.values():
        for slots in module["slots"].values():
            for slot, targets in slots.items():
                for phrase in _phrases(slot):
                    for target, attributes in targets.items():
                        counts[phrase][target].update(attributes)
    return {
        phrase: {target: dict(sorted(attributes.items())) for target, attributes in sorted(targets.items())}
        for phrase, targets in sorted(counts.items())
        if sum(attributes.total() for attributes in targets.values()) >= _ENOUGH
    }


def _phrases(slot: str) -> list[str]:
    if slot.endswith("{}"):
        return []
    noun, identity = noun_and_identity(property_of(slot))
    return [joined(ending, identity) for ending in endings(noun)]
