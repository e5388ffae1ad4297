"""The nodes that a document declares."""

from collections.abc import Mapping

from infra0.model import Document, Node


def declared_nodes(document: Document) -> Mapping[str, Node]:
    """The diagram's nodes by their IDs, in its order; of several with one ID, the first."""
    found: dict[str, Node] = {}
    for node in (document.diagram and document.diagram.nodes) or ():
        found.setdefault(node.id, node)
    return found
