"""The names of AWS services as principals."""

from __future__ import annotations

import re

_SERVICE = re.compile(r"[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|aws\.internal|aws)|alexa-[a-z]+\.amazon\.com")
_LIKE_SERVICE = re.compile(r"(?P<name>[a-z0-9.-]+?)\.(?:amazon|aws)[a-z.]*")
"""The name of a service with a domain that is nearly that of principals."""
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
    if called is None and (found := _LIKE_SERVICE.fullmatch(name.lower())):
        return service_meant(found["name"])
    return f"{called or name}{_DOMAIN}" if called or _NAME.fullmatch(name) or _is_known(name) else None


def _is_known(name: str) -> bool:
    # Imported here because most principals are right.
    from infra0.iam.principals import is_principal

    return is_principal(name)
