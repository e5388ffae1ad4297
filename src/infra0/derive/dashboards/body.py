"""Derives the dashboard that prose only speaks of, from the resources that there are to watch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from infra0.derive.dashboards.metrics import WATCHED, Panel, Watched
from infra0.derive.targets import JsonValue, Target, as_text, reference, referred

_PLACEHOLDER = re.compile(r"\{(?:(?P<through>\w+)\.)?(?P<attribute>\w+)\}")
_ALARM = "aws:cloudwatch:MetricAlarm"
_MOST_WIDGETS = 500
"""CloudWatch's limit for one dashboard."""
_WIDTH, _HEIGHT, _COLUMNS = 12, 6, 2


def derive_dashboard(targets: Iterable[Target]) -> Mapping[str, JsonValue] | None:
    """The body of a dashboard with the metrics of the resources in their order; None if none has any."""
    named = [target for target in targets if reference(target, "id")]
    properties = [*_alarms(named), *(graph for target in named for graph in _graphs(target))]
    if not properties:
        return None
    return {"widgets": [_widget(number, *one) for number, one in enumerate(properties[:_MOST_WIDGETS])]}


def _widget(number: int, type: str, properties: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    return {
        "type": type,
        "x": _WIDTH * (number % _COLUMNS),
        "y": _HEIGHT * (number // _COLUMNS),
        "width": _WIDTH,
        "height": _HEIGHT,
        "properties": properties,
    }


def _alarms(targets: Iterable[Target]) -> Iterator[tuple[str, Mapping[str, JsonValue]]]:
    """One widget with the state of every alarm, if there are any."""
    alarms: list[JsonValue] = [reference(target, "arn") for target in targets if target.token == _ALARM]
    if alarms:
        yield "alarm", {"title": "Alarms", "alarms": alarms[:100]}


def _graphs(target: Target) -> Iterator[tuple[str, Mapping[str, JsonValue]]]:
    for watched in _BY_TOKEN.get(target.token, ()):
        dimensions = _dimensions(watched, target)
        if dimensions and _applies(watched, target):
            for panel in watched.panels:
                yield "metric", _graph(watched, target, panel, dimensions)


def _graph(watched: Watched, target: Target, panel: Panel, dimensions: list[str]) -> Mapping[str, JsonValue]:
    return {
        "title": f"{as_text(target.id)}: {panel.title}",
        "view": "timeSeries",
        "region": _filled(watched.region, target) or "",
        "stat": panel.stat,
        "period": panel.period,
        "metrics": [[watched.namespace, metric, *dimensions] for metric in panel.metrics],
    }


def _dimensions(watched: Watched, target: Target) -> list[str]:
    """Names and values of the dimensions, one after the other; empty where a value is not known."""
    values = [(name, _filled(pattern, target)) for name, pattern in watched.dimensions]
    return [part for name, value in values for part in (name, value or "")] if all(value for _, value in values) else []


def _filled(pattern: str, target: Target) -> str | None:
    """The pattern with references in the place of attributes; None where a property refers to nothing."""
    found = _PLACEHOLDER.search(pattern)
    if not found:
        return pattern
    attribute, through = found["attribute"], found["through"]
    owner = referred(target.config.get(through)) if through else target.id
    return _PLACEHOLDER.sub(lambda _: f"${{{owner}.{attribute}}}", pattern) if owner else None


def _applies(watched: Watched, target: Target) -> bool:
    if watched.when is None:
        return True
    property, values = watched.when
    return target.config.get(property) in values


def _by_token() -> dict[str, list[Watched]]:
    found: dict[str, list[Watched]] = {}
    for watched in WATCHED:
        for token in watched.tokens:
            found.setdefault(token, []).append(watched)
    return found


_BY_TOKEN = _by_token()
