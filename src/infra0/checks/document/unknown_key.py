"""Keys that the format does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place, node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.model import Resource
from infra0.model.called import meant_by

_ALSO_KNOWN = frozenset({"$schema"})
"""What editors put into a document to find its schema."""


class UnknownKey(DocumentCheck):
    """The document, a resource, the diagram, a node or an edge has a key that the format does not know.

    Why: what it says is not compiled. It is usually a misspelled key, or one of another format.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "confg": {"forceDestroy": true}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": true}}}}
    """

    code = "I0206"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The unknown keys."""
        for pointer, owner, model in _models(subject):
            for key, value in (model.model_extra or {}).items():
                if value is None or (not pointer and key in _ALSO_KNOWN):
                    continue
                known = _free_keys(model)
                offered = meant_by(key, known)
                certain = offered is not None and clearly_nearest(key, known) == offered
                found = cls.at(
                    Place((*pointer, key), "key"),
                    f"{owner} has no member `{key}`; it is ignored.",
                    suggestions=(offered,) if offered else nearest(key, known),
                    fix=Fix(f"rename it to `{offered}`", (RenameKey((*pointer, key), offered),), certain=certain)
                    if offered
                    else None,
                )
                # What a resource refers to is not known while its configuration has another name.
                yield replace(found, spoils=isinstance(model, Resource) and offered == "config")


def _models(subject: Subject) -> Iterator[tuple[Pointer, str, BaseModel]]:
    document = subject.document
    yield (), "A document", document
    for name, resource in document.resources.items():
        yield ("resources", name), f"The resource `{name}`", resource
    if document.diagram:
        yield ("diagram",), "The diagram", document.diagram
    for number, node in enumerate(subject.drawing.nodes):
        yield node_place(number).pointer, f"The node `{node.id}`", node
    for number, edge in enumerate(subject.drawing.edges):
        yield edge_place(number).pointer, "An edge", edge
    for name, setting in (document.config or {}).items():
        if setting:
            yield ("config", name), f"The stack setting `{name}`", setting


def _free_keys(model: BaseModel) -> list[str]:
    """The format's keys that the model has no value for."""
    fields = type(model).model_fields.items()
    return [field.alias or name for name, field in fields if getattr(model, name) is None]
