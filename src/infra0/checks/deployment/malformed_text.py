"""Texts that do not have the form that a service requires."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.reading import is_certainly, known
from infra0.checks.subject import Subject
from infra0.checks.tables.forms import FORMS, Form
from infra0.checks.visits import ValueVisit
from infra0.derive.placeholders import placeholder_for
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity


class MalformedText(ValueCheck):
    """A text does not have the form that the service requires, such as an instance class without its `db.`.

    Why: the SDK lets any text through, and the provider or the service rejects it at deployment. Text that is known
    only at deployment is left alone. Sources: pulumi-aws on the properties in question, and the services' API
    references.

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
        """The first form that the text does not have."""
        owner = visit.slot.owner
        forms = FORMS.get((owner.short_token, visit.slot.path), ()) if owner else ()
        if not forms:
            return
        text = known(subject, visit.pointer, visit.value)
        if placeholder_for(text or "", (), listed=True):
            return
        is_whole = text is not None
        asked = (form for form in forms if _is_asked(subject, visit, form) and (is_whole or form.partly))
        text = visit.value if text is None else text
        wrong = next((form for form in asked if not form.fits(text)), None)
        if wrong:
            better = wrong.mended(text)
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} cannot be `{text}`: {wrong.words}.",
                fix=Fix(f"write `{better}`", (SetValue(visit.pointer, better),)) if better else None,
            )


def _is_asked(subject: Subject, visit: ValueVisit, form: Form) -> bool:
    return form.beside is None or is_certainly(subject, visit.resource.name, *form.beside)
