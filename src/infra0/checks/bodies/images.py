"""How long images are kept.

Source: the Amazon ECR user guide, "Lifecycle policy properties in Amazon ECR", whose schema has no other members.
"""

from infra0.checks.bodies.shapes import TEXT, TEXTS, Listing, Object, between, one_of

_SELECTION = Object(
    "selection",
    {
        "tagStatus": one_of("tagged", "untagged", "any"),
        "tagPatternList": TEXTS,
        "tagPrefixList": TEXTS,
        "storageClass": one_of("standard", "archive"),
        "countType": one_of("imageCountMoreThan", "sinceImagePushed", "sinceImagePulled", "sinceImageTransitioned"),
        "countUnit": one_of("days"),
        "countNumber": between(1),
    },
    ("tagStatus", "countType", "countNumber"),
    closed=True,
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
