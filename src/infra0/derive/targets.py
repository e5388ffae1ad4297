"""Resources that a derived document may name, and how it names them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

JsonValue: TypeAlias = "str | int | float | bool | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
Config: TypeAlias = Mapping[str, JsonValue]
"""A resource's inputs; every string that means a reference is spelled as one: ``${dataTable.name}``."""

_REFERENCE = re.compile(r"\$\{([^{}]+)\.\w+\}")
_UNSPELLABLE = frozenset("{}\"'")


@dataclass(frozen=True, slots=True)
class Target:
    """A resource that a policy may name.

    late: it is deployed after the policy, so that the policy can only name it by the text of its ARN.
    keys: the KMS keys that it is encrypted with. part: the attribute that leads to something of its own within the
    resource, such as the secret that a database keeps its password in. arn: its ARN, where the document spells that
    out because the resource lies outside it.
    """

    id: str
    token: str
    config: Config = field(default_factory=dict)
    late: bool = False
    keys: tuple[Target, ...] = ()
    part: str = ""
    arn: str = ""


def reference(target: Target, attribute: str) -> str:
    """A reference to an attribute of the target, or nothing where the document cannot have one."""
    if target.late or not _UNSPELLABLE.isdisjoint(target.id):
        return ""
    return f"${{{target.id}.{attribute}}}"


def referred(value: JsonValue) -> str | None:
    """The ID in a value that is a reference and nothing else."""
    found = _REFERENCE.fullmatch(value) if isinstance(value, str) else None
    return found.group(1) if found else None


def as_text(text: str) -> str:
    """The text as a string of the document that means nothing else."""
    return text.replace("${", "$${")
