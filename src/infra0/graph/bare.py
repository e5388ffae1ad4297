"""Whether a string that is exactly the ID of another resource is a reference to it, and to which attribute.

The order is that of the language reference, section 3: the slot's own type, published examples of the pair, slots
that never hold references, published examples of the slot, names, and the keys of free-form maps.
"""

from __future__ import annotations

from dataclasses import dataclass

from infra0.catalog import Catalog, Evidence, Kind, ResourceType
from infra0.catalog.fitting import member_of_kind
from infra0.catalog.inputs import STATEMENT_RESOURCES, Inside, Slot
from infra0.catalog.words import ends_with, singular, singular_words, words
from infra0.graph.paths import to_path
from infra0.graph.types import Member, Path, ResourceOperand

_NEVER = frozenset({"tags", "description", "tagsAll", "labels", "comment"})
_ENDINGS = ("arn", "id", "name", "url")
_TEXTS = tuple((word,) for word in ("key", "label", "name", "path", "pattern", "prefix", "suffix", "title", "value"))
"""Ends of the names of slots that hold text, whatever the object around them is for."""
_KEY_ENDINGS = (*_ENDINGS, "identifier")
_ADDRESSES = ("fqdn",)
ANYTHING = frozenset({"resource", "target", "source", "destination", "parent", "peer", "principal", "object"})
"""Nouns of property names that say what a resource is for, and not what it is."""

_SELF_SUFFIXES = ((), ("name",), ("id",), ("identifier",))


@dataclass(frozen=True, slots=True)
class Text:
    """The string is text; `attribute` is what it could have meant, and `likely` whether it probably did."""

    attribute: str = ""
    likely: bool = False


def bare_reference(catalog: Catalog, slot: Slot, resource: str, target: ResourceType | None) -> ResourceOperand | Text:
    """What the ID `resource`, of type `target`, means as the whole value of `slot`."""
    if slot.in_document:
        return _in_document(slot, resource, target)
    if member_of_kind(slot.type, Kind.RESOURCE):
        return ResourceOperand(resource, ())
    if target is None or slot.owner is None:
        return _by_name_alone(slot, resource, target)
    if slot.free_key and not is_prose(slot) and (spelled := _attribute_of_key(slot, target)):
        because = f"the key ends like {spelled}"
        return ResourceOperand(resource, (Member(spelled),), Evidence(spelled, 4, because))
    if pair := catalog.pair_evidence(slot.owner, slot.path, target):
        return _operand(resource, pair)
    if _never_reference(slot):
        return Text()
    if usual := catalog.slot_evidence(slot.owner, slot.path, target):
        return _operand(resource, usual)
    if slot.free_key:
        return Text(next((name for name in ("name", "arn", "id") if name in target.attributes), "id"))
    if _named_like_reference(slot, target):
        return _operand(resource, catalog.resolve(slot.owner, slot.path, target))
    likely = _is_probably_meant(slot, target)
    if likely or _holds_names(slot):
        return Text(catalog.resolve(slot.owner, slot.path, target).attribute, likely)
    return Text()


def takes_references(catalog: Catalog, slot: Slot) -> bool:
    """Whether published examples give references to a slot, or its name ends as those do that take them."""
    if slot.owner is None or slot.in_document or slot.free_key or not _takes_text(slot):
        return False
    ends_so = any(singular(word) in _ENDINGS for word in words(slot.name)[-1:]) and not names_itself(slot)
    return ends_so or bool(catalog.references_at(slot.owner, slot.path))


def attribute_path(attribute: str) -> Path:
    """The path of an attribute of the catalog, which may be nested (``roots[0].id``)."""
    return to_path(f".{attribute}") or (Member(attribute),)


def _operand(resource: str, evidence: Evidence) -> ResourceOperand:
    return ResourceOperand(resource, attribute_path(evidence.attribute), evidence)


def _in_document(slot: Slot, resource: str, target: ResourceType | None) -> ResourceOperand | Text:
    if slot.inside is Inside.STATEMENT and slot.name in STATEMENT_RESOURCES:
        return ResourceOperand(resource, (Member("arn"),), Evidence("arn", 4, "a statement's resources are ARNs"))
    return Text("arn" if target and "arn" in target.attributes else "id")


def _never_reference(slot: Slot) -> bool:
    return not _takes_text(slot) or names_itself(slot)


def _takes_text(slot: Slot) -> bool:
    """Whether a slot takes text that need not be one of certain words, nor what people read."""
    if is_prose(slot) or member_of_kind(slot.type, Kind.ENUM):
        return False
    return bool(member_of_kind(slot.type, Kind.STRING) or member_of_kind(slot.type, Kind.ANY))


def is_prose(slot: Slot) -> bool:
    """Whether a slot holds what people read, such as tags and descriptions."""
    root = slot.path.partition(".")[0].partition("{")[0].partition("[")[0]
    return root in _NEVER or slot.name in _NEVER


def names_itself(slot: Slot) -> bool:
    """Whether the property is the resource's own name: ``name``, or its type's name with ``Name``, ``Id`` or so."""
    if "." in slot.path or slot.owner is None:
        return False
    name = words(slot.name)
    if name == ("name",):
        return True
    type_name = words(slot.owner.short_token.rpartition(":")[2])
    for suffix in _SELF_SUFFIXES:
        stem = name[: len(name) - len(suffix)] if ends_with(name, suffix) else ()
        if stem and ends_with(type_name, stem):
            return True
    return False


def _named_like_reference(slot: Slot, target: ResourceType) -> bool:
    """Whether the property is named after the target's type, or ends like one of its attributes and speaks of it."""
    name = singular_words(slot.name)
    type_name = words(target.short_token.rpartition(":")[2])
    if ends_with(name, type_name) or ends_with(words(slot.name), type_name):
        return True
    if any(ends_with(name, singular_words(attribute)) for attribute in _own_identities(target)):
        return True
    ending = name[-1] if name else ""
    if ending not in _ENDINGS or not _attribute_ending(ending, target):
        return False
    return ending == "arn" or _speaks_of(_noun(slot, name), target)


def _holds_names(slot: Slot) -> bool:
    """Whether the slot is for the names, IDs or ARNs of something, by its own name or its text."""
    ending = singular_words(slot.name)[-1:]
    return any(word in _KEY_ENDINGS for word in ending) or bool(slot.declared and slot.declared.holds)


def _is_probably_meant(slot: Slot, target: ResourceType) -> bool:
    """Whether the slot holds an ARN, which an ID is not, or is in an object for things of the target's service."""
    if slot.declared and slot.declared.holds == "arn":
        return True
    name = singular_words(slot.name)
    container = slot.path.rpartition(".")[0].rpartition(".")[2]
    return name[-1:] not in _TEXTS and _speaks_of(words(container), target)


def _own_identities(target: ResourceType) -> tuple[str, ...]:
    """Attributes of more than one word that identify a resource (``clusterIdentifier``), and its address."""
    identity = (target.id_holds,) if len(words(target.id_holds)) > 1 else ()
    return (*identity, *(name for name in _ADDRESSES if name in target.attributes and name not in target.inputs))


def _noun(slot: Slot, name: tuple[str, ...]) -> tuple[str, ...]:
    """What the name says it is the name or ID of; for one that is only an ending, the object that has it says so."""
    container = slot.path.rpartition(".")[0].rpartition(".")[2]
    return name[:-1] or (words(container) if container and not container.endswith("]") else ())


def _speaks_of(noun: tuple[str, ...], target: ResourceType) -> bool:
    """Whether some word of a noun is one of the target's type, or the noun fits resources of any type."""
    module, _, type_name = target.short_token.partition(":")[2].partition(":")
    own = {singular(word) for word in (*words(type_name), *words(module))}
    return any(singular(word) in own | ANYTHING for word in noun)


def _attribute_ending(ending: str, target: ResourceType) -> str | None:
    """The target's attribute that a name ending in `ending` asks for."""
    if ending in target.attributes:
        return ending
    own = words(target.short_token.rpartition(":")[2])
    candidates = [name for name in target.attributes if words(name)[-1:] == (ending,)]
    own_named = [name for name in candidates if ends_with(own, words(name)[:-1])]
    if own_named:
        return own_named[0]
    return candidates[0] if len(candidates) == 1 else _equivalent(ending, own, target)


def _equivalent(ending: str, own: tuple[str, ...], target: ResourceType) -> str | None:
    """A name that is spelled like the type itself: a bucket's ``bucket``, a repository's ``repository``."""
    spelled = next((name for name in target.inputs if words(name) == own[-1:]), None)
    return spelled if ending == "name" else None


def _attribute_of_key(slot: Slot, target: ResourceType) -> str | None:
    """The attribute of the target that a map's key ends in; the more of the key it explains, the better."""
    key = words(slot.name)
    spelled = [name for name in target.attributes if ends_with(key, words(name)) and _is_telling(name, target)]
    if spelled:
        return max(spelled, key=lambda name: len(words(name)))
    return _attribute_ending(singular(key[-1]), target) if key and key[-1] in _KEY_ENDINGS else None


def _is_telling(attribute: str, target: ResourceType) -> bool:
    """Whether a key that ends in the attribute asks for it: it has an ending of its own, or no author sets it."""
    parts = words(attribute)
    own = words(target.short_token.rpartition(":")[2])
    return parts[-1] in _KEY_ENDINGS or parts == own or attribute not in target.inputs


def _by_name_alone(slot: Slot, resource: str, target: ResourceType | None) -> ResourceOperand | Text:
    """The rule for slots or targets without a catalog: the name's ending, or the target's `id`."""
    name = words(slot.name)
    last = singular(name[-1]) if name else ""
    if name == ("name",) or last not in _ENDINGS or slot.name in _NEVER:
        return Text("id")
    attribute = (_attribute_ending(last, target) or "id") if target else last
    return ResourceOperand(resource, (Member(attribute),), Evidence(attribute, 4, f"the name ends in {last}"))
