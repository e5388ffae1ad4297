"""What the types of a diagram's edges mean."""

from infra0.model import Edge

CONNECTION = "connectsTo"
"""The one type of today's documents."""

_ATTACHMENTS = frozenset(
    ("assumes", "attachedto", "attaches", "attachesto", "configures", "grants", "hasrole", "protects", "secures")
)


def is_attachment(edge: Edge) -> bool:
    """Whether an edge's type says, in the way of older documents, that one end is attached to the other."""
    return (edge.type or "").lower().replace("_", "").replace("-", "") in _ATTACHMENTS
