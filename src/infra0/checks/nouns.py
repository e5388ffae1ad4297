"""Which types of resources a property's name speaks of, as published examples show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from infra0.catalog import Catalog, ResourceType
from infra0.catalog.inputs import Slot
from infra0.catalog.references import SlotTable
from infra0.catalog.words import (
    IDENTITIES,
    Words,
    endings,
    ends_with,
    joined,
    noun_and_identity,
    singular,
    spoken_at,
    type_words,
)
from infra0.graph.bare import ANYTHING

_FEW, _ENOUGH, _PLENTY, _PLENTY_OF_ENDS = 5, 10, 15, 100
"""How many references tell of what a name speaks: where those of the very property agree, where they are wanting, and
to leave no doubt, by the whole name or by its end."""
_NEARLY_ALL = 0.9
"""The share of them that has to be to types of that name."""

_ALSO_CALLED = {
    "function": "aws:lambda:Alias",
    "key": "aws:kms:Alias",
    "role": "aws:iam:InstanceProfile",
    "user": "aws:iam:Role",
}
"""What some services take for a function, a key or a role, or call a user."""

_BALANCING = frozenset({"alb", "applicationloadbalancing", "lb"})
"""Modules of one service."""
_ABBREVIATED = 3
"""So many letters of a word stand for it: an ``app`` is an application."""


@dataclass(frozen=True, slots=True)
class Noun:
    """The words of a property's name that say what it refers to, such as ``security group``.

    identity: how the name says that it is identified. counts: how often examples refer to which type, by short token,
    in all properties that are called so. whole: nothing of the name is left out. here: the counts for the very
    property. namesakes: the types that have the noun as their name. module: of the property's owner, ending in a
    colon. home: the same, if it has a namesake of the whole name, or of its end that examples give to the property.
    """

    words: Words
    identity: str
    counts: Mapping[str, int]
    whole: bool
    here: Mapping[str, int]
    namesakes: tuple[str, ...]
    module: str
    home: str = ""

    def excludes(self, target: ResourceType) -> bool:
        """Whether examples leave no doubt that the noun does not speak of a type; a name may be the author's choice."""
        told = (bool(self.here) or self.identity != "name") and self._is_plain(_PLENTY, _PLENTY_OF_ENDS)
        return told and not self._may_mean_anywhere(target)

    @property
    def is_likely(self) -> bool:
        """Whether the noun speaks of types that are called so, with a doubt."""
        if self.home or (self.namesakes and self.is_open):
            return True
        shown = self.whole and self._share_of_types(self.here) >= _NEARLY_ALL
        return (shown and sum(self.counts.values()) >= _FEW) or self._is_plain(_ENOUGH, _PLENTY)

    def _is_plain(self, enough: int, enough_of_ends: int) -> bool:
        """Whether so many examples agree; the end of a longer name has to be the whole name of a type."""
        share = self._share_of_types(self.counts) if self.whole else self._share_of_namesakes()
        return share >= _NEARLY_ALL and sum(self.counts.values()) >= (enough if self.whole else enough_of_ends)

    @property
    def is_open(self) -> bool:
        """Whether the end of the noun may speak for it, since examples show nothing else than what ends alike."""
        return not self.counts or _share(self.counts, lambda own: own[-1:] == self.words[-1:]) >= _NEARLY_ALL

    def may_mean(self, target: ResourceType) -> bool:
        """Whether examples have such a target, or its type is called like the noun.

        Where the owner's own service has a type of that name, one of another service has to have the same name.
        """
        if self.is_namesake_elsewhere(target):
            return False
        if not self.home or target.short_token.startswith(self.home) or self._stands_in(target):
            return self._may_mean_anywhere(target)
        return target.short_token in self.here or is_namesake(target, self.words)

    def is_namesake_elsewhere(self, target: ResourceType) -> bool:
        """Whether the property takes a type of its own service, and the target is another service's of that name."""
        own, near = own_words(target.short_token), (token for token in self.namesakes if token.startswith(self.module))
        alike = [token for token in (*self.here, *near) if own_words(token) == own]
        service = target.short_token.split(":")[1]
        return (
            bool(alike)
            and target.short_token not in self.here
            and not any(_is_same_service(token.split(":")[1], service) for token in alike)
        )

    def _stands_in(self, target: ResourceType) -> bool:
        return target.short_token == _ALSO_CALLED.get(self.words[-1])

    def _may_mean_anywhere(self, target: ResourceType) -> bool:
        """Whether examples have such a target, or its type is called like the noun, if only in part."""
        if target.short_token in self.counts:
            return True
        return is_called_in_full(target, self.words) if self._is_exact else is_called(target, self.words)

    def usual(self, is_better: Callable[[str], tuple[bool, ...]]) -> str:
        """The type that the noun speaks of: the best, of the equally good the most common one."""
        near = [token for token in self.namesakes if token.startswith(self.module)]
        tokens = {**dict.fromkeys(near or (() if self.counts else self.namesakes), 0), **self.counts}
        return max(tokens, key=lambda token: (is_better(token), tokens[token]))

    @property
    def _is_exact(self) -> bool:
        """Whether it is plain that all its words together are the name of what it speaks of, as of a log group."""
        told = self.whole and len(self.words) > 1 and sum(self.counts.values()) >= _PLENTY
        return told and self._share_of_namesakes() >= _NEARLY_ALL

    def _share_of_types(self, counts: Mapping[str, int]) -> float:
        """The share of types that the noun names: an ``execution role`` is a role, a ``group`` a security group too."""
        return _share(counts, lambda own: ends_with(self.words, own) or ends_with(own, self.words))

    def _share_of_namesakes(self) -> float:
        """The share of types whose whole name is the noun."""
        return _share(self.counts, lambda own: own == self.words)


def _is_same_service(one: str, other: str) -> bool:
    """Whether two modules are of one service under two names, as ``alb`` and ``lb`` are."""
    return one == other or {one, other} <= _BALANCING or one.startswith(other) or other.startswith(one)


def is_called(target: ResourceType, noun: Words) -> bool:
    """Whether a type is called like a noun, if only in part."""
    last = noun[-1]
    return target.short_token == _ALSO_CALLED.get(last) or any(
        _is_same(last, word) for word in type_words(target.short_token)
    )


def is_called_in_full(target: ResourceType, noun: Words) -> bool:
    """Whether a type's name ends in all words of a noun."""
    return ends_with(own_words(target.short_token), noun)


def is_namesake(target: ResourceType, noun: Words) -> bool:
    """Whether a noun is a type's whole name."""
    return own_words(target.short_token) == noun


def noun_of(catalog: Catalog, slot: Slot, package: str) -> Noun | None:
    """What a slot's name speaks of among the types of a package; none where the examples tell too little.

    Where the whole name is rare but means what its end does, the end speaks for it.
    """
    whole, identity = spoken_at(slot.path)
    here = _known(catalog, catalog.references_at(slot.owner, slot.path)) if slot.owner else Counter()
    for ending in endings(whole):
        counts, is_whole = _counts(catalog, ending, package), ending == whole
        namesakes = _namesakes(catalog, slot, ending, package, is_whole=is_whole)
        home = _home(slot, ending, namesakes if is_whole else tuple(token for token in namesakes if token in here))
        noun = Noun(ending, identity, counts, is_whole, here, namesakes, _module_of(slot), home)
        if noun.is_likely or not noun.is_open:
            return noun
    return None


def _namesakes(catalog: Catalog, slot: Slot, noun: Words, package: str, *, is_whole: bool) -> tuple[str, ...]:
    """The types that are called like a noun: of the owner's module, or, if it is several words, of any other.

    Several words may be the end of a type's name: a ``knowledge base`` is an ``AgentKnowledgeBase``.
    Nouns that may stand for anything speak of a type of their own module at most, and of the owner's own type with an
    attribute before them at most, such as a ``parent folder``.
    """
    name, module = "".join(noun), _module_of(slot)
    owner = slot.owner.short_token if slot.owner and is_whole else ""
    around = [token for token in catalog.tokens_of(package, module) if token != owner]
    own = tuple(token for token in around if token.removeprefix(module).lower() == name)
    if own or len(noun) == 1:
        return own or tuple(token for token in around if _is_abbreviated(own_words(token), noun))
    longer = tuple(token for token in around if token.lower().endswith(name))
    return longer or (() if noun[-1] in ANYTHING else catalog.called(package, name))


def _home(slot: Slot, noun: Words, namesakes: tuple[str, ...]) -> str:
    """The owner's module, ending in a colon, where a type of it has a noun as its whole name."""
    module = _module_of(slot)
    own = [own_words(token) for token in namesakes if token.startswith(module)]
    return module if any(words == noun or _is_abbreviated(words, noun) for words in own) else ""


def _module_of(slot: Slot) -> str:
    return f"{slot.owner.short_token.rpartition(':')[0]}:" if slot.owner else ""


def names_itself_by(catalog: Catalog, token: str, attribute: str) -> bool:
    """Whether a resource gives itself by an attribute, and not another that it holds, as a VPC its main route table."""
    noun, identity = noun_and_identity(attribute)
    if not noun or not identity or noun[-1] in type_words(token):
        return True
    phrases = (ending for ending in endings(noun) if len(ending) > 1 or ending[0] not in ANYTHING)
    return not any(catalog.called(token.partition(":")[0], "".join(phrase)) for phrase in phrases)


def _known(catalog: Catalog, examples: SlotTable) -> Counter[str]:
    """How often examples give resources of a type themselves."""
    return Counter(
        {
            token: count
            for token, attributes in examples.items()
            if token
            and (count := sum(attributes[each] for each in attributes if names_itself_by(catalog, token, each)))
        }
    )


def _counts(catalog: Catalog, noun: Words, package: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for identity in ("", *IDENTITIES):
        counts.update(_known(catalog, catalog.references_named(package, joined(noun, identity))))
    return counts


def _share(counts: Mapping[str, int], is_meant: Callable[[Words], bool]) -> float:
    meant = sum(count for token, count in counts.items() if is_meant(own_words(token)))
    return meant / sum(counts.values()) if counts else 0


def own_words(token: str) -> Words:
    """The words of a type's own name, the last in the singular."""
    found = type_words(token)
    return (*found[:-1], singular(found[-1])) if found else ()


def _is_abbreviated(words: Words, noun: Words) -> bool:
    """Whether a name of one word is short for another, as ``app`` is for ``application``."""
    return len(words) == len(noun) == 1 and _is_same(words[0], noun[0])


def _is_same(one: str, other: str) -> bool:
    one, other = singular(one), singular(other)
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _ABBREVIATED and longer.startswith(shorter))
