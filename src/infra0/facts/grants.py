"""Every permission of a system, whatever kind of policy it is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.facts.levels import levels_of
from infra0.facts.parts import Part
from infra0.facts.values import referred
from infra0.ir import Argument, Interpolation, Reference, Resource, System, Value


@dataclass(frozen=True, slots=True)
class Grant:
    """Somebody may, or with the effect ``Deny`` may not, do something.

    principal: the ID of a role, user or group; or a service, an account, ``anyone``.
    principal_label: what the diagram calls it, or the same.
    effect: ``Allow`` or ``Deny``.
    levels: what the actions amount to, ``read`` or ``write``.
    actions: as in the policy, ``s3:GetObject``.
    resources: what they may be done on, as ARNs in the document's notation.
    targets: IDs of the resources of this system that those ARNs name.
    policy: the ID of the resource that says so.
    conditional: whether it holds under conditions only.
    derived: whether the compiler wrote the statement for the document's prose.
    because: from what it was derived, or empty.
    """

    principal: str
    principal_label: str
    effect: str
    levels: tuple[str, ...]
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    targets: tuple[str, ...]
    policy: str
    conditional: bool = False
    derived: bool = False
    because: str = ""


def grants_of(system: System, parts: Mapping[str, Part]) -> tuple[Grant, ...]:
    """Identity policies first, then policies of resources, each in the document's order."""
    return tuple(
        Grant(
            principal=permission.principal,
            principal_label=_label(permission.principal, parts),
            effect=permission.effect,
            levels=levels_of(permission.actions),
            actions=permission.actions,
            resources=permission.resources,
            targets=permission.targets,
            policy=permission.policy,
            conditional=permission.conditional,
            derived=permission.derived,
            because=permission.because,
        )
        for permission in system.permissions
    )


def argument_of(resource: Resource, name: str) -> Value | None:
    """What a resource's property of that name is given, or None."""
    found: Argument | None = next((argument for argument in resource.arguments if argument.name == name), None)
    return found.value if found else None


def mentioned(value: Value | None) -> str:
    """The ID of the first resource that a value refers to, or an empty text."""
    match value:
        case None:
            return ""
        case Interpolation(parts):
            return next((part.resource for part in parts if isinstance(part, Reference)), "")
        case _:
            return referred(value)


def _label(principal: str, parts: Mapping[str, Part]) -> str:
    return parts[principal].label if principal in parts else principal
