"""Names of queues and topics that do not say whether they keep the order."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_FLAGS = {"aws:sqs:Queue": "fifoQueue", "aws:sns:Topic": "fifoTopic"}
_SUFFIX = ".fifo"


class FifoName(ResourceCheck):
    """The name of a FIFO queue or topic does not end in `.fifo`, or that of a standard one does.

    Why: SQS and SNS refuse it. Source: pulumi-aws on `name` of both types.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue", "config": {"name": "orders", "fifoQueue": true}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue", "config": {"name": "orders.fifo", "fifoQueue": true}}}}
    """

    code = "I0449"
    severity = Severity.ERROR
    tokens = frozenset(_FLAGS)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where name and flag do not go together."""
        flag = _FLAGS[subject.token(visit.name)]
        name, ordered = value_at(subject, visit.name, "name"), known_at(subject, visit.name, flag)
        whole = subject.graph.values.get(visit.pointer("name"))
        if not isinstance(name, str) or (whole and whole.whole):
            return
        if ordered is True and not name.endswith(_SUFFIX):
            yield cls.at(
                Place(visit.pointer("name")),
                f"The name of `{visit.name}` must end in `{_SUFFIX}`, as it has `{flag}`.",
                fix=Fix(f"write `{name}{_SUFFIX}`", (SetValue(visit.pointer("name"), name + _SUFFIX),)),
            )
        elif name.endswith(_SUFFIX) and value_at(subject, visit.name, flag) in (None, False):
            yield cls.at(
                Place(visit.pointer("name")),
                f"The name of `{visit.name}` ends in `{_SUFFIX}`, so it needs `{flag}`.",
                fix=Fix(f"set `{flag}`", subject.setting(visit.name, {flag: True})),
            )
