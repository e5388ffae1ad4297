"""References between resources, and what follows from them."""

from infra0.catalog.fitting import fitting, member_of_kind
from infra0.catalog.inputs import Inside, Slot, children, input_slot, is_document, option_slot
from infra0.graph.build import DEPENDENCIES, Bindings, bind_values, build, reordered
from infra0.graph.types import (
    ContextOperand,
    Edge,
    EdgeOrigin,
    Element,
    Expression,
    Graph,
    Member,
    Operand,
    ResourceOperand,
    SettingOperand,
    format_path,
)

__all__ = [
    "DEPENDENCIES",
    "Bindings",
    "ContextOperand",
    "Edge",
    "EdgeOrigin",
    "Element",
    "Expression",
    "Graph",
    "Inside",
    "Member",
    "Operand",
    "ResourceOperand",
    "SettingOperand",
    "Slot",
    "bind_values",
    "build",
    "children",
    "fitting",
    "format_path",
    "input_slot",
    "is_document",
    "member_of_kind",
    "option_slot",
    "reordered",
]
