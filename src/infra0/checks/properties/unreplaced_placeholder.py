"""Placeholders that were left where a value belongs."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.json_texts import opens_like_json
from infra0.checks.listing import all_of, one_of
from infra0.checks.placeholders import Unreplaced, unreplaced, values_at
from infra0.checks.subject import Subject
from infra0.checks.supplying import supply
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Remove, Severity


class UnreplacedPlaceholder(ValueCheck):
    """A value is a placeholder, such as `your-bucket-name`, `<account-id>`, `REPLACE_ME` or `subnet-xxxxxxxx`.

    Why: the program would send it to the service as it is. Put the value in its place, refer to the resource that it
    stands for, or let each stack set it: declare a setting under `config` and write `${config.NAME}`. Nothing else is
    said of a placeholder, whatever may be wrong with it. The placeholder of an input that `ignoreChanges` lists is
    meant to be replaced outside the program, and is left alone.

    Example:
        {"resources": {"jobs": {"type": "aws:sqs:Queue"},
                       "dispatch": {"type": "aws:cloudwatch:EventTarget",
                                    "config": {"rule": "nightly", "arn": "jobs.arn",
                                               "roleArn": "arn:aws:iam::YOUR_ACCOUNT_ID:role/dispatch"}}}}

    Instead:
        {"resources": {"jobs": {"type": "aws:sqs:Queue"},
                       "dispatch": {"type": "aws:cloudwatch:EventTarget",
                                    "config": {"rule": "nightly", "arn": "jobs.arn",
                                               "roleArn": "arn:aws:iam::${config.accountId}:role/dispatch"}}},
         "config": {"accountId": {"type": "string"}}}
    """

    code = "I0424"
    severity = Severity.WARNING
    values = frozenset({str})
    once = True
    alone = True

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a value is a placeholder or has one in it."""
        found = unreplaced(subject, visit)
        if found is None:
            return
        if found.setting:
            yield cls._default(visit, found)
            return
        accepted = tuple(values_at(subject, visit.slot)) if found.is_whole else ()
        given = supply(subject, visit, found)
        yield cls.at(
            Place(found.pointer, chars=_part(found)),
            _message(visit, found),
            suggestions=given.references,
            notes=(f"Write {one_of(accepted)}.",) if accepted else given.notes,
            fix=None if accepted else given.fix,
        )

    @classmethod
    def _default(cls, visit: ValueVisit, found: Unreplaced) -> Diagnostic:
        return cls.at(
            Place(found.pointer),
            f"The default of the stack setting `{found.setting}` {_state(found)}.",
            related=(Related(Place(visit.pointer), "it is read here"),),
            notes=("Write the value, or remove the default: each stack must then set it.",),
            fix=Fix("remove the default", (Remove(found.pointer),), certain=False),
        )


def _part(found: Unreplaced) -> tuple[int, int] | None:
    """The part of a JSON text to point at, of which more may be wrong; None for a text that is one value."""
    first = found.found[0]
    return (first.start, first.end) if opens_like_json(found.text) and not found.is_whole else None


def _message(visit: ValueVisit, found: Unreplaced) -> str:
    if not found.is_whole:
        return f"{all_of(found.placeholders)} {'has' if len(found.placeholders) == 1 else 'have'} not been replaced."
    is_key = visit.slot.in_document or visit.slot.free_key
    place = f"`{visit.slot.name}` in {visit.words}" if is_key else visit.words
    return f"{place} {_state(found)}."


def _state(found: Unreplaced) -> str:
    names = all_of(found.placeholders)
    if found.is_whole:
        return f"is still the placeholder {names}"
    return f"still has the placeholder{'s' if len(found.placeholders) > 1 else ''} {names} in it"
