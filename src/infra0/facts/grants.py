"""Every permission of a system, whatever kind of policy it is written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.facts.levels import levels_of
from infra0.facts.parts import Part, resource_token
from infra0.facts.statements import statements_of
from infra0.facts.tables import table
from infra0.facts.values import ValueReader, referred
from infra0.ir import Argument, Interpolation, JsonDocument, Reference, Resource, System, Value


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


def grants_of(system: System, parts: Mapping[str, Part], reader: ValueReader) -> tuple[Grant, ...]:
    """Identity policies first, then policies of resources, each in the document's order."""
    return (*_identity_grants(system, parts), *_resource_grants(system, parts, reader))


def _identity_grants(system: System, parts: Mapping[str, Part]) -> Iterator[Grant]:
    for permission in system.permissions:
        yield Grant(
            principal=permission.principal,
            principal_label=_label(permission.principal, parts),
            effect=permission.effect,
            levels=levels_of(permission.actions),
            actions=permission.actions,
            resources=permission.resources,
            targets=permission.targets,
            policy=permission.policy,
            derived=permission.derived,
            because=permission.because,
        )


def _resource_grants(system: System, parts: Mapping[str, Part], reader: ValueReader) -> Iterator[Grant]:
    holders = table("access")["policies"]
    for resource in system.program.resources:
        token = resource_token(resource)
        properties = holders.get(token)
        if isinstance(properties, list):
            yield from _policy_grants(resource, str(properties[0]), str(properties[1]), parts, reader)
        elif token == "aws:lambda:Permission":
            yield _invocation_grant(resource, parts, reader)


def _policy_grants(
    resource: Resource, document: str, target: str, parts: Mapping[str, Part], reader: ValueReader
) -> Iterator[Grant]:
    policy = argument_of(resource, document)
    if not isinstance(policy, JsonDocument):
        return
    about = mentioned(argument_of(resource, target)) if target else resource.id
    for statement in statements_of(reader.data(policy)):
        for principal in statement.principals:
            name = _principal_id(principal, parts)
            yield Grant(
                principal=name,
                principal_label=_label(name, parts),
                effect=statement.effect,
                levels=levels_of(statement.actions),
                actions=statement.actions,
                resources=statement.resources,
                targets=(about,) if about else (),
                policy=resource.id,
                conditional=statement.conditional,
            )


def _invocation_grant(resource: Resource, parts: Mapping[str, Part], reader: ValueReader) -> Grant:
    principal = _text(resource, "principal", reader) or "unknown"
    actions = tuple(filter(None, [_text(resource, "action", reader)]))
    about = mentioned(argument_of(resource, "function"))
    return Grant(
        principal=principal,
        principal_label=_label(principal, parts),
        effect="Allow",
        levels=levels_of(actions),
        actions=actions,
        resources=(_text(resource, "function", reader),),
        targets=(about,) if about else (),
        policy=resource.id,
        conditional=argument_of(resource, "sourceArn") is not None,
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


def _text(resource: Resource, name: str, reader: ValueReader) -> str:
    value = argument_of(resource, name)
    return reader.text(value) if value else ""


def _principal_id(text: str, parts: Mapping[str, Part]) -> str:
    """The ID of the part that ``${lambdaRole.arn}`` names, or the text as it is."""
    name = text.removeprefix("${").partition(".")[0] if text.startswith("${") else ""
    return name if name in parts else text


def _label(principal: str, parts: Mapping[str, Part]) -> str:
    return parts[principal].label if principal in parts else principal
