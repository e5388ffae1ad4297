"""The resources of a document that policies may name, for finding those that prose speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from infra0.catalog.words import singular, words
from infra0.derive.iam.grants import type_of
from infra0.derive.iam.services import Service
from infra0.derive.targets import Target


class Inventory:
    """Finds resources by service and by the words of their IDs, in time that grows with what is found."""

    def __init__(self, targets: Iterable[Target] = ()) -> None:
        self._by_service: dict[Service, list[Target]] = {}
        self._by_name: dict[tuple[str, str], Target] = {}
        self._by_word: dict[str, list[tuple[frozenset[str], Target]]] = {}
        named: list[tuple[frozenset[str], Target]] = []
        for target in targets:
            if type := type_of(target):
                self._by_service.setdefault(type.service, []).append(target)
                self._by_name.setdefault((target.token, str(target.config.get(type.named_by, ""))), target)
                named.append((spoken_words(target.id), target))
        frequency = Counter(word for own, _ in named for word in own)
        for own, target in named:
            # One word alone ("data") is in too many sentences to mean the resource. The rarest finds it soonest.
            if len(own) > 1:
                rarest = min(own, key=lambda word: (frequency[word], word))
                self._by_word.setdefault(rarest, []).append((own, target))

    def of_service(self, service: Service) -> Sequence[Target]:
        """The resources of a service, in document order."""
        return self._by_service.get(service, ())

    def called(self, token: str, name: str) -> Target | None:
        """The resource of a type to which the document gives that name."""
        return self._by_name.get((token, name))

    def spoken_of(self, said: frozenset[str]) -> Iterator[Target]:
        """The resources all words of whose IDs are among those that are said."""
        for word in sorted(said):
            yield from (target for own, target in self._by_word.get(word, ()) if own <= said)


def spoken_words(text: str) -> frozenset[str]:
    """The words of a name or of prose, as far as they can be compared."""
    return frozenset(map(singular, words(text)))
