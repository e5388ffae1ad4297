"""Addresses of objects in S3 that are made with the ARN of a bucket."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from infra0.catalog.attributes import Identity, identity_of
from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import Expression, ResourceOperand, format_path
from infra0.graph.bare import is_prose
from infra0.graph.spelling import with_attribute

_BUCKETS = frozenset({"aws:s3:Bucket", "aws:s3:BucketV2"})
_LOCATIONS = frozenset(
    {
        ("aws:athena:Workgroup", "configuration.resultConfiguration.outputLocation"),
        ("aws:glue:CatalogTable", "storageDescriptor.location"),
        ("aws:glue:Crawler", "s3Targets[].path"),
        ("aws:glue:Job", "command.scriptLocation"),
    }
)
_SCHEMES = ("s3://", "s3a://", "s3n://")


class BucketAddress(ValueCheck):
    """An address such as `s3://${lake.arn}/raw` has a bucket's ARN in the place of its name, or has no `s3://`.

    Why: the service finds no bucket of that name. Source: the Amazon S3 user guide, "Accessing a bucket using S3://".

    Example:
        {"resources": {"results": {"type": "aws:s3:Bucket"},
                       "queries": {"type": "aws:athena:Workgroup", "config": {"name": "queries", "configuration": {
                           "resultConfiguration": {"outputLocation": "s3://${results.arn}/output/"}}}}}}

    Instead:
        {"resources": {"results": {"type": "aws:s3:Bucket"},
                       "queries": {"type": "aws:athena:Workgroup", "config": {"name": "queries", "configuration": {
                           "resultConfiguration": {"outputLocation": "s3://${results.bucket}/output/"}}}}}}
    """

    code = "I0406"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, at the text."""
        expression = visit.expression
        if expression is None or is_prose(visit.slot):
            return
        yield from cls._without_scheme(subject, visit, expression)
        for before, operand in pairwise(expression.parts):
            if not isinstance(before, str) or not before.endswith(_SCHEMES) or not isinstance(operand, ResourceOperand):
                continue
            target, attribute = subject.graph.types[operand.resource], format_path(operand.path)
            if target and target.short_token in _BUCKETS and identity_of(target, attribute) is Identity.ARN:
                right = f"{operand.resource}.bucket"
                text = with_attribute(expression, operand, "bucket")
                yield cls.at(
                    Place(visit.pointer),
                    f"{visit.words_within} has the ARN of `{operand.resource}` where its name belongs.",
                    suggestions=(right,),
                    fix=Fix(f"refer to `{right}`", (SetValue(visit.pointer, text),)),
                )

    @classmethod
    def _without_scheme(cls, subject: Subject, visit: ValueVisit, expression: Expression) -> Iterator[Diagnostic]:
        """The finding about a location that begins with a bucket."""
        owner, first = visit.slot.owner, next(iter(expression.parts), None)
        if owner is None or (owner.short_token, visit.slot.path) not in _LOCATIONS:
            return
        target = subject.graph.types[first.resource] if isinstance(first, ResourceOperand) else None
        if isinstance(first, ResourceOperand) and target and target.short_token in _BUCKETS:
            text = f"s3://{with_attribute(expression, first, 'bucket')}"
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} is a location in S3, which begins with `s3://` and the name of the bucket.",
                suggestions=(text,),
                fix=Fix(f"write `{text}`", (SetValue(visit.pointer, text),)),
            )
