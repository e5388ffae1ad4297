"""Resource options with values that they do not take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infra0.catalog import Kind
from infra0.catalog.conversion import converted
from infra0.checks.check import ResourceCheck
from infra0.checks.fit import Misfit, is_late, misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit, ValueVisit
from infra0.checks.wording import given_in_words, in_words, retyping_notes
from infra0.diagnostics import Diagnostic, Fix, Place, RenameKey, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph import children, member_of_kind, option_slot


class OptionValue(ResourceCheck):
    """A resource option has a value of a kind that it does not take.

    Why: Pulumi would not take it, or would take text apart into its characters. Most options must be known before
    deployment, when no resource has its outputs yet.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "options": {"ignoreChanges": "tags"}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "options": {"ignoreChanges": ["tags"]}}}}
    """

    code = "I0208"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The options whose values are of a wrong kind."""
        for key, value in (visit.resource.options or {}).items():
            slot, pointer = option_slot(key), ("resources", visit.name, "options", key)
            if slot.declared:
                option = ValueVisit(visit, slot, value, pointer, subject.graph.values.get(pointer))
                yield from cls._value(subject, option)

    @classmethod
    def _value(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        if visit.value is None or _is_unresolved(visit):
            return
        if wrong := misfit(subject, visit):
            yield cls._misfit(subject, visit, wrong)
            return
        if visit.slot.declared and visit.slot.declared.plain and is_late(subject, visit.expression):
            yield cls.at(
                Place(visit.pointer),
                f"{_words(visit)} must be known before deployment, but `{visit.value}` is only known after it.",
                notes=("Write the value itself, or a stack setting that is not a secret: `${config.NAME}`.",),
            )
        yield from cls._unknown_members(subject, visit)
        for key, slot, value in children(subject.catalog, visit.slot, visit.value):
            pointer = (*visit.pointer, key)
            expression = subject.graph.values.get(pointer)
            yield from cls._value(
                subject, replace(visit, slot=slot, value=value, pointer=pointer, expression=expression)
            )

    @classmethod
    def _misfit(cls, subject: Subject, visit: ValueVisit, wrong: Misfit) -> Diagnostic:
        wanted = in_words(visit.slot.type) if visit.slot.type else ""
        fitting = _resources_for(subject, visit)
        return cls.at(
            Place(visit.pointer),
            f"{_words(visit)} must be {wanted}, not {given_in_words(subject, visit)}.",
            suggestions=nearest(str(visit.value), fitting) or fitting[:3],
            notes=retyping_notes(visit),
            fix=_fix(visit, wrong),
        )

    @classmethod
    def _unknown_members(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        nested = member_of_kind(visit.slot.type, Kind.OBJECT)
        if not nested or not visit.slot.owner or not isinstance(visit.value, dict):
            return
        known = subject.catalog.object_type(visit.slot.owner, nested).properties
        free = [name for name in known if name not in visit.value]
        for key in visit.value:
            if key not in known:
                pointer = (*visit.pointer, key)
                meant = clearly_nearest(key, free)
                names = ", ".join(f"`{name}`" for name in known)
                yield cls.at(
                    Place(pointer, "key"),
                    f"{_words(visit)} has no member `{key}`.",
                    suggestions=nearest(key, free),
                    notes=(f"Its members are {names}.",),
                    fix=Fix(f"rename it to `{meant}`", (RenameKey(pointer, meant),)) if meant else None,
                )


def _is_unresolved(visit: ValueVisit) -> bool:
    """Whether the value should name a resource and names none, which is told where references are resolved."""
    names_resources = member_of_kind(visit.slot.type, Kind.RESOURCE) is not None
    return names_resources and isinstance(visit.value, str) and visit.expression is None


def _words(visit: ValueVisit) -> str:
    return f"The option `{visit.slot.path.removeprefix('options.')}` of `{visit.resource.name}`"


def _resources_for(subject: Subject, visit: ValueVisit) -> tuple[str, ...]:
    """The resources of the document that the option takes."""
    expected = member_of_kind(visit.slot.type, Kind.RESOURCE)
    resources = subject.document.resources.items()
    return tuple(name for name, found in resources if expected and expected.includes(found.type))


def _fix(visit: ValueVisit, wrong: Misfit) -> Fix | None:
    if wrong is Misfit.ONE_FOR_LIST:
        return Fix("make it a list", (SetValue(visit.pointer, [visit.value]),))
    if wrong is Misfit.CONVERTED and visit.slot.type:
        meant = converted(visit.slot.type, visit.value)
        quoted = f"`{str(meant).lower()}` without" if isinstance(visit.value, str) else f"`{meant}` with"
        return Fix(f"write {quoted} quotation marks", (SetValue(visit.pointer, meant),))
    return None
