"""The document as data."""

from infra0.model.document import Diagram, Document, Edge, Node, Resource, Setting
from infra0.model.parse import describe, parse

__all__ = ["Diagram", "Document", "Edge", "Node", "Resource", "Setting", "describe", "parse"]
