"""Secret settings whose value is no secret."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, Severity


class SecretDefault(DocumentCheck):
    """A secret stack setting has its default in the document.

    Why: whoever reads the document or the program has the secret. Without a default the stack must set it, encrypted.

    Example:
        {"config": {"dbPassword": {"type": "string", "secret": true, "default": "correct horse"}},
         "resources": {"secret": {"type": "aws:ssm:Parameter",
                                  "config": {"type": "SecureString", "value": "${config.dbPassword}"}}}}

    Instead:
        {"config": {"dbPassword": {"type": "string", "secret": true}},
         "resources": {"secret": {"type": "aws:ssm:Parameter",
                                  "config": {"type": "SecureString", "value": "${config.dbPassword}"}}}}
    """

    code = "I0620"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The secret settings with a default that says something."""
        for name, setting in (subject.document.config or {}).items():
            if setting and setting.secret and setting.default not in (None, "", [], {}):
                pointer = ("config", name, "default")
                yield cls.at(
                    Place(pointer),
                    f"The setting `{name}` is secret, but its default is in plain text.",
                    notes=(f"Set it with `pulumi config set --secret {name}`.",),
                    fix=Fix("remove the default", (Remove(pointer),), certain=False),
                )
