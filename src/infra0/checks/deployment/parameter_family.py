"""Parameter groups for other engines or versions than those that use them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known, known_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.tables.accepted import accepted_at
from infra0.checks.tables.families import PARAMETRIZED, family, is_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph.slots import pointer_of

_ROWS = {row.token: row for row in PARAMETRIZED}
_DEFAULT = re.compile(r"default\.(?P<family>[a-z-]+\d+(?:\.(?:\d+|x))?)(?P<rest>\..+)?")


class ParameterFamily(ResourceCheck):
    """A database or a cache has a parameter group of another engine or of another version.

    Why: the service rejects the group, as its family is not that of the engine's version. Source: pulumi-aws on
    `family` of parameter groups.

    Example:
        {"resources": {"parameters": {"type": "aws:rds:ParameterGroup", "config": {"family": "postgres15"}},
                       "shop": {"type": "aws:rds:Instance",
                                "config": {"engine": "postgres", "engineVersion": "16.4", "allocatedStorage": 20,
                                           "instanceClass": "db.t4g.micro", "username": "shop",
                                           "manageMasterUserPassword": true,
                                           "parameterGroupName": "parameters.name"}}}}

    Instead:
        {"resources": {"parameters": {"type": "aws:rds:ParameterGroup", "config": {"family": "postgres16"}},
                       "shop": {"type": "aws:rds:Instance",
                                "config": {"engine": "postgres", "engineVersion": "16.4", "allocatedStorage": 20,
                                           "instanceClass": "db.t4g.micro", "username": "shop",
                                           "manageMasterUserPassword": true,
                                           "parameterGroupName": "parameters.name"}}}}
    """

    code = "I0491"
    severity = Severity.ERROR
    tokens = frozenset(_ROWS)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where engine and family are known."""
        row = _ROWS[subject.token(visit.name)]
        wanted = _wanted(subject, visit)
        if wanted is None:
            return
        group = target_at(subject, visit.name, row.slot)
        if group and subject.token(group) == row.group:
            yield from cls._of_group(subject, visit, group, wanted)
        else:
            yield from cls._of_default(subject, visit, row.slot, wanted)

    @classmethod
    def _of_group(cls, subject: Subject, visit: ResourceVisit, group: str, wanted: str) -> Iterator[Diagnostic]:
        given = known_at(subject, group, "family")
        if not isinstance(given, str) or is_of(given, wanted):
            return
        pointer = pointer_of(group, "family")
        yield cls.at(
            Place(pointer),
            f"`{group}` is for `{given}`, but `{visit.name}` runs {_engine(subject, visit)}.",
            related=(Related(Place(("resources", visit.name), "key"), "it uses the group"),),
            notes=(f"The family must be {_words(wanted)}.",),
            fix=_fix(pointer, wanted, wanted),
        )

    @classmethod
    def _of_default(cls, subject: Subject, visit: ResourceVisit, slot: str, wanted: str) -> Iterator[Diagnostic]:
        pointer = visit.pointer(slot)
        text = known(subject, pointer, value_at(subject, visit.name, slot))
        found = _DEFAULT.fullmatch(text) if isinstance(text, str) else None
        if found is None or is_of(found["family"], wanted):
            return
        better = f"default.{wanted}{found['rest'] or ''}"
        yield cls.at(
            Place(pointer),
            f"`{text}` is not for {_engine(subject, visit)}, which `{visit.name}` runs.",
            notes=(f"The family must be {_words(wanted)}.",),
            fix=_fix(pointer, wanted, better),
        )


def _wanted(subject: Subject, visit: ResourceVisit) -> str | None:
    """The family of the engine; None where that is not known, or not one that the service has."""
    engine, version = known_at(subject, visit.name, "engine"), known_at(subject, visit.name, "engineVersion")
    accepted = accepted_at(visit.type, "engine", visit.type.inputs["engine"]) if visit.type else ()
    if not isinstance(engine, str) or (accepted and engine not in accepted):
        return None
    return family(engine, version if isinstance(version, str) else None)


def _engine(subject: Subject, visit: ResourceVisit) -> str:
    version = known_at(subject, visit.name, "engineVersion")
    engine = known_at(subject, visit.name, "engine")
    return f"`{engine}` {version}" if isinstance(version, str) else f"`{engine}`"


def _is_whole(wanted: str) -> bool:
    return wanted[-1].isdigit() or wanted.endswith(".x")


def _words(wanted: str) -> str:
    return f"`{wanted}`" if _is_whole(wanted) else f"one of those that begin with `{wanted}`"


def _fix(pointer: tuple[str | int, ...], wanted: str, better: str) -> Fix | None:
    return Fix(f"write `{better}`", (SetValue(pointer, better),), certain=False) if _is_whole(wanted) else None
