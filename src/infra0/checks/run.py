"""Runs checks over a document: one way through its resources and values, whatever the number of checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from infra0.catalog import Kind
from infra0.checks.check import Check, DocumentCheck, MisfitCheck, ObjectCheck, ResourceCheck, ValueCheck
from infra0.checks.fit import Misfit, misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit, ResourceVisit, ValueVisit
from infra0.diagnostics import Diagnostic, Place, Pointer
from infra0.diagnostics.roots import together
from infra0.graph import Slot, children, input_slot, is_document, member_of_kind
from infra0.source.numbers import plain_type


def run(checks: Sequence[Check], subject: Subject) -> tuple[Diagnostic, ...]:
    """The findings of the given checks."""
    folded = frozenset(check.code for check in checks if issubclass(check, ValueCheck) and check.once)
    found = _settled(tuple(_findings(_Plan.of(checks), subject)), checks)
    return tuple(_fold(found, folded))


@dataclass(frozen=True, slots=True)
class _Plan:
    """The checks, by what they look at."""

    document: list[type[DocumentCheck]]
    every_resource: list[type[ResourceCheck]]
    by_token: dict[str, list[type[ResourceCheck]]]
    objects: list[type[ObjectCheck]]
    by_value: dict[type, list[type[ValueCheck]]]
    by_misfit: dict[Misfit, list[type[MisfitCheck]]]

    @classmethod
    def of(cls, checks: Sequence[Check]) -> _Plan:
        plan = cls([], [], {}, [], {}, {})
        for check in checks:
            if issubclass(check, DocumentCheck):
                plan.document.append(check)
            elif issubclass(check, ObjectCheck):
                plan.objects.append(check)
            elif issubclass(check, ValueCheck):
                for kind in check.values:
                    plan.by_value.setdefault(kind, []).append(check)
            elif issubclass(check, MisfitCheck):
                plan.by_misfit.setdefault(check.misfit, []).append(check)
            elif check.tokens is None:
                plan.every_resource.append(check)
            else:
                for token in check.tokens:
                    plan.by_token.setdefault(token, []).append(check)
        return plan


def _findings(plan: _Plan, subject: Subject) -> Iterator[Diagnostic]:
    for check in plan.document:
        yield from check.check(subject)
    # Messages quote values, and secrets are to be quoted nowhere.
    secrets = subject.derived.secrets.keys() | subject.derived.embedded.keys()
    for name in subject.document.resources:
        visit = subject.visit(name)
        for resource_check in (*plan.every_resource, *plan.by_token.get(subject.token(name), ())):
            yield from _blaming_emptiness(resource_check.check(subject, visit), visit)
        if plan.objects or plan.by_value or plan.by_misfit:
            yield from _configuration(plan, subject, visit, secrets)


def _blaming_emptiness(findings: Iterator[Diagnostic], visit: ResourceVisit) -> Iterator[Diagnostic]:
    """The findings; a resource without any configuration lacks everything for one reason."""
    if visit.config:
        return findings
    return (replace(found, blames=(*found.blames, ("resources", visit.name))) for found in findings)


def _configuration(plan: _Plan, subject: Subject, visit: ResourceVisit, unquoted: Set[Pointer]) -> Iterator[Diagnostic]:
    if visit.type:
        for check in plan.objects:
            yield from check.check(subject, visit.configuration)
    # Values wait on a stack of their own, last first, so that nesting costs no recursion.
    waiting: list[tuple[Slot, Any, Pointer]] = [
        (input_slot(visit.type, key), value, visit.pointer(key)) for key, value in visit.config.items()
    ]
    waiting.reverse()
    while waiting:
        slot, value, pointer = waiting.pop()
        if value is None or pointer in unquoted:
            continue
        yield from _at_value(plan, subject, ValueVisit(visit, slot, value, pointer, subject.graph.values.get(pointer)))
        inner = [(inside, item, (*pointer, key)) for key, inside, item in children(subject.catalog, slot, value)]
        waiting.extend(reversed(inner))


def _at_value(plan: _Plan, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
    for check in plan.by_value.get(plain_type(visit.value), ()):
        yield from check.check(subject, visit)
    if plan.by_misfit and (found_misfit := misfit(subject, visit)):
        for misfit_check in plan.by_misfit.get(found_misfit, ()):
            yield from misfit_check.check(subject, visit)
    if isinstance(visit.value, dict) and (found := _object_visit(subject, visit)):
        for object_check in plan.objects:
            yield from object_check.check(subject, found)


def _object_visit(subject: Subject, visit: ValueVisit) -> ObjectVisit | None:
    slot = visit.slot
    nested = member_of_kind(slot.type, Kind.OBJECT)
    if nested is None or slot.owner is None or slot.in_document or is_document(slot, visit.value):
        return None
    members = subject.catalog.object_type(slot.owner, nested).properties
    if not members:
        return None
    presumed = subject.presumed_in(visit.pointer)
    return ObjectVisit(visit.resource, members, slot.path, visit.value, visit.pointer, presumed)


def _settled(findings: Sequence[Diagnostic], checks: Sequence[Check]) -> Iterator[Diagnostic]:
    """The findings, without those at places of which another says all that can be said but their type."""
    alone = {check.code for check in checks if issubclass(check, ValueCheck) and check.alone}
    kept = alone | {check.code for check in checks if issubclass(check, MisfitCheck)}
    settled = {
        place.pointer for found in findings if found.code in alone for place in _values(found) if not place.chars
    }
    for found in findings:
        if found.code in kept or not any(place.pointer in settled for place in _values(found)[:1]):
            yield found


def _values(found: Diagnostic) -> tuple[Place, ...]:
    """The values that a finding is of, its own first."""
    places = (found.place, *(related.place for related in found.related))
    return tuple(place for place in places if isinstance(place, Place) and place.part == "value")


def _fold(findings: Iterable[Diagnostic], codes: frozenset[str]) -> Iterator[Diagnostic]:
    """The findings, with those of the given codes that say the same brought together."""
    same: dict[tuple[str, str], list[Diagnostic]] = {}
    for found in findings:
        if found.code in codes:
            same.setdefault((found.code, found.message), []).append(found)
        else:
            yield found
    yield from map(together, same.values())
