"""What events and messages are matched by.

Source: the Amazon EventBridge user guide, "Amazon EventBridge event patterns", and the Amazon SNS developer guide,
"Amazon SNS subscription filter policies". Every event has the same fields, and those of its own within `detail`. A
field whose value does not stand in a list is told by another check.
"""

from dataclasses import replace

from infra0.checks.bodies.shapes import FLAG, Either, Listing, Object, each

_MATCHER = Object(
    "matcher",
    {
        **each(None, "anything-but cidr equals-ignore-case prefix suffix wildcard"),
        "exists": FLAG,
        "numeric": Listing(),
    },
    closed=True,
)
_VALUES = Listing(Either(object=_MATCHER), filled=True)
_ALTERNATIVES = each(None, "$or")

FIELDS = Object("set of fields", _ALTERNATIVES, entries=Either(listing=_VALUES), nested=True)
"""`filterPolicy` of a subscription."""

PATTERN = Object(
    "event pattern",
    {
        **_ALTERNATIVES,
        **each(Either(listing=_VALUES), "account detail-type id region replay-name resources source time version"),
        "detail": Either(object=replace(FIELDS, filled=True)),
    },
    closed=True,
)
"""`eventPattern` of a rule."""
