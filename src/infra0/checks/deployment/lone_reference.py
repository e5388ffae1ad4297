"""References that stand alone where the property takes a text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.catalog import ResourceType
from infra0.catalog.words import type_words
from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.tables.composed import COMPOSED, HOLE
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import format_path
from infra0.graph.bare import names_itself


class LoneReference(ValueCheck):
    """A reference stands alone where the property takes a text of which it is only a part, such as a path.

    Why: the service rejects the value. Sources: what published examples of pulumi-aws make of such a resource there,
    and never give by itself; its texts on the properties.

    Example:
        {"resources": {"api": {"type": "aws:apigatewayv2:Api", "config": {"protocolType": "HTTP"}},
                       "orders": {"type": "aws:apigatewayv2:Integration",
                                  "config": {"apiId": "api.id", "integrationType": "HTTP_PROXY",
                                             "integrationUri": "https://example.com", "integrationMethod": "ANY"}},
                       "route": {"type": "aws:apigatewayv2:Route",
                                 "config": {"apiId": "api.id", "routeKey": "GET /orders", "target": "orders.id"}}}}

    Instead:
        {"resources": {"api": {"type": "aws:apigatewayv2:Api", "config": {"protocolType": "HTTP"}},
                       "orders": {"type": "aws:apigatewayv2:Integration",
                                  "config": {"apiId": "api.id", "integrationType": "HTTP_PROXY",
                                             "integrationUri": "https://example.com", "integrationMethod": "ANY"}},
                       "route": {"type": "aws:apigatewayv2:Route",
                                 "config": {"apiId": "api.id", "routeKey": "GET /orders",
                                            "target": "integrations/${orders.id}"}}}}
    """

    code = "I0475"
    severity = Severity.WARNING
    spoils = True
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, with the text that belongs there."""
        whole, slot = subject.reference(visit.pointer), visit.slot
        if whole is None or slot.owner is None or slot.in_document or names_itself(slot):
            return
        target = subject.graph.types.get(whole.resource)
        form = _form(subject, slot.owner, slot.path, target) if target else ""
        if not target or not form:
            return
        text = HOLE.sub(lambda hole: _filled(subject, whole.resource, target, hole), form)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} takes text such as `{text}`, not `{whole.resource}.{format_path(whole.path)}` alone.",
            notes=() if _is_complete(text) else ("Replace what is in angle brackets.",),
            fix=Fix(f"write `{text}`", (SetValue(visit.pointer, text),), certain=False) if _is_complete(text) else None,
        )


def _form(subject: Subject, owner: ResourceType, path: str, target: ResourceType) -> str:
    composed = COMPOSED.get((owner.short_token, path), {})
    return composed.get(target.short_token) or subject.catalog.form_at(owner, path, target)


def _filled(subject: Subject, name: str, target: ResourceType, hole: re.Match[str]) -> str:
    """A part of the form: an attribute of the target, of the only other resource that may be meant, or what to put."""
    type_, attribute = hole["type"], hole["attribute"]
    if type_ and type_words(type_) == type_words(target.short_token):
        return f"${{{name}.{attribute}}}"
    others = [other for other in _around(subject, name, target) if _may_fill(subject, other, type_, attribute)]
    return f"${{{others[0]}.{attribute}}}" if len(others) == 1 else f"<{attribute or 'value'}>"


def _around(subject: Subject, name: str, target: ResourceType) -> dict[str, None]:
    """The resources of the same service that the target refers to."""
    module = target.short_token.rpartition(":")[0]
    needed = (edge.target for edge in subject.graph.edges_of(name))
    return {other: None for other in needed if subject.token(other).rpartition(":")[0] == module}


def _may_fill(subject: Subject, name: str, type_: str, attribute: str) -> bool:
    found = subject.graph.types[name]
    return found is not None and type_ in ("", found.short_token) and attribute in found.attributes


def _is_complete(text: str) -> bool:
    return "<" not in text
