"""Actions that apply to none of the resources of their statement, and which resources they would apply to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.checks.arns import Named
from infra0.checks.listing import all_of, one_of
from infra0.checks.permissions import Allowed, Permission
from infra0.checks.subject import Subject
from infra0.diagnostics import Edit, Fix, Insert, Pointer, SetValue
from infra0.graph.spelling import interpolation
from infra0.iam.patterns import as_arn

_ENDINGS = {"dynamodb": "/stream/*", "kinesis": "/consumer/*", "logs": ":*", "s3": "/*"}
"""What an ARN has after that of a resource, by its service: a table's streams, a bucket's objects."""
_MOST_FORMATS = 2


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Actions that apply to no resource of their statement. beside: those that are at least of their service."""

    permission: Permission
    idle: Sequence[Allowed]
    beside: Sequence[Named]

    @property
    def pointer(self) -> Pointer:
        """Where that shows: at a resource of their service, or where there is none, at the actions."""
        return self.beside[0].pointer if self.beside else self.idle[0].pointer

    @property
    def message(self) -> str:
        """What is wrong."""
        allowed = f"{self.permission.statement.words} allows {all_of([one.text for one in self.idle])}, which"
        if not self.beside:
            return f"{allowed} {'applies' if self._is_one else 'apply'} to none of its resources."
        resources = all_of([named.text for named in self.beside])
        return f"{allowed} {'does' if self._is_one else 'do'} not apply to {resources}."

    def notes(self, subject: Subject) -> tuple[str, ...]:
        """What to write."""
        if texts := self._meant(subject):
            return (f"Name {all_of(texts)}{' too' if self._is_used else ' instead'}.",)
        apart = () if self.beside else ("Use a statement of its own for such resources.",)
        return (self._forms, *apart)

    def fix(self, subject: Subject) -> Fix | None:
        """The change that puts what is meant in the place of the resources, or beside them where others need those."""
        texts = self._meant(subject)
        if not texts or not self._is_editable:
            return None
        pairs = zip(self.beside, texts, strict=True)
        edits = (_added(named, text) if self._is_used else SetValue(named.pointer, text) for named, text in pairs)
        return Fix(f"name {all_of(texts)}", tuple(edits))

    @property
    def _is_editable(self) -> bool:
        return self.permission.statement.policy.editable

    @property
    def _is_one(self) -> bool:
        return len(self.idle) == 1

    @property
    def _is_used(self) -> bool:
        """Whether there are other actions that apply to the resources."""
        others = [one for one in self.permission.allowed if one not in self.idle]
        return any(one.applies_to(named.pattern) for one in others for named in self.beside)

    @property
    def _forms(self) -> str:
        """What the actions apply to."""
        formats = {as_arn(format) for one in self.idle for format in one.formats}
        shortest = sorted(formats, key=lambda arn: (len(arn), arn))[:_MOST_FORMATS]
        more = " and others" if len(formats) > _MOST_FORMATS else ""
        return f"{'It applies' if self._is_one else 'They apply'} to ARNs of the form {one_of(shortest)}{more}."

    def _meant(self, subject: Subject) -> Sequence[str]:
        """The resources with the ending that the actions ask for, or without it; none where that is not known."""
        endings = [_ENDINGS.get(named.service, "") for named in self.beside]
        changed = [_changed(named.pattern, ending) for named, ending in zip(self.beside, endings, strict=True)]
        if not all(one.applies_to(pattern) for one in self.idle for pattern in changed):
            return ()
        return [_changed(self._spelled(subject, one), ending) for one, ending in zip(self.beside, endings, strict=True)]

    def _spelled(self, subject: Subject, named: Named) -> str:
        """A resource with references as interpolations, to which an ending can be added."""
        expression = subject.graph.values.get(named.pointer) if self._is_editable else None
        return interpolation(expression) if expression else named.text


def mismatches_in(permission: Permission) -> Iterator[Mismatch]:
    """The actions that go with no resource, those together that go wrong beside the same ones."""
    idle = [one for one in permission.allowed if one.formats and not permission.reaches(one)]
    beside = {one: tuple(named for named in permission.named if named.service in one.services) for one in idle}
    for those in dict.fromkeys(beside.values()):
        # Actions astray where a resource is strange have that for their cause, which is said of the resource.
        if those or not permission.strange:
            yield Mismatch(permission, [one for one in idle if beside[one] == those], those)


def _added(named: Named, text: str) -> Edit:
    if isinstance(named.pointer[-1], int):
        return Insert(named.pointer[:-1], None, text)
    return SetValue(named.pointer, [named.text, text])


def _changed(text: str, ending: str) -> str:
    return text.removesuffix(ending) if text.endswith(ending) else f"{text}{ending}"
