"""Dashboards of Amazon CloudWatch.

Source: the Amazon CloudWatch API reference, "Dashboard Body Structure and Syntax".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from infra0.checks.bodies.shapes import (
    ARN,
    FLAG,
    TEXT,
    Group,
    Listing,
    Object,
    Shape,
    between,
    each,
    one_of,
)

_TYPES = one_of("metric", "text", "log", "alarm", "explorer", "custom", "chart", "trace", more=True)
_AXIS = Object("axis", {"label": TEXT, **each(None, "max min"), "showUnits": FLAG})
_METRICS = Object(
    "metric widget",
    {
        **each(TEXT, "accountId end region start stat timezone title"),
        **each(FLAG, "liveData setPeriodToTimeRange singleValueFullPrecision sparkline stacked trend"),
        **each(None, "annotations labels table"),
        "legend": Object("legend", {"position": one_of("right", "bottom", "hidden")}),
        "metrics": Listing(Listing()),
        "period": between(1),
        "view": one_of("timeSeries", "singleValue", "gauge", "bar", "pie", "table", more=True),
        "yAxis": Object("pair of axes", each(_AXIS, "left right")),
    },
    needs={"metrics": "region"},
    groups=(Group(("metrics", "annotations"), several=True),),
)
_TEXT = Object("text widget", {"markdown": TEXT, "background": TEXT}, ("markdown",))
_LOG = Object(
    "log widget",
    {
        **each(TEXT, "accountId end query queryLanguage region start timezone title"),
        **each(FLAG, "stacked"),
        "view": one_of("table", "timeSeries", "bar", "pie", more=True),
    },
    ("query", "region"),
)
_ALARMS = replace(ARN, attributes={"aws:cloudwatch:MetricAlarm": ("arn",), "aws:cloudwatch:CompositeAlarm": ("arn",)})
_ALARM = Object("alarm widget", {"alarms": Listing(_ALARMS, filled=True), "title": TEXT}, ("alarms",))


def _widget(properties: Shape | None) -> Object:
    members: Mapping[str, Shape | None] = {
        "type": _TYPES,
        "x": between(0, 23),
        "y": between(0),
        "width": between(1, 24),
        "height": between(1, 1000),
        "properties": properties,
    }
    return Object("widget", members, ("type", "properties"), needs={"x": "y", "y": "x"})


_ANY = _widget(None)
_WIDGET = Object(
    "widget",
    _ANY.members,
    _ANY.required,
    needs=_ANY.needs,
    told_by="type",
    kinds={"metric": _widget(_METRICS), "text": _widget(_TEXT), "log": _widget(_LOG), "alarm": _widget(_ALARM)},
)
DASHBOARD = Object(
    "dashboard",
    {
        **each(TEXT, "end start"),
        "periodOverride": one_of("auto", "inherit"),
        "variables": None,
        "widgets": Listing(_WIDGET),
    },
    ("widgets",),
)
"""`dashboardBody` of a dashboard."""
