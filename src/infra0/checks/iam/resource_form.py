"""Statements whose resources are no ARNs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.catalog.attributes import Identity, identity_of
from infra0.catalog.inputs import STATEMENT_RESOURCES
from infra0.checks.statements import StatementCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Pointer, SetValue, Severity
from infra0.graph.policies import Statement

_FORM = re.compile(r"\*|arn:\S.*|\$\{.*|(?i:existing|lookup)[-_ ].*", re.DOTALL)
"""An ARN, a pattern of one, a text that only deployment tells, or that stands for what there is elsewhere."""
_REFERENCE = re.compile(r"\$\{([\w-]+)\.(\w+)\}")


class ResourceForm(StatementCheck):
    """A statement names a resource by something else than its ARN.

    Why: IAM rejects the policy, as resources are given by their ARNs. Source: the IAM user guide, "IAM JSON policy
    elements: Resource".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "reports/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}]}}}}}
    """

    code = "I0630"
    severity = Severity.ERROR

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings, one for each resource."""
        for element in sorted(STATEMENT_RESOURCES):
            for text, place in statement.texts(element):
                yield from cls._of_text(subject, statement, element, text, place)
            if isinstance(statement.value.get(element), dict):
                place = statement.place(element)
                yield cls._finding(place, f"{statement.words} has an object for its `{element}`, which is no ARN.")

    @classmethod
    def _of_text(
        cls, subject: Subject, statement: Statement, element: str, text: str, place: Pointer
    ) -> Iterator[Diagnostic]:
        is_whole = statement.policy.editable and subject.reference(place) is not None
        if is_whole:
            return  # references alone are judged as they are everywhere
        if not _FORM.fullmatch(text):
            yield cls._finding(place, f"{statement.words} names the `{element}` `{text}`, which is no ARN.")
        for found in _REFERENCE.finditer(text):
            target = subject.graph.types.get(found[1])
            identity = identity_of(target, found[2]) if target else None
            if target is None or identity is None or (identity is Identity.ARN) is not text.startswith("arn:"):
                continue
            if found.start() == 0 and "arn" in target.attributes:
                yield cls._not_begun(statement, text, place, found)
            elif text.startswith("arn:"):
                yield cls._arn_within(statement, text, place, found)

    @classmethod
    def _not_begun(cls, statement: Statement, text: str, place: Pointer, found: re.Match[str]) -> Diagnostic:
        name, attribute = found[1], found[2]
        right = f"${{{name}.arn}}{text[found.end() :]}"
        return cls.at(
            Place(place),
            f"{statement.words} has a resource that begins with `{name}.{attribute}`, which is no ARN.",
            suggestions=(f"{name}.arn",),
            fix=cls.offer(statement.policy, f"write `{right}`", SetValue(place, right)),
            blames=(place,),
        )

    @classmethod
    def _arn_within(cls, statement: Statement, text: str, place: Pointer, found: re.Match[str]) -> Diagnostic:
        right = text[found.start() :]
        return cls.at(
            Place(place),
            f"{statement.words} has a resource with the ARN `{found[1]}.{found[2]}` within an ARN.",
            suggestions=(right,),
            fix=cls.offer(statement.policy, f"write `{right}`", SetValue(place, right), certain=False),
            blames=(place,),
        )

    @classmethod
    def _finding(cls, place: Pointer, message: str) -> Diagnostic:
        note = "Refer to the `arn` of a resource, write an ARN, or `*` for all."
        return cls.at(Place(place), message, notes=(note,), blames=(place,))
