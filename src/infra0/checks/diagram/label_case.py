"""Labels that are not in Title Case."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, SetValue, Severity

_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "via",
        "with",
    )
)


class LabelCase(DocumentCheck):
    """A node's label is not in Title Case.

    Why: the published format writes labels in Title Case, so that pictures look alike.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "open orders"}], "edges": []}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Open Orders"}], "edges": []}}
    """

    code = "I0514"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The labels with a word that begins small."""
        for number, node in enumerate(subject.drawing.nodes):
            titled = _title(node.label)
            if titled != node.label:
                place = node_place(number, "label")
                yield cls.at(
                    place,
                    f"The label `{node.label}` is not in Title Case.",
                    fix=Fix(f"write `{titled}`", (SetValue(place.pointer, titled),), certain=False),
                )


def _title(label: str) -> str:
    """The label with its words begun large, but for small words and those with capitals of their own."""
    words = label.split(" ")
    return " ".join(
        word if word != word.lower() or (number and word in _SMALL) else word[:1].upper() + word[1:]
        for number, word in enumerate(words)
    )
