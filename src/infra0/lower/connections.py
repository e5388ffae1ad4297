"""The graph's edges as connections."""

from infra0.graph import EdgeOrigin, Graph
from infra0.ir import Connection, ConnectionOrigin


def lower_connections(graph: Graph) -> tuple[Connection, ...]:
    """What every resource needs of others, in the document's order."""
    return tuple(
        Connection(
            edge.source,
            edge.target,
            ConnectionOrigin.DEPENDS_ON if edge.origin is EdgeOrigin.DEPENDS_ON else ConnectionOrigin.REFERENCE,
            edge.slot,
            edge.attribute,
            edge.derived,
        )
        for edge in graph.edges
        if edge.source
    )
