"""Texts in the place of ARNs that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.catalog.attributes import Identity, identity_said
from infra0.catalog.inputs import STATEMENT_RESOURCES, Inside, Slot
from infra0.checks.check import ValueCheck
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.derive.placeholders import placeholder_for
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.taken import EITHER

_BEGUN = re.compile(r"arn:[\w-]*:\S*")
_WHOLE = re.compile(r"arn:[\w*?-]*:[^:\s]*:[^:\s]*:[^:\s]*:\S.*|(?:arn:(?:[^:\s]+:)*)?\*")
"""An ARN, or a pattern of which the last part stands for all that follow."""
_EXPRESSION = re.compile(r"\$\{[^{}]*\}")


class MalformedArn(ValueCheck):
    """A text begins like an ARN and has too few parts, or stands where an ARN belongs and is none.

    Why: the provider or the service rejects it at deployment. Source: the AWS General Reference, "Amazon Resource Names
    (ARNs)": `arn:partition:service:region:account-id:resource`, with nothing between two colons where a service has no
    region or account.

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:reports/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}]}}}}}
    """

    code = "I0405"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding; what only deployment tells stands for itself between the colons."""
        if not _is_asked(subject, visit):
            return
        text = known(subject, visit.pointer, visit.value)
        filled = _EXPRESSION.sub("x", visit.value) if text is None else text
        if text is None and visit.value.endswith("}"):
            return  # what is known only at deployment may be several parts
        if not filled or _WHOLE.fullmatch(filled) or placeholder_for(filled, (), listed=True):
            return
        if _BEGUN.fullmatch(filled):
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words_within} is `{visit.value}`, which lacks parts of an ARN.",
                notes=(
                    "Write `arn:partition:service:region:account:resource`, with nothing between two colons where "
                    "there is no region or account.",
                ),
                blames=(visit.pointer,),
            )
        elif text is not None and _is_called_so(visit.slot):
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words_within} takes an ARN, and `{text}` is none.",
                notes=("Refer to the `arn` of a resource, or write the whole ARN.",),
                blames=(visit.pointer,),
            )


def _is_asked(subject: Subject, visit: ValueVisit) -> bool:
    """Whether an ARN belongs into a slot, as its name or examples say; conditions take parts of ARNs."""
    slot = visit.slot
    if slot.in_document:
        return slot.inside is Inside.STATEMENT and slot.name in STATEMENT_RESOURCES
    if _is_called_so(slot) or slot.owner is None or slot.free_key:
        return _is_called_so(slot)
    shown = subject.catalog.references_at(slot.owner, slot.path)
    return any("arn" in attributes for attributes in shown.values())


def _is_called_so(slot: Slot) -> bool:
    token = slot.owner.short_token if slot.owner else ""
    return not slot.in_document and identity_said(slot.name) is Identity.ARN and (token, slot.path) not in EITHER
