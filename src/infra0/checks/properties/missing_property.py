"""Properties without which the provider rejects a resource, or an object nested in it."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind, ResourceType
from infra0.checks.check import ObjectCheck
from infra0.checks.naming import names_type
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Severity
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
        """The required properties that an object lacks."""
        for name, slot in visit.members.items():
            if not slot.required or not visit.lacks(name):
                continue
            needed, others = _candidates(subject, visit, name)
            chosen = needed if len(needed) == 1 else () if needed else others
            yield cls.at(
                visit.place,
                f"{visit.words} has no `{name}`, which is required.",
                suggestions=needed + others,
                notes=(f"Add `{name}`: {slot.type}.",),
                fix=_insertion(subject, visit, name, chosen[0], certain=bool(needed)) if len(chosen) == 1 else None,
            )


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


def _insertion(subject: Subject, visit: ObjectVisit, name: str, value: str, *, certain: bool) -> Fix:
    edits = (Insert(visit.pointer, name, value),) if visit.path else subject.setting(visit.resource.name, {name: value})
    return Fix(f'add `"{name}": "{value}"`', edits, certain=certain)
