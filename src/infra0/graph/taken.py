"""How a property wants to be told what it refers to: by ARN, ID, name or URL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from infra0.catalog import Catalog, Kind, ResourceType
from infra0.catalog.attributes import NAMED_BY_ARN, NAMED_BY_ID, NAMED_BY_NAME, Identity, identity_of, identity_said
from infra0.catalog.inputs import STATEMENT_RESOURCES, Inside, Slot
from infra0.catalog.references import SlotTable
from infra0.catalog.words import (
    IDENTITIES,
    endings,
    joined,
    noun_and_identity,
    singular_words,
    spoken_at,
    type_words,
    words,
)
from infra0.graph.bare import is_prose, takes_references

_OTHERWISE = frozenset({Identity.ARN, Identity.URL})
"""Identities that nobody takes for one another; names and IDs often are the same."""

_IDENTIFIERS = ("dentifier", "dentifiers")

EITHER = frozenset(
    {
        ("aws:appfabric:AppAuthorizationConnection", "appAuthorizationArn"),
        ("aws:cloudwatch:EventTarget", "redshiftTarget.secretsManagerArn"),
        ("aws:dms:Endpoint", "secretsManagerArn"),
        ("aws:glue:Crawler", "role"),
        ("aws:msk:Cluster", "encryptionInfo.encryptionAtRestKmsKeyArn"),
        ("aws:pipes:Pipe", "targetParameters.redshiftDataParameters.secretManagerArn"),
        ("aws:redshiftdata:Statement", "secretArn"),
        ("aws:resourcegroups:Resource", "groupArn"),
        ("aws:ssm:DefaultPatchBaseline", "baselineId"),
        ("aws:ssm:MaintenanceWindowTask", "taskArn"),
        ("aws:vpclattice:AuthPolicy", "resourceIdentifier"),
        ("aws:vpclattice:ResourcePolicy", "resourceArn"),
    }
)
"""Slots that take ARNs as well as names or IDs, by their texts in pulumi-aws, whatever they are called."""

_CHOSEN = frozenset({"originId", "statementId", "targetId", "targetOriginId"})
"""Names of IDs that the author chooses."""

_DOMAINS = frozenset({"bucket", "domain", "endpoint", "host", "origin", "record", "zone"})
"""Words for what is often called like a domain, of which some end in ``.id`` or ``.name``."""

_ENOUGH = 3
"""So many published examples show what a slot takes that does not say that it takes an ARN or a URL."""


def taken_instead(catalog: Catalog, slot: Slot, target: ResourceType, attribute: str) -> Identity | None:
    """What a slot takes, where an attribute of the target is certainly something else; else none.

    Nothing in the published examples may say that the slot, or one of such a name, takes such an attribute.
    """
    given = identity_of(target, attribute)
    if given is None or slot.owner is None or (slot.owner.short_token, slot.path) in EITHER:
        return None
    if slot.in_document:
        said = said_in_document(slot)
        return said if said != given else None
    examples = catalog.references_at(slot.owner, slot.path)
    here = _shown(examples, target)
    if given is Identity.ARN and target.short_token in NAMED_BY_ID:
        is_asked = said_by(slot) is Identity.ARN or "arn" in singular_words(slot.path) or Identity.ARN in here
        return None if is_asked else Identity.ID
    alike = _shown(_given_to_such(catalog, slot), target)
    is_strange = any(examples) and target.short_token not in examples and not _speaks_of(slot, target)
    # What another type is given by says little of this one, and identifiers are often ARNs as well.
    if is_strange or (given is Identity.ARN and slot.name.endswith(_IDENTIFIERS)):
        return None
    taken = said_by(slot) or _only(here) or _only_by_name(here, target) or _called_like_the_identity(slot, target)
    if taken is None or taken is given or given in here or given in alike:
        return None
    return taken if _is_certain(taken, given, slot, target, here + alike) else None


def named_alike(catalog: Catalog, slot: Slot, target: ResourceType, attribute: str) -> str | None:
    """The attribute that a slot is called after and examples give to it, where an ARN or ID is given in its place.

    It is none that identifies the target, as an ID may be what another attribute says, and ARNs may be taken for names.
    """
    shown = catalog.references_at(slot.owner, slot.path).get(target.short_token, {}) if slot.owner else {}
    given, own = identity_of(target, attribute), identity_of(target, slot.name)
    if slot.name not in shown or attribute in shown or slot.name.endswith(_IDENTIFIERS):
        return None
    if given is Identity.ID:
        return slot.name if own is None else None
    is_taken_for_arn = own in _OTHERWISE or target.short_token in NAMED_BY_ARN
    return slot.name if given in _OTHERWISE and not is_taken_for_arn else None


def identity_asked(slot: Slot, target: ResourceType, attribute: str) -> Identity | None:
    """The ARN or the ID that a slot takes, where an attribute is a text whose name speaks of no identity at all.

    An attribute may be what the slot speaks of, such as the `vpc` of a namespace, and hold its ARN or ID.
    """
    said = None if slot.in_document else said_by(slot)
    declared = target.attributes.get(attribute)
    is_text = declared is not None and declared.type.kind is Kind.STRING
    noun, _ = spoken_at(slot.path)
    if said not in (Identity.ARN, Identity.ID) or not is_text:
        return None
    return None if {*noun, *IDENTITIES} & {*singular_words(attribute)} else said


def must_identify(catalog: Catalog, slot: Slot, name: str, attribute: str) -> bool:
    """Whether text such as ``name.attribute`` in a slot is no value of its own, but was meant as a reference.

    Where a slot takes an ARN or an ID, no text of that form is one. Where it takes references otherwise, none that
    ends in ``.arn`` or in several words is, as domains and files do not; nor one that ends in what examples refer to
    there, unless it may be a domain; nor, in a map with keys of the author's, what the key says that it is.
    """
    if slot.in_document:
        return said_in_document(slot) is Identity.ARN
    if slot.free_key and not is_prose(slot):
        return identity_said(slot.name) in (Identity.ARN, identity_said(attribute)) and not _is_domain(slot, name)
    if not takes_references(catalog, slot):
        return False
    if attribute == "arn" or len(words(attribute)) > 1:
        return True
    if (said_by(slot) or _usual(catalog, slot)) in (Identity.ARN, Identity.ID):
        return True
    return _is_referred_to(catalog, slot, attribute) and not _is_domain(slot, name)


def _is_referred_to(catalog: Catalog, slot: Slot, attribute: str) -> bool:
    """Whether examples give an attribute of that name to a slot."""
    shown = catalog.references_at(slot.owner, slot.path) if slot.owner else {}
    return any(attribute in attributes for attributes in shown.values())


def _is_domain(slot: Slot, name: str) -> bool:
    """Whether a name may be the first part of a domain, or of what is called like one."""
    spoken = {*singular_words(slot.name), *(type_words(slot.owner.short_token) if slot.owner else ())}
    return name.islower() and not _DOMAINS.isdisjoint(spoken)


def _usual(catalog: Catalog, slot: Slot) -> Identity | None:
    """The one identity that examples give to a slot, each as an attribute of its own target, where they are enough."""
    shown: Counter[Identity] = Counter()
    for token, attributes in catalog.references_at(slot.owner, slot.path).items() if slot.owner else ():
        if target := catalog.resource(token):
            shown.update(_identities(attributes, target))
    return _only(shown)


def said_by(slot: Slot) -> Identity | None:
    """What a slot takes, as its name says, or its text where the name does not contradict; none if neither is clear."""
    if slot.name in _CHOSEN:
        return None
    name = identity_said(slot.name)
    text = identity_said(slot.declared.holds) if slot.declared else None
    if name in _OTHERWISE:
        return name
    # What is called an identifier is often an ARN as well.
    if slot.name.endswith(_IDENTIFIERS):
        return None
    if name is Identity.ID and text is None:
        return name
    return text if name in (None, text) else None


def said_in_document(slot: Slot) -> Identity | None:
    """What a member of a JSON document takes, where its name says ARN or URL, or it lists a statement's resources."""
    if slot.inside is Inside.STATEMENT and slot.name in STATEMENT_RESOURCES:
        return Identity.ARN
    said = identity_said(slot.name)
    return said if said in _OTHERWISE else None


def is_means_of(identity: Identity | None, taken: Identity) -> bool:
    """Whether a slot that takes one identity may well be given another."""
    return identity == taken or (taken not in _OTHERWISE and identity not in _OTHERWISE)


def _shown(examples: SlotTable, target: ResourceType) -> Counter[Identity]:
    """How often examples give which identity, as if all that they give were attributes of the target."""
    counts: Counter[Identity] = Counter()
    for attributes in examples.values():
        counts.update(_identities(attributes, target))
    return counts


def _identities(attributes: Mapping[str, int], target: ResourceType) -> Counter[Identity]:
    counts: Counter[Identity] = Counter()
    for attribute, count in attributes.items():
        if "." not in attribute and (identity := identity_of(target, attribute)):
            counts[identity] += count
    return counts


def _given_to_such(catalog: Catalog, slot: Slot) -> SlotTable:
    """What examples give to properties of such a name, where it or its text says what identifies a resource.

    It is the longest ending of its words of which there are any.
    """
    noun, identity = noun_and_identity(slot.name)
    identity = identity or (slot.declared.holds if slot.declared else "")
    if not identity:
        return {}
    phrases = (joined(ending, identity) for ending in endings(noun))
    package = slot.owner.package.name if slot.owner else ""
    return next((found for phrase in phrases if (found := catalog.references_named(package, phrase))), {})


def _called_like_the_identity(slot: Slot, target: ResourceType) -> Identity | None:
    """What a slot takes that is called like the attribute which the target's ID is: a bucket's ``bucket``."""
    return identity_of(target, "id") if slot.name == target.id_holds else None


def _only(shown: Counter[Identity]) -> Identity | None:
    """The one identity that examples of a slot give to it, where they are enough; of names only texts are certain."""
    only = next(iter(shown)) if len(shown) == 1 else None
    return only if only is not Identity.NAME and shown.total() >= _ENOUGH else None


def _only_by_name(shown: Counter[Identity], target: ResourceType) -> Identity | None:
    """The name, where examples of a slot give nothing else, and the target's ARN is taken for its name nowhere."""
    return Identity.NAME if target.short_token in NAMED_BY_NAME and set(shown) == {Identity.NAME} else None


def _is_certain(taken: Identity, given: Identity, slot: Slot, target: ResourceType, shown: Counter[Identity]) -> bool:
    """Whether enough says that the slot takes the one and not the other; `shown` is what examples say of that."""
    if target.short_token in NAMED_BY_ARN and {taken, given} <= {Identity.ARN, Identity.ID}:
        return identity_said(slot.name) is Identity.ARN
    if taken in _OTHERWISE:
        return True
    if shown and taken not in shown:
        return False
    if target.short_token in NAMED_BY_NAME:
        return given in _OTHERWISE
    if given in _OTHERWISE:
        text = identity_said(slot.declared.holds) if slot.declared else None
        return shown.total() >= (1 if text == taken else _ENOUGH)
    has_other_id = target.id_holds == "" or identity_said(target.id_holds) is Identity.ID
    return taken is Identity.ID and has_other_id and shown[taken] >= (1 if _speaks_of(slot, target) else _ENOUGH)


def _speaks_of(slot: Slot, target: ResourceType) -> bool:
    """Whether the last word of what a slot is called speaks of is one of the target's type."""
    noun, _ = spoken_at(slot.path)
    return bool(noun) and noun[-1] in type_words(target.short_token)
