"""Texts that do not have the form that a service requires."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind
from infra0.checks.check import ValueCheck
from infra0.checks.listing import counted
from infra0.checks.patterns import in_words
from infra0.checks.reading import is_certainly, known
from infra0.checks.subject import Subject
from infra0.checks.tables.forms import FORMS, Form
from infra0.checks.tables.names import NAMES
from infra0.checks.visits import ValueVisit
from infra0.derive.placeholders import placeholder_for
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import member_of_kind

_MOST_SHOWN = 80


class MalformedText(ValueCheck):
    """A text does not have the form that the service requires, such as an instance class without its `db.`.

    Why: the SDK lets any text through, and the provider or the service rejects it at deployment. Text that is known
    only at deployment is left alone. Sources: pulumi-aws on the properties in question, and the services' API
    references; of all other texts the patterns and lengths in the services' own models, as botocore carries them, where
    no published example contradicts them.

    Example:
        {"resources": {"shop": {"type": "aws:rds:ClusterInstance",
                                "config": {"clusterIdentifier": "shop", "engine": "aurora-mysql",
                                           "instanceClass": "t4g.medium"}}}}

    Instead:
        {"resources": {"shop": {"type": "aws:rds:ClusterInstance",
                                "config": {"clusterIdentifier": "shop", "engine": "aurora-mysql",
                                           "instanceClass": "db.t4g.medium"}}}}
    """

    code = "I0490"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The first form that the text does not have; where none is told here, what the service's model asks for."""
        slot = _slot(visit)
        text = known(subject, visit.pointer, visit.value)
        if placeholder_for(text or "", (), listed=True):
            return
        if text is not None and slot not in FORMS and slot not in NAMES:
            yield from cls._of_service(visit, text)
        forms = FORMS.get(slot, ())
        is_whole = text is not None
        asked = (form for form in forms if _is_asked(subject, visit, form) and (is_whole or _is_known(visit, form)))
        text = visit.value if text is None else text
        wrong = next((form for form in asked if not form.fits(text)), None)
        if wrong:
            better = wrong.mended(text)
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} cannot be `{text}`: {wrong.words}.",
                fix=Fix(f"write `{better}`", (SetValue(visit.pointer, better),)) if better else None,
            )

    @classmethod
    def _of_service(cls, visit: ValueVisit, text: str) -> Iterator[Diagnostic]:
        """What the service's model asks of the text, if it is not one of a list, of which others speak."""
        declared = visit.slot.declared
        is_text = declared and not declared.accepts and member_of_kind(visit.slot.type, Kind.STRING)
        if not declared or not is_text or visit.slot.in_document or visit.slot.free_key or not text:
            return
        problem = None
        if not declared.matches(text):
            problem = f"cannot be `{_shown(text)}`: {in_words(declared.pattern)}"
        elif declared.lacks_length(text):
            problem = f"has {counted(len(text), 'character')}; it must have at least {declared.least:g}"
        elif declared.exceeds_length(text):
            problem = f"has {counted(len(text), 'character')}; it must have at most {declared.greatest:g}"
        if problem:
            yield cls.at(Place(visit.pointer), f"{visit.words} {problem}.")


def _slot(visit: ValueVisit) -> tuple[str, str]:
    return visit.slot.owner.short_token if visit.slot.owner else "", visit.slot.path


def _shown(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _is_asked(subject: Subject, visit: ValueVisit, form: Form) -> bool:
    return form.beside is None or is_certainly(subject, visit.resource.name, *form.beside)


def _is_known(visit: ValueVisit, form: Form) -> bool:
    """Whether enough is known of a text that is not known as a whole: its beginning, if the form is about that."""
    first = next(iter(visit.expression.parts), None) if visit.expression else None
    return form.partly and (isinstance(first, str) or not form.begun)
