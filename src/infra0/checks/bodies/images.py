"""How long images are kept.

Source: the Amazon ECR user guide, "Lifecycle policy properties in Amazon ECR", whose schema has no other members.
"""

from __future__ import annotations

from dataclasses import replace

from infra0.checks.bodies.shapes import TEXT, TEXTS, Group, Listing, Object, Shape, between, each, one_of

_SELECTED: dict[str, Shape | None] = {
    "tagStatus": one_of("tagged", "untagged", "any"),
    **each(TEXTS, "tagPatternList tagPrefixList"),
    "storageClass": one_of("standard", "archive"),
    "countType": one_of("imageCountMoreThan", "sinceImagePushed", "sinceImagePulled", "sinceImageTransitioned"),
    "countUnit": one_of("days"),
    "countNumber": between(1),
}
_TAGS = Group(("tagPatternList", "tagPrefixList"), several=True)


def _selection(*required: str) -> Object:
    """What images a rule is about; those with a tag are told by it."""
    plain = Object("selection", _SELECTED, ("tagStatus", "countType", "countNumber", *required), closed=True)
    return replace(plain, told_by="tagStatus", kinds={"tagged": replace(plain, groups=(_TAGS,))})


_SELECTION = Object(
    "selection",
    _SELECTED,
    ("tagStatus", "countType", "countNumber"),
    closed=True,
    told_by="countType",
    kinds={"imageCountMoreThan": _selection(), "sinceImagePushed": _selection("countUnit")},
)
_ACTION = Object(
    "action",
    {"type": one_of("expire", "transition"), "targetStorageClass": one_of("archive")},
    ("type",),
    closed=True,
)
_RULE = Object(
    "rule",
    {"rulePriority": between(1), "description": TEXT, "selection": _SELECTION, "action": _ACTION},
    ("rulePriority", "selection", "action"),
    closed=True,
)
LIFECYCLE = Object(
    "lifecycle policy", {"rules": Listing(_RULE, differ="rulePriority", filled=True)}, ("rules",), closed=True
)
"""`policy` of a repository's lifecycle policy."""
