"""The blocks of an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.checks.check import DocumentCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity

_ORDER = ("introduction", "planning", "pulumi_code", "infra0_schema", "conclusion")


class AnswerBlocks(DocumentCheck):
    """An answer does not have its five blocks once each, in their order.

    Why: the published format has `introduction`, `planning`, `pulumi_code`, `infra0_schema` and `conclusion`. The
    documentation is made from them, and lacks what is not there.

    Example:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```

    Instead:
        ```introduction
        A bucket for the data lake.
        ```
        ```planning
        - One bucket
        ```
        ```pulumi_code
        // Written by infra0.
        ```
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```
        ```conclusion
        Run `pulumi up`.
        ```
    """

    code = "I0160"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """One finding for all that is wrong with the blocks."""
        if subject.blocks is None:
            return
        blocks = [name for name in subject.blocks if name in _ORDER]
        faults = tuple(_faults(blocks))
        if faults:
            yield cls.at(Place(()), f"The answer's blocks do not follow the format: {'; '.join(faults)}.")


def _faults(blocks: Sequence[str]) -> Iterator[str]:
    missing = [name for name in _ORDER if name not in blocks]
    if missing:
        yield "without " + ", ".join(f"`{name}`" for name in missing)
    repeated = [name for name in _ORDER if blocks.count(name) > 1]
    if repeated:
        yield "with more than one " + ", ".join(f"`{name}`" for name in repeated)
    first = list(dict.fromkeys(blocks))
    if first != sorted(first, key=_ORDER.index):
        yield "in another order than " + ", ".join(f"`{name}`" for name in _ORDER)
