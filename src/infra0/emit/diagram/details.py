"""What the interactive page tells about a node, apart from what the picture shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelatedNode:
    """Another resource, by its ID, and what relates to it: ``environment.variables reads arn``."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class NodeFinding:
    """What validation says about a node. severity: ``error``, ``warning`` or ``hint``."""

    severity: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class NodeDetails:
    """Everything else that is known of a node; all of it is text, without any secret.

    type: its full token. configuration: what is set, as it is to be read, on several lines. permissions: what it
    may do, one line each.
    """

    type: str = ""
    configuration: str = ""
    needs: tuple[RelatedNode, ...] = ()
    needed_by: tuple[RelatedNode, ...] = ()
    findings: tuple[NodeFinding, ...] = ()
    permissions: tuple[str, ...] = ()
