"""Runs checks over a document: one way through its resources and values, whatever the number of checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from infra0.checks.check import Check, DocumentCheck, ResourceCheck, ResourceVisit, Subject, ValueCheck, ValueVisit
from infra0.diagnostics import Diagnostic, Pointer
from infra0.graph import Slot, children, input_slot


def run(checks: Sequence[Check], subject: Subject) -> Iterator[Diagnostic]:
    """The findings of the given checks."""
    for check in checks:
        if issubclass(check, DocumentCheck):
            yield from check.check(subject)
    by_token, general = _resource_checks(checks)
    value_checks = [check for check in checks if issubclass(check, ValueCheck)]
    for name, resource in subject.document.resources.items():
        found = subject.graph.types[name]
        visit = ResourceVisit(name, resource, found)
        token = found.short_token if found else ""
        for check in (*general, *by_token.get(token, ())):
            yield from check.check(subject, visit)
        if value_checks:
            yield from _values(value_checks, subject, visit)


def _resource_checks(
    checks: Sequence[Check],
) -> tuple[dict[str, list[type[ResourceCheck]]], list[type[ResourceCheck]]]:
    by_token: dict[str, list[type[ResourceCheck]]] = {}
    general: list[type[ResourceCheck]] = []
    for check in checks:
        if not issubclass(check, ResourceCheck):
            continue
        if check.tokens is None:
            general.append(check)
            continue
        for token in check.tokens:
            by_token.setdefault(token, []).append(check)
    return by_token, general


def _values(checks: list[type[ValueCheck]], subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
    for key, value in visit.config.items():
        yield from _below(checks, subject, visit, input_slot(visit.type, key), value, visit.pointer(key))


def _below(
    checks: list[type[ValueCheck]], subject: Subject, visit: ResourceVisit, slot: Slot, value: Any, pointer: Pointer
) -> Iterator[Diagnostic]:
    here = ValueVisit(visit, slot, value, pointer)
    for check in checks:
        yield from check.check(subject, here)
    for key, inner, item in children(subject.catalog, slot, value):
        yield from _below(checks, subject, visit, inner, item, (*pointer, key))
