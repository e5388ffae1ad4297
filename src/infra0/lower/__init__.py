"""From the graph to the IR: types and order, nothing else."""

from infra0.lower.diagram import lower_diagram
from infra0.lower.program import lower_program

__all__ = ["lower_diagram", "lower_program"]
