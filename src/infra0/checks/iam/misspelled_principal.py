"""Service principals that are a letter away from one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, SetValue, Severity
from infra0.graph.policies import Statement


class MisspelledPrincipal(StatementCheck):
    """A statement's principal is no service that is known, and differs from one that is in a single letter.

    Why: IAM rejects the policy (`Invalid principal in policy`). Sources: the IAM user guide, "AWS JSON policy elements:
    Principal"; the names are those of the Service Authorization Reference and of AWS managed policies.

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                           "Principal": {"Service": "lamda.amazonaws.com"}}]}}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                           "Principal": {"Service": "lambda.amazonaws.com"}}]}}}}}
    """

    code = "I0626"
    severity = Severity.WARNING
    spoils = True

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings, one for each principal."""
        # Imported here because many documents have no policies.
        from infra0.iam.principals import principal_misspelled

        for element in ("Principal", "NotPrincipal"):
            for kind, name, place in statement.principals(element):
                if kind != "Service" or is_computed(subject, statement.policy, place, name):
                    continue
                if meant := principal_misspelled(name):
                    yield cls.at(
                        Place(place),
                        f"{statement.words} has the service `{name}`, which is not known.",
                        suggestions=(meant,),
                        fix=cls.offer(statement.policy, f"write `{meant}`", SetValue(place, meant)),
                    )
