"""Rules of EventBridge, and the event buses that they and their targets are on."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Remove, Severity

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
        """The finding, where both buses are known."""
        if subject.token(visit.name) == _RULE:
            yield from cls._schedule(subject, visit)
            return
        rule = target_at(subject, visit.name, "rule")
        if rule is None or subject.token(rule) != _RULE:
            return
        bus, rules_bus = _bus(subject, visit.name), _bus(subject, rule)
        if bus is None or rules_bus is None or bus == rules_bus:
            return
        pointer = visit.pointer("eventBusName")
        given = value_at(subject, rule, "eventBusName")
        edits = (Remove(pointer),) if given is None else subject.setting(visit.name, {"eventBusName": given})
        yield cls.at(
            Place(pointer) if visit.given("eventBusName") else Place(("resources", visit.name), "key"),
            f"`{visit.name}` is for {_words(bus)}, but its rule `{rule}` is on {_words(rules_bus)}.",
            related=(Related(Place(("resources", rule), "key"), "the rule"),),
            fix=Fix("remove `eventBusName`" if given is None else f"set `eventBusName` to `{given}`", edits),
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


def _bus(subject: Subject, name: str) -> str | None:
    """What tells the bus of a rule or a target from others: its ID or its name; None where that is not known."""
    if value_at(subject, name, "eventBusName") is None:
        return _DEFAULT
    if target := target_at(subject, name, "eventBusName"):
        return target
    text = known_at(subject, name, "eventBusName")
    named = subject.named(text) if isinstance(text, str) else ()
    return named[0][0] if len(named) == 1 else text


def _words(bus: str) -> str:
    return "the default event bus" if bus == _DEFAULT else f"the event bus `{bus}`"
