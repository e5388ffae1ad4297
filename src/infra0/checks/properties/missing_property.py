"""Properties without which the provider rejects a resource, or an object nested in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.catalog import Kind, ResourceType
from infra0.checks.check import ObjectCheck
from infra0.checks.listing import all_of
from infra0.checks.naming import names_type
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Severity
from infra0.graph import member_of_kind


class MissingProperty(ObjectCheck):
    """A property that the provider requires is not given.

    Why: the program would not run: the provider's SDK rejects such a resource.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"versioningConfiguration": {"status": "Enabled"}},
                                      "dependsOn": ["dataBucket"]}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "dataBucket.id",
                                                 "versioningConfiguration": {"status": "Enabled"}},
                                      "dependsOn": ["dataBucket"]}}}
    """

    code = "I0411"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """The required properties that an object lacks; an empty one lacks all of them for one reason."""
        missing = [
            _Missing.of(subject, visit, name)
            for name, slot in visit.members.items()
            if slot.required and visit.lacks(name)
        ]
        given = [name for name, value in visit.value.items() if value is not None]
        # Of what has nothing but unknown properties it is these that are to be mended.
        strange = () if visit.members.keys() & given else tuple((*visit.pointer, name) for name in given)
        for some in [missing] if not given and missing else [[one] for one in missing]:
            verb = "which is required" if len(some) == 1 else "which are required"
            yield cls.at(
                visit.place,
                f"{visit.words} has no {all_of([one.name for one in some])}, {verb}.",
                suggestions=tuple(value for one in some for value in one.candidates),
                notes=tuple(f"Add `{one.name}`: {visit.members[one.name].type}." for one in some),
                fix=_insertion(subject, visit, some),
                blames=strange,
            )


@dataclass(frozen=True, slots=True)
class _Missing:
    """A property that an object lacks.

    candidates: what could be given to it. chosen: the one of them that suits best. certain: whether it is meant.
    """

    name: str
    candidates: tuple[str, ...]
    chosen: str | None
    certain: bool

    @classmethod
    def of(cls, subject: Subject, visit: ObjectVisit, name: str) -> _Missing:
        needed, others = _candidates(subject, visit, name)
        fitting = needed or others
        return cls(name, needed + others, fitting[0] if len(fitting) == 1 else None, bool(needed))


def _candidates(subject: Subject, visit: ObjectVisit, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """References that fit the property: to resources in `dependsOn`, and to others."""
    needed = set(visit.resource.resource.depends_on or ())
    found = [
        (resource, value)
        for token in subject.tokens
        for resource in subject.of_type(token)[:_MOST]
        if resource != visit.resource.name and (value := _reference(subject, visit, name, resource))
    ]
    return (
        tuple(value for resource, value in found if resource in needed),
        tuple(value for resource, value in found if resource not in needed),
    )


_MOST = 4
"""More resources of one type than this leave it open which is meant."""


def _reference(subject: Subject, visit: ObjectVisit, name: str, resource: str) -> str | None:
    owner, target = visit.resource.type, subject.graph.types[resource]
    assert owner
    if target is None:
        return None
    if taken := member_of_kind(visit.members[name].type, Kind.RESOURCE):
        return resource if taken.name == target.token else None
    if visit.members[name].type.kind is Kind.OBJECT:
        return None
    path = f"{visit.path}.{name}" if visit.path else name
    return _attribute(subject, owner, path, name, resource, target)


def _attribute(
    subject: Subject, owner: ResourceType, path: str, name: str, resource: str, target: ResourceType
) -> str | None:
    if evidence := subject.catalog.pair_evidence(owner, path, target):
        return f"{resource}.{evidence.attribute}"
    if names_type(name, target.short_token) and name != "name":
        return f"{resource}.{subject.catalog.resolve(owner, path, target).attribute}"
    return None


def _insertion(subject: Subject, visit: ObjectVisit, missing: Sequence[_Missing]) -> Fix | None:
    """The fix that adds everything that is missing, where it is clear what."""
    values = {one.name: one.chosen for one in missing if one.chosen is not None}
    if len(values) < len(missing):
        return None
    edits: tuple[Edit, ...] = tuple(Insert(visit.pointer, name, value) for name, value in values.items())
    if not visit.path:
        edits = subject.setting(visit.resource.name, values)
    written = ", ".join(f'"{name}": "{value}"' for name, value in values.items())
    return Fix(f"add `{written}`", edits, certain=all(one.certain for one in missing))
