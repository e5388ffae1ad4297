"""What was mined from examples, brought into the shape of catalogs."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import product

from infra0.catalog.builder.examples import example_blocks
from infra0.catalog.builder.mining import Mined, Place
from infra0.catalog.builder.read import SdkReading
from infra0.catalog.stored import FORMAT, StoredFacts, StoredForms, StoredModule, StoredProperty, StoredReferences
from infra0.catalog.types import short_token

_IDENTITIES = frozenset({"arn", "id", "name", "url"})
_TELLING = re.compile(r"(?:arn|id|identifier|name|url|uri)s?(?:\[\]|\{\})?$", re.IGNORECASE)
_SEVERAL = 2
_CLEAR = 2 / 3
"""The number of slots and the share of them from which on one attribute is the usual one."""


def add_facts(modules: Mapping[str, StoredModule], mined: Mined) -> None:
    """Notes at types and properties what the examples show of them."""
    slots = slots_of(modules)
    _add_property_facts(slots, mined)
    _drop_disproved(slots, mined)
    usual = _usual_attributes(mined)
    for module in modules.values():
        for token, resource in module["resources"].items():
            if token in usual:
                resource["usually"] = usual[token]


def _add_property_facts(slots: Mapping[Place, dict[str, StoredProperty]], mined: Mined) -> None:
    """Notes which properties are given JSON documents, and the ``${...}`` of their own that are shown."""
    for place, documents in mined.documents.items():
        if documents > mined.texts[place]:
            facts_of(slots[place], place)["document"] = True
    for place, tokens in mined.owned.items():
        if tokens:
            facts = facts_of(slots[place], place)
            facts["owns"] = sorted(tokens | set(facts.get("owns", ())))


def _drop_disproved(slots: Mapping[Place, dict[str, StoredProperty]], mined: Mined) -> None:
    """Drops the lists of accepted values that an example contradicts, wherever the same list is repeated."""
    lists: defaultdict[tuple[str, tuple[str | int, ...]], list[StoredFacts]] = defaultdict(list)
    disproved = set()
    for place, properties in slots.items():
        facts = properties[place[1]]
        if isinstance(facts, str) or "accepts" not in facts:
            continue
        key = place[1], tuple(facts["accepts"])
        lists[key].append(facts)
        if not mined.given.get(place, set()) <= set(facts["accepts"]):
            disproved.add(key)
    for key in disproved:
        for facts in lists[key]:
            del facts["accepts"]


def reference_tables(reading: SdkReading, mined: Mined) -> dict[str, StoredReferences]:
    """The reference table of each module that has one."""
    homes = {token: name for name, module in reading.modules.items() for token in module["resources"]}
    twins = _twins(reading.pages)
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for (owner, slot, target, attribute), count in mined.references.items():
        for owner_twin in twins.get(owner, [owner]):
            for target_twin in twins.get(target, [target]):
                counts[owner_twin, slot, target_twin, attribute] += count
    tables: defaultdict[str, StoredReferences] = defaultdict(lambda: {"format": FORMAT, "slots": {}})
    for (owner, slot, target, attribute), count in sorted(counts.items()):
        attributes = tables[homes[owner]]["slots"].setdefault(owner, {}).setdefault(slot, {})
        attributes.setdefault(target and short_token(target), {})[attribute] = count
    return dict(tables)


def form_tables(
    reading: SdkReading, mined: Mined, references: Mapping[str, StoredReferences]
) -> dict[str, StoredForms]:
    """The most common text that examples make of each target that they never give to a slot by itself, by module."""
    homes = {token: name for name, module in reading.modules.items() for token in module["resources"]}
    twins = _twins(reading.pages)
    tables: defaultdict[str, StoredForms] = defaultdict(lambda: {"format": FORMAT, "forms": {}})
    for (owner, slot, target), forms in sorted(mined.forms.items()):
        form = min(forms, key=lambda form: (-forms[form], form))
        for owner_twin, target_twin in product(twins.get(owner, [owner]), twins.get(target, [target])):
            home, token = homes[owner_twin], short_token(target_twin)
            given = references[home]["slots"].get(owner_twin, {}) if home in references else {}
            if token not in given.get(slot, {}):
                tables[home]["forms"].setdefault(owner_twin, {}).setdefault(slot, {})[token] = form
    return dict(tables)


def _twins(pages: Mapping[str, str]) -> dict[str, list[str]]:
    """By token, the types whose pages have the same examples: one resource under several names, itself included."""
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for token, page in pages.items():
        blocks = tuple(example_blocks(page))
        if blocks:
            groups[blocks].append(token)
    return {token: group for group in groups.values() for token in group}


def _usual_attributes(mined: Mined) -> dict[str, str]:
    """By token, what examples take of resources in most slots whose names do not say what they hold."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, slot, target, attribute in sorted(mined.references):
        if target and attribute in _IDENTITIES and not _TELLING.search(slot):
            counts[target][attribute] += 1
    usual: dict[str, str] = {}
    for target, attributes in sorted(counts.items()):
        attribute, count = attributes.most_common(1)[0]
        if attribute != "id" and count >= max(_SEVERAL, _CLEAR * attributes.total()):
            usual[target] = attribute
    return usual


def slots_of(modules: Mapping[str, StoredModule]) -> dict[Place, dict[str, StoredProperty]]:
    """Where each property of inputs is stored."""
    resources = {
        (token, name): resource["inputs"]
        for module in modules.values()
        for token, resource in module["resources"].items()
        for name in resource["inputs"]
    }
    objects = {
        (f"{module}/{object_}", name): stored["fields"]
        for module, home in modules.items()
        for object_, stored in home["types"].items()
        for name in stored["fields"]
    }
    return resources | objects


def facts_of(properties: dict[str, StoredProperty], place: Place) -> StoredFacts:
    """The facts of a property, which until now may have been nothing but its type."""
    stored = properties[place[1]]
    facts: StoredFacts = {"type": stored} if isinstance(stored, str) else stored
    properties[place[1]] = facts
    return facts
