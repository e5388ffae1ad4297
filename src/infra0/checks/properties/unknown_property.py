"""Properties that a resource's type, or an object nested in it, does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from infra0.catalog import Kind, Property, ResourceType
from infra0.checks.check import ObjectCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Fix, Place, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph import fitting, member_of_kind

_JOINT = r"[_\-\s]+([A-Za-z0-9])"


class UnknownProperty(ObjectCheck):
    """A property is not one of those that the provider accepts there.

    Why: the program would not run: the provider's SDK refuses names that it does not know. Names are camelCase, and
    some are called otherwise than in other tools.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"force_destroy": true}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": true}}}}
    """

    code = "I0410"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """The properties of an object that its type does not have."""
        for key, value in visit.value.items():
            if key in visit.members or value is None:
                continue
            free = {name: slot for name, slot in visit.members.items() if visit.value.get(name) is None}
            meant = _spelled_otherwise(key, free) or clearly_nearest(key, free)
            yield cls.at(
                Place((*visit.pointer, key), "key"),
                f"{visit.words} has no property `{key}`.",
                suggestions=(meant,) if meant else nearest(key, free),
                notes=_notes(subject, visit, key),
                fix=_rename(subject, visit, key, free[meant]) if meant else None,
            )


def _spelled_otherwise(key: str, members: dict[str, Property]) -> str | None:
    """The member of the same words: `force_destroy` and `ForceDestroy` are `forceDestroy`."""
    camel = re.sub(_JOINT, lambda joint: joint[1].upper(), key)
    for spelling in (camel, camel[:1].lower() + camel[1:]):
        if spelling in members:
            return spelling
    return None


def _rename(subject: Subject, visit: ObjectVisit, key: str, meant: Property) -> Fix:
    pointer = (*visit.pointer, key)
    takes = fitting(meant.type, visit.value[key]) is not None or pointer in subject.graph.values
    return Fix(f"rename it to `{meant.name}`", (RenameKey(pointer, meant.name),), certain=takes)


def _notes(subject: Subject, visit: ObjectVisit, key: str) -> tuple[str, ...]:
    owner = visit.resource.type
    assert owner
    if not visit.path and key in owner.attributes:
        return (f"`{key}` is what the resource says of itself once it exists; it cannot be given. Take it out.",)
    holders = [name for name, slot in visit.members.items() if key in _members_of(subject, owner, slot)]
    where = (f"It belongs inside `{holders[0]}`.",) if len(holders) == 1 else ()
    return (*where, f"As {owner.package.distribution} {owner.package.version} has `{owner.short_token}`.")


def _members_of(subject: Subject, owner: ResourceType, slot: Property) -> Mapping[str, Property]:
    """What the objects in a property have; nothing where it holds none."""
    listed = member_of_kind(slot.type, Kind.LIST)
    nested = member_of_kind(listed.element if listed else slot.type, Kind.OBJECT)
    return subject.catalog.object_type(owner, nested).properties if nested else {}
