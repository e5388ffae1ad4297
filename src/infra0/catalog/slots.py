"""Paths of slots within a resource's inputs, such as ``defaultActions[].targetGroupArn``."""

import re
from collections.abc import Callable

from infra0.catalog.types import Kind, ObjectType, Property, ResourceType, Type

_STEP = re.compile(r"\[\]|\{\}|[^.\[\]{}]+")


def property_at(
    owner: ResourceType, slot: str, object_type: Callable[[ResourceType, Type], ObjectType]
) -> Property | None:
    """The property that a slot is, or whose list or map it is in; none if a step of the path does not exist."""
    name, *steps = _STEP.findall(slot) or [""]
    found = owner.inputs.get(name)
    type_ = found.type if found else None
    for step in steps:
        if type_ is None:
            return None
        if step in ("[]", "{}"):
            type_ = type_.element or type_
            continue
        object_ = next((member for member in type_.members or (type_,) if member.kind is Kind.OBJECT), None)
        found = object_type(owner, object_).properties.get(step) if object_ else None
        type_ = found.type if found else None
    return found
