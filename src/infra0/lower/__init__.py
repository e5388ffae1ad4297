"""From the graph to the IR: types and order, nothing else."""

from infra0.lower.connections import lower_connections
from infra0.lower.diagram import lower_diagram
from infra0.lower.permissions import lower_permissions
from infra0.lower.program import lower_program

__all__ = ["lower_connections", "lower_diagram", "lower_permissions", "lower_program"]
