"""From the graph to the IR: types and order, nothing else."""

from infra0.lower.access import lower_access
from infra0.lower.connections import lower_connections
from infra0.lower.diagram import lower_diagram
from infra0.lower.program import lower_program

__all__ = ["lower_access", "lower_connections", "lower_diagram", "lower_program"]
