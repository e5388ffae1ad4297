"""Conditions that compare with a pattern as if it were the text itself."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import StatementCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, RenameKey, Severity
from infra0.graph.policies import Statement

_PATTERNS = {"StringEquals": "StringLike", "StringNotEquals": "StringNotLike"}


class LiteralWildcard(StatementCheck):
    """A condition of a statement has a wildcard in a value that `StringEquals` takes as it is written.

    Why: the condition is true for no request that was meant, as no value has the asterisk itself. Source: the IAM user
    guide, "IAM JSON policy elements: Condition operators", on `StringEquals` ("exact matching") and `StringLike`.

    Example:
        {"resources": {"deployer": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated":
                    "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},
                "Condition": {"StringEquals": {
                    "token.actions.githubusercontent.com:sub": "repo:example/shop:*"}}}]}}}}}

    Instead:
        {"resources": {"deployer": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated":
                    "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},
                "Condition": {"StringLike": {
                    "token.actions.githubusercontent.com:sub": "repo:example/shop:*"}}}]}}}}}
    """

    code = "I0631"
    severity = Severity.WARNING

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings, one for each value with a wildcard."""
        condition = statement.value.get("Condition")
        for written, keys in condition.items() if isinstance(condition, dict) else ():
            operator = next((name for name in _PATTERNS if name in written and "IgnoreCase" not in written), None)
            if operator and isinstance(keys, dict):
                right = written.replace(operator, _PATTERNS[operator])
                for key, value in keys.items():
                    yield from cls._values(subject, statement, (written, right), key, value)

    @classmethod
    def _values(
        cls, subject: Subject, statement: Statement, operators: tuple[str, str], key: str, value: object
    ) -> Iterator[Diagnostic]:
        written, right = operators
        place = statement.place("Condition", written, key)
        values = enumerate(value) if isinstance(value, list) else ((None, value),)
        for number, text in values:
            at = place if number is None or not statement.policy.editable else (*place, number)
            if not isinstance(text, str) or "*" not in text or is_computed(subject, statement.policy, at, text):
                continue
            alone = len(statement.value["Condition"][written]) == 1 and right not in statement.value["Condition"]
            rename = RenameKey(statement.place("Condition", written), right)
            # A condition that is true for more lets more in, which only the author can want.
            title = f"rename `{written}` to `{right}`"
            yield cls.at(
                Place(at),
                f"{statement.words} compares `{key}` with `{text}` by `{written}`, for which `*` is no wildcard.",
                notes=() if alone else (f"Move it under `{right}`.",),
                fix=cls.offer(statement.policy, title, rename, certain=False) if alone else None,
            )
            return
