"""Names of properties that other tools, and older versions, give to what has one name in every type."""

import re

from infra0.catalog import ResourceType
from infra0.upgrade.shapes.upgrade import Example

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")

EXAMPLES: tuple[tuple[str, Example], ...] = (
    ("aws:lambda:Function", Example({"functionName": "orders"}, {"name": "orders"})),
    ("aws:batch:ComputeEnvironment", Example({"computeEnvironmentName": "jobs"}, {"name": "jobs"})),
    ("aws:s3:Bucket", Example({"bucketName": "lake"}, {"bucket": "lake"})),
    ("aws:kinesis:FirehoseDeliveryStream", Example({"deliveryStreamName": "in"}, {"name": "in"})),
    ("aws:memorydb:Cluster", Example({"tagsAll": {"team": "a"}}, {"tags": {"team": "a"}})),
)
"""Short tokens with configurations of old names and of today's."""


def usual_name(resource_type: ResourceType, name: str) -> str | None:
    """What `name`, no input of the type, is called in it: ``functionName`` of a function is its ``name``.

    The name of a resource is an input ``name``, or the one that is called like the type (``bucket``). ``tagsAll`` was
    an input of some types by mistake, and is ``tags``.
    """
    if name == "tagsAll":
        return "tags" if "tags" in resource_type.inputs else None
    words = [word.lower() for word in _WORD.findall(resource_type.name)]
    parts = _WORD.findall(name)
    named = [word.lower() for word in parts]
    if "".join(parts) != name or named[-1:] != ["name"] or not named[:-1] or words[-len(named) + 1 :] != named[:-1]:
        return None
    return next((own for own in ("name", words[-1]) if own in resource_type.inputs), None)
