"""The shape of the table of actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from infra0.derive.iam.services import Service


class Access(StrEnum):
    """What a workload does with a target."""

    READ = "read"
    WRITE = "write"
    DELETE = "delete"
    SEND = "send"
    CONSUME = "consume"
    POLL = "poll"
    """What a service that polls on a workload's behalf needs besides: to find the target, and to reach it."""
    INVOKE = "invoke"
    TRANSFORM = "transform"
    """To send records through it, at whatever version."""
    AWAIT = "await"
    """To follow what was started to its end."""
    INSPECT = "inspect"
    """To look at settings before use."""
    DELIVER = "deliver"
    DECRYPT = "decrypt"
    ENCRYPT = "encrypt"


@dataclass(frozen=True, slots=True)
class Named:
    """Resources of a statement, by an attribute of the target.

    pattern: ``{arn}/*``, an attribute in braces with what surrounds it; ``{user}`` is whom the workload signs in as.
    types: what that names, in the terms of AWS's action list. when: properties of the target of which one must be
    given, or the resource does not exist.
    """

    pattern: str
    types: tuple[str, ...]
    when: tuple[str, ...] = ()
    value: str = ""


EVERYTHING = Named("*", ())
"""For actions that AWS cannot restrict to a resource."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a statement: ``Condition("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")``."""

    operator: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Grant:
    """Actions on resources of a target. sid: for a statement of its own, in place of the target's."""

    actions: tuple[str, ...]
    on: tuple[Named, ...]
    sid: str = ""
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class TargetType:
    """A kind of resource that workloads work with, and the actions for each way of doing so.

    tokens: its short tokens. arns: for each attribute that patterns use, the text of its value, in which ``{name}``
    is the value of the property `named_by`. outward: what a variable, destination or edge that names the target
    means. inward: what an edge from it to the workload means. vague: what is meant where no direction is known.
    part: the attribute that leads to it, for what resources of these tokens have within. keyed_by: the property
    that names the key which a part is encrypted with.
    """

    label: str
    service: Service
    tokens: tuple[str, ...]
    arns: Mapping[str, str]
    grants: Mapping[Access, tuple[Grant, ...]]
    named_by: str = "name"
    outward: tuple[Access, ...] = ()
    inward: tuple[Access, ...] = ()
    vague: tuple[Access, ...] = field(default=())
    part: str = ""
    keyed_by: str = ""


_READ_WRITE = (Access.READ, Access.WRITE)

store = partial(TargetType, outward=_READ_WRITE, inward=(Access.READ,), vague=_READ_WRITE)
"""A target that is both read and written where nothing says which, and that leads to what reads it."""
source = partial(TargetType, outward=(Access.READ,), inward=(Access.READ,), vague=(Access.READ,))
"""A target that is read where nothing says otherwise."""
