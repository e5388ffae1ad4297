"""Actions that apply to none of the resources that a statement names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.checks.arns import Named
from infra0.checks.listing import all_of
from infra0.checks.permissions import Allowed, Permission, PermissionCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place, SetValue, Severity
from infra0.graph.spelling import interpolation
from infra0.iam.patterns import as_arn

_ENDINGS = {"dynamodb": "/stream/*", "kinesis": "/consumer/*", "logs": ":*", "s3": "/*"}
"""What an ARN has after that of a resource, by its service: a table's streams, a bucket's objects."""
_MOST_FORMATS = 2


class InapplicableAction(PermissionCheck):
    """An action of a statement applies to none of the resources that the statement names.

    Why: the statement does not allow it. Actions on objects, such as `s3:GetObject`, apply to the bucket's ARN with
    `/*`, and those on buckets, such as `s3:ListBucket`, to the ARN itself; `logs:PutLogEvents` applies to a log group's
    ARN with `:*`. S3 rejects the policy of a bucket with such a statement. Sources: the Service Authorization
    Reference; the Amazon S3 user guide, "Policy resources for Amazon S3".

    Example:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
            "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${data.arn}"}]}}}}}

    Instead:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
            "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${data.arn}/*"}]}}}}}
    """

    code = "I0624"
    severity = Severity.WARNING

    @classmethod
    def check_permission(cls, subject: Subject, permission: Permission) -> Iterator[Diagnostic]:
        """The actions that go with no resource: at a resource of their service, or where there is none, at them."""
        idle = [one for one in permission.allowed if one.formats and not permission.reaches(one)]
        near = {one: tuple(named for named in permission.named if named.service in one.services) for one in idle}
        for those in dict.fromkeys(near.values()):
            alike = [one for one in idle if near[one] == those]
            if those:
                yield cls._beside(subject, _Mismatch(permission, alike, those))
            elif not permission.strange:
                yield cls._astray(permission, alike)

    @classmethod
    def _beside(cls, subject: Subject, mismatch: _Mismatch) -> Diagnostic:
        names, written = all_of(mismatch.names), all_of([named.text for named in mismatch.beside])
        texts = mismatch.remedy(subject)
        whole = f"Name {all_of(texts)}{' too' if mismatch.others else ' instead'}." if texts else _forms(mismatch.idle)
        return cls.at(
            Place(mismatch.beside[0].pointer),
            f"{mismatch.permission.statement.words} allows {names}, which {mismatch.does} not apply to {written}.",
            notes=(whole,),
            fix=Fix(f"name {all_of(texts)}", mismatch.edits(texts)) if texts and mismatch.editable else None,
        )

    @classmethod
    def _astray(cls, permission: Permission, idle: Sequence[Allowed]) -> Diagnostic:
        names = all_of([one.text for one in idle])
        verb = "applies" if len(idle) == 1 else "apply"
        return cls.at(
            Place(idle[0].pointer),
            f"{permission.statement.words} allows {names}, which {verb} to none of its resources.",
            notes=(_forms(idle), "Use a statement of its own for such resources."),
        )


@dataclass(frozen=True, slots=True)
class _Mismatch:
    """Actions that do not apply to resources beside them, though those are of their service."""

    permission: Permission
    idle: Sequence[Allowed]
    beside: Sequence[Named]

    @property
    def editable(self) -> bool:
        """Whether edits reach into the policy."""
        return self.permission.statement.policy.editable

    @property
    def names(self) -> Sequence[str]:
        """The actions, as they are written."""
        return [one.text for one in self.idle]

    @property
    def does(self) -> str:
        """The verb that goes with the actions."""
        return "does" if len(self.idle) == 1 else "do"

    @property
    def others(self) -> bool:
        """Whether there are other actions that apply to the resources, which must stay for them."""
        rest = [one for one in self.permission.allowed if one not in self.idle]
        return any(one.applies_to(named.pattern) for one in rest for named in self.beside)

    def remedy(self, subject: Subject) -> Sequence[str]:
        """The resources that are meant, with the ending that the actions ask for or without it; none if not known."""
        endings = [_ENDINGS.get(named.service, "") for named in self.beside]
        changed = [_changed(named.pattern, ending) for named, ending in zip(self.beside, endings, strict=True)]
        if not all(one.applies_to(pattern) for one in self.idle for pattern in changed):
            return ()
        return [_changed(self._spelled(subject, one), ending) for one, ending in zip(self.beside, endings, strict=True)]

    def _spelled(self, subject: Subject, named: Named) -> str:
        """A resource with references as interpolations, to which an ending can be added."""
        expression = subject.graph.values.get(named.pointer) if self.editable else None
        return interpolation(expression) if expression else named.text

    def edits(self, texts: Sequence[str]) -> tuple[Edit, ...]:
        """The edits that put the texts in the place of the resources, or beside them."""
        pairs = zip(self.beside, texts, strict=True)
        return tuple(_added(named, text) if self.others else SetValue(named.pointer, text) for named, text in pairs)


def _added(named: Named, text: str) -> Edit:
    if isinstance(named.pointer[-1], int):
        return Insert(named.pointer[:-1], None, text)
    return SetValue(named.pointer, [named.text, text])


def _changed(text: str, ending: str) -> str:
    return text.removesuffix(ending) if text.endswith(ending) else f"{text}{ending}"


def _forms(idle: Sequence[Allowed]) -> str:
    """What the actions apply to."""
    formats = sorted({as_arn(format) for one in idle for format in one.formats}, key=lambda arn: (len(arn), arn))
    forms = all_of(formats[:_MOST_FORMATS])
    more = " and others" if len(formats) > _MOST_FORMATS else ""
    return f"{'It applies' if len(idle) == 1 else 'They apply'} to ARNs of the form {forms}{more}."
