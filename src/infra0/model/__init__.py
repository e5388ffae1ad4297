"""The document as data."""

from infra0.model.document import Diagram, Document, Edge, Node, Resource, Setting
from infra0.model.parse import parse
from infra0.model.words import describe

__all__ = ["Diagram", "Document", "Edge", "Node", "Resource", "Setting", "describe", "parse"]
