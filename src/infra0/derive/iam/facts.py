"""What a policy is derived from, and what comes out: plain facts, free of the graph that they are taken from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from infra0.derive.iam.services import Service
from infra0.derive.targets import Config, JsonValue, Target


class RelationKind(StrEnum):
    """What ties a workload to a target."""

    ENVIRONMENT = "environment"
    """An environment variable, argument or user data of the workload names the target."""
    EVENT_SOURCE = "event source"
    """The target's records or messages are polled on the workload's behalf."""
    SOURCE = "source"
    """The workload reads the target, by its own configuration or by what starts it."""
    DESTINATION = "destination"
    """The workload delivers to the target, or calls it, by its own configuration."""
    DEAD_LETTER = "dead letter"
    """What the workload fails to process goes to the target."""
    START = "start"
    """The target is needed before the workload runs, by what starts it: its image, its secrets, its log group."""
    REFERENCE = "reference"
    """Another property of the workload names the target; what for is in its slot."""
    DIAGRAM_OUT = "diagram out"
    """An edge of the diagram leads from the workload to the target."""
    DIAGRAM_IN = "diagram in"
    """An edge of the diagram leads from the target to the workload."""
    POLICY_DEPENDS_ON = "policy depends on"
    """The policy lists the target in its `dependsOn`."""
    PROSE = "prose"
    """The policy's prose names the target or its service."""


@dataclass(frozen=True, slots=True)
class Workload:
    """Something that runs with a role.

    token: the short token, ``aws:lambda:Function``. role_slot: the property that takes the role, which tells the
    two roles of a task definition apart.
    """

    id: str
    token: str
    config: Config = field(default_factory=dict)
    role_slot: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """An action that a configuration spells out. waits: what it starts is followed to its end."""

    action: str
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """What one workload has to do with one target.

    workload: its ID, or empty where the relation is the policy's own. evidence: why, in words for a diagnostic.
    calls: all that the workload does with the target, where its configuration spells that out.
    """

    workload: str
    target: Target
    kind: RelationKind
    slot: str = ""
    evidence: str = ""
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True)
class DerivedPolicy:
    """A policy document and where it comes from.

    document: with references as interpolations (``${dataTable.arn}``). reasons: why each statement is there, by its
    Sid. because: the reasons for what the document shows, without what every workload of the kind needs.
    unmatched: services that the prose names and nothing in the document stands for. targets: the IDs of what the
    document refers to.
    """

    document: Mapping[str, JsonValue]
    reasons: Mapping[str, tuple[str, ...]]
    because: tuple[str, ...]
    unmatched: tuple[Service, ...]
    targets: tuple[str, ...]
