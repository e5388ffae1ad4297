"""The inventory: every part of the system by group, with what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.facts.parts import STANDARD_GROUPS, Part
from infra0.facts.purposes import purpose_of
from infra0.facts.registry import registry_url


@dataclass(frozen=True, slots=True)
class Item:
    """One part.

    id: as in the document.
    label: what the diagram calls it, or the ID.
    token: the short token of its type; empty for what stands outside the system.
    url: the type's page in the provider's reference, or empty.
    purpose: what such a thing is for.
    group: the name of its group.
    resource: whether the document has a resource for it.
    drawn: whether the document's diagram shows it.
    attachment: whether it only says something about other parts, as a policy or a bucket's setting does.
    """

    id: str
    label: str
    token: str
    url: str
    purpose: str
    group: str
    resource: bool
    drawn: bool
    attachment: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that belong together.

    name: as in the document, ``integration``.
    title: the name as a heading.
    items: things first, then what is attached to them; each in the document's order.
    """

    name: str
    title: str
    items: tuple[Item, ...]


def inventory_of(parts: Mapping[str, Part], descriptions: Mapping[str, str]) -> tuple[Group, ...]:
    """Groups in the order of the standard ones, then the author's own; `descriptions` are a provider's sentences."""
    members: dict[str, list[Item]] = {}
    for part in parts.values():
        purpose = descriptions.get(part.token) or purpose_of(part.token)
        members.setdefault(part.group, []).append(
            Item(
                id=part.id,
                label=part.label,
                token=part.token,
                url=registry_url(part.token),
                purpose=purpose,
                group=part.group,
                resource=part.resource,
                drawn=part.drawn,
                attachment=part.attachment,
            )
        )
    standard = [name for name in STANDARD_GROUPS if name in members]
    order = [*standard, *(name for name in members if name not in STANDARD_GROUPS)]
    return tuple(
        Group(name, title_of(name), tuple(sorted(members[name], key=lambda item: item.attachment))) for name in order
    )


def title_of(group: str) -> str:
    """A group's name as a heading; an author's capitals stay."""
    return group[:1].upper() + group[1:]
