"""What the names of properties say of their values."""

from __future__ import annotations

from infra0.catalog.words import ends_with, singular, words

_ENDINGS = frozenset({"arn", "id", "name", "identifier", "url"})
_PARTS = frozenset({("destination",), ("source",), ("target",)})
"""Words for the part that something plays, with which names of types end, too: the `source` of an event is text."""


def names_type(name: str, token: str) -> bool:
    """Whether a property is called after a type: ``role``, ``roleArn`` and ``executionRoleArns`` after a role's."""
    stem = words(name)
    if stem:
        stem = (*stem[:-1], singular(stem[-1]))
    if stem and stem[-1] in _ENDINGS:
        stem = stem[:-1]
    type_name = words(token.rpartition(":")[2])
    if not stem or not type_name or stem in _PARTS:
        return False
    return ends_with(stem, type_name) or ends_with(type_name, stem)
