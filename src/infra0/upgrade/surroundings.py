"""What upgrades may know of the document around a resource."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any

from infra0.diagnostics import SetValue
from infra0.model import Document
from infra0.upgrade.mentions import AttributeMoves, rewriting

_WORD = re.compile(r"[A-Z][a-z]*")


class Surroundings:
    """What upgrades ask about other resources of a document.

    types: by ID, the short token of the type that each resource is understood as.
    """

    def __init__(self, document: Document, types: Mapping[str, str]) -> None:
        self._document = document
        self._types = types
        self._taken: set[str] = set(document.resources)
        self._named: dict[str, dict[str, str]] = {}
        self._referring: dict[tuple[str, str], set[str]] = {}

    def mentioned(self, text: object) -> str | None:
        """The ID in ``ID``, ``ID.attribute`` or ``${ID.attribute}``; None if the text is no such reference."""
        if not isinstance(text, str):
            return None
        if text.startswith("${") and text.endswith("}"):
            text = text[2:-1]
        if text in self._types:
            return text
        name, _, attribute = text.rpartition(".")
        return name if attribute.isidentifier() and name in self._types else None

    @property
    def modules(self) -> Set[str]:
        """The modules of the types that the document uses: ``aws:lambda``."""
        return {token.rpartition(":")[0] for token in self._types.values()}

    def token(self, name: str) -> str:
        """The short token of a resource's type."""
        return self._types[name]

    def resource_of_type(self, token: str, text: object) -> str | None:
        """The ID of the resource of a type that `text` refers to, or whose literal `name` it is."""
        name = self.mentioned(text)
        if name is None and isinstance(text, str):
            name = self._names(token).get(text)
        return name if name is not None and self._types[name] == token else None

    def refers(self, token: str, property: str, name: str) -> bool:
        """Whether a resource of a type refers to the resource `name` in a certain property."""
        key = (token, property)
        if key not in self._referring:
            self._referring[key] = {
                mentioned
                for holder, type_ in self._types.items()
                if type_ == token and (mentioned := self.mentioned(self._config(holder).get(property))) is not None
            }
        return name in self._referring[key]

    def rewriting(self, moves: AttributeMoves) -> tuple[SetValue, ...]:
        """What to write in the author's document for references to attributes that another resource has today."""
        return tuple(rewriting(self._document, moves))

    def new_name(self, owner: str, words: str) -> str:
        """An ID for a resource that is taken out of `owner`: ``cluster`` and ``Logging`` give ``clusterLogging``."""
        wanted = owner + (_WORD.sub(r"-\g<0>", words).lower() if "-" in owner else words)
        name, number = wanted, 2
        while name in self._taken:
            name, number = f"{wanted}{number}", number + 1
        self._taken.add(name)
        return name

    def _names(self, token: str) -> Mapping[str, str]:
        if token not in self._named:
            self._named[token] = {
                name: holder
                for holder, type_ in self._types.items()
                if type_ == token and isinstance(name := self._config(holder).get("name"), str)
            }
        return self._named[token]

    def _config(self, name: str) -> Mapping[str, Any]:
        return self._document.resources[name].config or {}
