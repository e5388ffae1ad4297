"""The names of AWS services as principals."""

from __future__ import annotations

import re

_SERVICE = re.compile(r"[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal|aws)")
_NAME = re.compile(r"[a-z0-9-]+")
_DOMAIN = ".amazonaws.com"
_CALLED = {
    "cloudwatch-logs": "logs",
    "ecs-task": "ecs-tasks",
    "eventbridge": "events",
    "step-functions": "states",
    "stepfunctions": "states",
}
"""What services that are principals by another name are also called."""


def service_meant(name: str) -> str | None:
    """The principal that a name of a service stands for: the name itself where it is one; None where none is clear."""
    called = _CALLED.get(name.removesuffix(_DOMAIN))
    if called is None and (name == "*" or _SERVICE.fullmatch(name)):
        return name
    return f"{called or name}{_DOMAIN}" if called or _NAME.fullmatch(name) else None
