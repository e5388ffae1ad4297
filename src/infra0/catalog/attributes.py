"""Finds the attribute of a resource that a word means: by name, by ending, or by what it holds."""

import re
from enum import StrEnum

from infra0.catalog.types import ResourceType
from infra0.catalog.words import singular, words

_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
EVERYBODYS = frozenset({"arn", "id", "name", "region", "tags", "tagsAll", "url"})
"""Attributes that say too little to be meant by the end of a longer name."""

NAMED_BY_ARN = frozenset({"aws:kms:Key", "aws:kms:ReplicaKey", "aws:kms:ExternalKey", "aws:kms:ReplicaExternalKey"})
"""Types whose ARN is accepted wherever an ID is, and alone works across accounts."""

NAMED_BY_ID = frozenset({"aws:ec2:RouteTable", "aws:ec2:SecurityGroup", "aws:ec2:Subnet", "aws:ec2:Vpc"})
"""Types whose ARN is accepted nowhere but where an ARN is asked for by that name."""

_IDENTIFIED_BY_ARN = frozenset({"aws:ecs:Cluster"})
"""Types whose ID is their ARN, though they are imported by their name."""

NAMED_BY_NAME = frozenset({"aws:elb:LoadBalancer", "aws:iam:Group", "aws:iam:Role", "aws:iam:User", "aws:s3:Bucket"})
"""Types whose ARN is accepted nowhere that their name is, as names of the kind have no colons."""


class Identity(StrEnum):
    """What identifies a resource: which of them a property takes, or an attribute is."""

    ARN = "ARN"
    ID = "ID"
    NAME = "name"
    URL = "URL"

    @property
    def with_article(self) -> str:
        """As messages name one: ``an ARN``, ``a name``."""
        return f"{'an' if self in (Identity.ARN, Identity.ID) else 'a'} {self}"


_IDENTITIES = {
    "arn": Identity.ARN,
    "id": Identity.ID,
    "identifier": Identity.ID,
    "name": Identity.NAME,
    "url": Identity.URL,
}


def identity_said(name: str) -> Identity | None:
    """What a name, or a word of the catalog's for what a value holds, says that it is; none if it says nothing."""
    spoken = words(name)
    return _IDENTITIES.get(singular(spoken[-1])) if spoken else None


def identity_of(target: ResourceType, attribute: str) -> Identity | None:
    """Which identity of its resource an attribute is; none where that is not certain."""
    if is_arn(target, attribute):
        return Identity.ARN
    if target.id_holds and attribute in ("id", target.id_holds):
        return identity_said(target.id_holds) or Identity.NAME
    return identity_said(attribute)


def named(target: ResourceType, name: str) -> str | None:
    """The attribute of that name or of its longest ending: ``versionArn`` for ``signingProfileVersionArns``."""
    words = _WORD.findall(name)
    for start in range(len(words)):
        ending = _camel_case(words[start:])
        for candidate in (ending, _singular(ending)):
            if _has(target, candidate) and (start == 0 or candidate not in EVERYBODYS):
                return None if _is_lesser_id(target, candidate) else candidate
    return None


def ended(target: ResourceType, name: str, kind: str) -> str | None:
    """The attribute that a name such as ``networkInterfaceId`` means by its end, which stands for `kind`.

    A name that begins with the target's own type means the target's own ID, ARN or name; another may mean the one
    attribute that ends in it (``primaryNetworkInterfaceId`` of an instance).
    """
    word = _singular(name)
    stem = _camel_case(_WORD.findall(word)[:-1])
    longer = [other for other in target.attributes if other.endswith(_capitalised(word))]
    if stem and len(longer) == 1 and not target.name.endswith(_capitalised(stem)):
        return longer[0]
    return holding(target, kind)


def holding(target: ResourceType, kind: str) -> str | None:
    """The attribute that is the ARN, ID, name or URL of a resource."""
    if kind == "id" and target.short_token in NAMED_BY_ARN:
        return "arn"
    own = _own(target, kind)
    if own and kind == "id" and target.composite_id:
        return own
    if _has(target, kind):
        return kind
    if own:
        return own
    ending = [name for name in target.attributes if name.endswith(_capitalised(kind))]
    if len(ending) == 1:
        return ending[0]
    return "id" if target.id_holds == kind else None


def _own(target: ResourceType, kind: str) -> str | None:
    """The attribute named after the type, or after the end of its name, and `kind`: ``queueId``, ``policyEngineArn``.

    A name may be called like the type alone (``bucket``); an ARN that authors set is that of another resource.
    """
    words = _WORD.findall(target.name)
    stems = [_camel_case(words[start:]) for start in range(len(words))]
    candidates = [f"{stem}{_capitalised(kind)}" for stem in stems]
    if kind == "name":
        candidates[1:1] = stems[:1]
    known = target.outputs if kind == "arn" else target.attributes
    return next((candidate for candidate in candidates if candidate in known and _has(target, candidate)), None)


def is_arn(target: ResourceType, attribute: str) -> bool:
    """Whether the value of an attribute is an ARN."""
    if attribute == "id":
        return target.id_holds.lower().endswith("arn") or target.short_token in _IDENTIFIED_BY_ARN
    return attribute.lower().endswith("arn")


def _is_lesser_id(target: ResourceType, attribute: str) -> bool:
    return target.short_token in NAMED_BY_ARN and attribute.endswith("Id")


def _has(target: ResourceType, name: str) -> bool:
    found = target.attributes.get(name)
    return found is not None and not found.deprecated


def _camel_case(words: list[str]) -> str:
    joined = "".join(words)
    return joined[:1].lower() + joined[1:]


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
