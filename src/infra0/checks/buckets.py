"""What belongs to a bucket, for checks of those who may use it."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject

BUCKET = "aws:s3:Bucket"


def bucket_of(subject: Subject, name: str) -> str | None:
    """The bucket of the document that a setting or an object of a bucket names; None where it may be another."""
    found = target_at(subject, name, "bucket")
    if found is None:
        text = known_at(subject, name, "bucket")
        named = subject.named(text) if isinstance(text, str) else ()
        found = named[0][0] if len(named) == 1 else None
    return found if found and subject.token(found).startswith(BUCKET) else None


def settings_of(subject: Subject, bucket: str, token: str) -> Iterator[str]:
    """The settings of one type that a bucket has, and those of which it cannot be told what bucket they are for."""
    for name in subject.of_type(token):
        if bucket_of(subject, name) in (bucket, None):
            yield name
