"""What differs between two compiled documents, in meaning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResourceChange:
    """A resource that only one of the documents has.

    id: as in its document.
    label: what the diagram calls it, or the ID.
    token: the short token of its type.
    """

    id: str
    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Rename:
    """A resource that has another ID now and is the same otherwise; it is replaced unless given an alias.

    old: the ID that it had.
    new: the ID that it has.
    token: the short token of its type.
    """

    old: str
    new: str
    token: str


@dataclass(frozen=True, slots=True)
class PropertyChange:
    """A property of a resource.

    path: ``environment.variables.TABLE_NAME``; ``type``, ``dependsOn`` and ``options.protect`` are paths too.
    old: what it was given, in the document's notation; empty for nothing.
    new: what it is given; empty for nothing.
    kind: ``added``, ``removed`` or ``changed``; ``rewired`` where it refers to another resource or attribute.
    """

    path: str
    old: str
    new: str
    kind: str


@dataclass(frozen=True, slots=True)
class ChangedResource:
    """A resource that both documents have, but not alike.

    id: as in the new document.
    label: what the diagram calls it, or the ID.
    token: the short token of its type in the new document.
    properties: what differs, in the new document's order, then what is gone.
    """

    id: str
    label: str
    token: str
    properties: tuple[PropertyChange, ...]


@dataclass(frozen=True, slots=True)
class PermissionChange:
    """Something that a principal may do, or may not any more.

    principal: the ID of a role, user or group; or a service, an account, ``anyone``.
    effect: ``Allow`` or ``Deny``.
    actions: as in the policy.
    resource: what they may be done on, as an ARN in the document's notation.
    conditional: whether it holds under conditions only.
    derived: whether the compiler wrote it for the document's prose.
    """

    principal: str
    effect: str
    actions: tuple[str, ...]
    resource: str
    conditional: bool
    derived: bool


@dataclass(frozen=True, slots=True)
class ExposureChange:
    """Something that the internet can reach, or cannot any more.

    id: of the resource.
    label: what the diagram calls it, or the ID.
    what: what is reachable, in words.
    ports: ``443``; empty where ports say nothing.
    login: who is let in; empty where nothing says.
    """

    id: str
    label: str
    what: str
    ports: str
    login: str


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A stack setting or output.

    name: as in the document.
    old: what it said; empty for nothing.
    new: what it says; empty for nothing.
    kind: ``added``, ``removed`` or ``changed``.
    """

    name: str
    old: str
    new: str
    kind: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs.

    added: resources that are new.
    removed: resources that are gone.
    renamed: resources with another ID.
    changed: resources that are not as they were.
    permissions_gained: what somebody may do now.
    permissions_lost: what somebody may not do any more.
    exposure_gained: what the internet can reach now.
    exposure_lost: what the internet cannot reach any more.
    settings: of the stack.
    outputs: of the stack.
    """

    added: tuple[ResourceChange, ...] = ()
    removed: tuple[ResourceChange, ...] = ()
    renamed: tuple[Rename, ...] = ()
    changed: tuple[ChangedResource, ...] = ()
    permissions_gained: tuple[PermissionChange, ...] = ()
    permissions_lost: tuple[PermissionChange, ...] = ()
    exposure_gained: tuple[ExposureChange, ...] = ()
    exposure_lost: tuple[ExposureChange, ...] = ()
    settings: tuple[ValueChange, ...] = ()
    outputs: tuple[ValueChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return self != Changes()
