"""Whether the diagram says what the resources say, in the form that the published format asks for."""

from infra0.checks.check import Check
from infra0.checks.diagram.attachment_edge import AttachmentEdge
from infra0.checks.diagram.attachment_node import AttachmentNode
from infra0.checks.diagram.dangling_edge import DanglingEdge
from infra0.checks.diagram.duplicate_edge import DuplicateEdge
from infra0.checks.diagram.duplicate_node import DuplicateNode
from infra0.checks.diagram.label_case import LabelCase
from infra0.checks.diagram.legacy_edge_type import LegacyEdgeType
from infra0.checks.diagram.long_label import LongLabel
from infra0.checks.diagram.misdrawn_reference import MisdrawnReference
from infra0.checks.diagram.node_without_resource import NodeWithoutResource
from infra0.checks.diagram.older_node import OlderNode
from infra0.checks.diagram.parent_cycle import ParentCycle
from infra0.checks.diagram.resource_without_node import ResourceWithoutNode
from infra0.checks.diagram.unbacked_edge import UnbackedEdge
from infra0.checks.diagram.undrawn_connection import UndrawnConnection
from infra0.checks.diagram.unknown_parent import UnknownParent

DIAGRAM_CHECKS: tuple[Check, ...] = (
    AttachmentEdge,
    AttachmentNode,
    DanglingEdge,
    DuplicateEdge,
    DuplicateNode,
    LabelCase,
    LegacyEdgeType,
    LongLabel,
    MisdrawnReference,
    NodeWithoutResource,
    OlderNode,
    ParentCycle,
    ResourceWithoutNode,
    UnbackedEdge,
    UndrawnConnection,
    UnknownParent,
)
