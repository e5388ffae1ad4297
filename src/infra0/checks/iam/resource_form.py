"""Statements whose resources are no ARNs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.catalog.inputs import STATEMENT_RESOURCES
from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Pointer, Severity
from infra0.graph.policies import Statement

_FORM = re.compile(r"\*|arn:\S.*|\$\{.*|(?i:existing|lookup)[-_ ].*", re.DOTALL)
"""An ARN, a pattern of one, a text that only deployment tells, or that stands for what there is elsewhere."""


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
    in_texts = True

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings, one for each resource."""
        for element in sorted(STATEMENT_RESOURCES):
            for text, place in statement.texts(element):
                if not _FORM.fullmatch(text) and not is_computed(subject, statement.policy, place):
                    yield cls._finding(place, f"{statement.words} names the `{element}` `{text}`, which is no ARN.")
            if isinstance(statement.value.get(element), dict):
                place = statement.place(element)
                yield cls._finding(place, f"{statement.words} has an object for its `{element}`, which is no ARN.")

    @classmethod
    def _finding(cls, place: Pointer, message: str) -> Diagnostic:
        note = "Refer to the `arn` of a resource, write an ARN, or `*` for all."
        return cls.at(Place(place), message, notes=(note,), blames=(place,))
