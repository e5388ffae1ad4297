"""Rules of EventBridge, and the event buses that they and their targets are on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import known_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Remove, Severity
from infra0.diagnostics.roots import MOST_PLACES, together
from infra0.graph.slots import pointer_of

_RULE = "aws:cloudwatch:EventRule"
_TARGET = "aws:cloudwatch:EventTarget"
_DEFAULT = "default"


class EventBus(ResourceCheck):
    """A target is for another event bus than its rule, or a schedule is for a bus that takes no schedules.

    Why: EventBridge looks for the rule on the target's bus, which is the default one where none is given, and does not
    find it. Schedules are for the default bus alone. Sources: the Amazon EventBridge API reference, PutTargets, and the
    error of PutRule, "ScheduleExpression is supported only on the default event bus".

    Example:
        {"resources": {"shop": {"type": "aws:cloudwatch:EventBus", "config": {"name": "shop"}},
                       "orders": {"type": "aws:sqs:Queue"},
                       "placed": {"type": "aws:cloudwatch:EventRule",
                                  "config": {"eventBusName": "shop.name", "eventPattern": {"source": ["shop"]}}},
                       "toOrders": {"type": "aws:cloudwatch:EventTarget",
                                    "config": {"rule": "placed.name", "arn": "orders.arn"}}}}

    Instead:
        {"resources": {"shop": {"type": "aws:cloudwatch:EventBus", "config": {"name": "shop"}},
                       "orders": {"type": "aws:sqs:Queue"},
                       "placed": {"type": "aws:cloudwatch:EventRule",
                                  "config": {"eventBusName": "shop.name", "eventPattern": {"source": ["shop"]}}},
                       "toOrders": {"type": "aws:cloudwatch:EventTarget",
                                    "config": {"rule": "placed.name", "eventBusName": "shop.name",
                                               "arn": "orders.arn"}}}}
    """

    code = "I0497"
    severity = Severity.ERROR
    tokens = frozenset({_RULE, _TARGET})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where both buses are known; one for a rule all of whose targets are for one other bus."""
        if subject.token(visit.name) == _RULE:
            yield from cls._schedule(subject, visit)
            bus = _bus_of_targets(subject, visit.name)
            if bus and _differ(bus, _bus(subject, visit.name)):
                is_right = bus == _DEFAULT or visit.given("scheduleExpression")
                yield (cls._of_targets if is_right else cls._of_rule)(subject, visit.name, bus)
            return
        rule = target_at(subject, visit.name, "rule")
        if rule is None or subject.token(rule) != _RULE or _bus_of_targets(subject, rule):
            return
        if _differ(_bus(subject, visit.name), _bus(subject, rule)):
            yield cls._of_target(subject, visit.name, rule)

    @classmethod
    def _of_targets(cls, subject: Subject, rule: str, bus: str) -> Diagnostic:
        targets = _targets(subject, rule)
        found = together([cls._of_target(subject, name, rule) for name in targets])
        if len(targets) == 1:
            return found
        message = f"{all_of(targets)} are for {_words(bus)}, but their rule `{rule}` is on "
        return replace(found, message=f"{message}{_words(_bus(subject, rule))}.")

    @classmethod
    def _of_rule(cls, subject: Subject, rule: str, bus: str) -> Diagnostic:
        targets = _targets(subject, rule)
        they = f"its target `{targets[0]}` is" if len(targets) == 1 else "its targets are"
        return cls.at(
            _place(subject, rule),
            f"`{rule}` is on {_words(_bus(subject, rule))}, but {they} for {_words(bus)}.",
            related=tuple(Related(_place(subject, name), f"`{name}`") for name in targets[:MOST_PLACES]),
            fix=_moving(subject, rule, value_at(subject, targets[0], "eventBusName")),
        )

    @classmethod
    def _of_target(cls, subject: Subject, target: str, rule: str) -> Diagnostic:
        return cls.at(
            _place(subject, target),
            f"`{target}` is for {_words(_bus(subject, target))}, but its rule `{rule}` is on "
            f"{_words(_bus(subject, rule))}.",
            related=(Related(Place(("resources", rule), "key"), "the rule"),),
            fix=_moving(subject, target, value_at(subject, rule, "eventBusName")),
        )

    @classmethod
    def _schedule(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        bus = _bus(subject, visit.name)
        if bus in (None, _DEFAULT) or not visit.given("scheduleExpression"):
            return
        pointer = visit.pointer("eventBusName")
        yield cls.at(
            Place(pointer),
            f"`{visit.name}` has a schedule, which only the default event bus takes.",
            notes=("Remove `eventBusName` here and from the targets of the rule.",),
            fix=Fix("remove `eventBusName`", (Remove(pointer),), certain=False),
        )


def _place(subject: Subject, name: str) -> Place:
    given = value_at(subject, name, "eventBusName") is not None
    return Place(pointer_of(name, "eventBusName")) if given else Place(("resources", name), "key")


def _moving(subject: Subject, name: str, bus: object) -> Fix:
    """The fix that puts a rule or a target on another bus, the default one where it is None; certain if it has none."""
    pointer = pointer_of(name, "eventBusName")
    if bus is None:
        return Fix("remove `eventBusName`", (Remove(pointer),), certain=False)
    is_new = value_at(subject, name, "eventBusName") is None
    return Fix(f"set `eventBusName` to `{bus}`", subject.setting(name, {"eventBusName": bus}), certain=is_new)


def _targets(subject: Subject, rule: str) -> list[str]:
    return [name for name in subject.of_type(_TARGET) if target_at(subject, name, "rule") == rule]


def _bus_of_targets(subject: Subject, rule: str) -> str | None:
    """The one bus that several targets of a rule are for, or the target of one that has none itself."""
    buses = [_bus(subject, name) for name in _targets(subject, rule)]
    several = len(buses) > 1 or value_at(subject, rule, "eventBusName") is None
    return buses[0] if several and len(set(buses)) == 1 else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _bus(subject: Subject, name: str) -> str | None:
    """What tells the bus of a rule or a target from others: its ID or its name; None where that is not known."""
    if value_at(subject, name, "eventBusName") is None:
        return _DEFAULT
    if target := target_at(subject, name, "eventBusName"):
        return target
    text = known_at(subject, name, "eventBusName")
    named = subject.named(text) if isinstance(text, str) else ()
    return named[0][0] if len(named) == 1 else text


def _words(bus: str | None) -> str:
    return "the default event bus" if bus == _DEFAULT else f"the event bus `{bus}`"
