"""What an SDK's examples give to its properties."""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from infra0.catalog.builder.examples import Construction, Example
from infra0.catalog.builder.facts import owned_tokens
from infra0.catalog.builder.forms import form_of
from infra0.catalog.builder.known_types import KnownTypes
from infra0.catalog.builder.values import Reference, is_document, reference
from infra0.catalog.types import Kind, Property, Type, short_token

Place = tuple[str, str]
"""A property: the token of its resource type or the name of its object type, and its wire name."""


@dataclass(slots=True)
class Mined:
    """What the examples gave.

    references: how often, by owner's token, slot, target's token (empty if not known) and attribute.
    forms: how often which text that has references in it, by owner's token, slot and target's token.
    documents: how often a JSON document. texts: how often other text. owned: ``${...}`` of the slot's own language.
    given: texts and numbers that are given as they are, to the property or an element of its list.
    """

    references: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    forms: defaultdict[tuple[str, str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    documents: Counter[Place] = field(default_factory=Counter)
    texts: Counter[Place] = field(default_factory=Counter)
    owned: defaultdict[Place, set[str]] = field(default_factory=lambda: defaultdict(set))
    given: defaultdict[Place, set[str | int]] = field(default_factory=lambda: defaultdict(set))


def mine(examples: Iterable[Example], types: KnownTypes) -> Mined:
    """Goes through every value that the examples give to a property of a type in `types`."""
    miner = _Miner(types, Mined())
    for example in examples:
        for construction in example.constructions:
            miner.construction(construction, example)
    return miner.mined


@dataclass(slots=True)
class _Miner:
    types: KnownTypes
    mined: Mined

    def construction(self, construction: Construction, example: Example) -> None:
        slots = self.types.inputs(construction.token)
        for keyword in construction.keywords:
            slot = slots.get(keyword.arg or "")
            if slot is not None:
                where = _Where(construction.token, slot.name, (construction.token, slot.name), example)
                self._value(keyword.value, slot.type, where)

    def _value(self, value: ast.expr, type_: Type, where: "_Where") -> None:
        self._note_text(value, where)
        found = reference(value, where.example.names)
        if found is not None:
            target, attribute = self.types.target(found)
            if attribute:
                self.mined.references[where.owner, where.slot, target, attribute] += 1
        elif isinstance(value, ast.List | ast.ListComp):
            element = _member(type_, Kind.LIST)
            if element and element.element:
                for item in value.elts if isinstance(value, ast.List) else [value.elt]:
                    self._value(item, element.element, where.below("[]"))
        else:
            self._note_form(value, where)
            self._entries(value, type_, where)

    def _note_form(self, value: ast.expr, where: "_Where") -> None:
        targets: set[str] = set()

        def spelled(part: Reference) -> str:
            target, attribute = self.types.target(part)
            targets.add(target)
            return f"{{{target and short_token(target)}.{attribute}}}"

        if form := form_of(value, where.example.names, spelled):
            for target in targets - {""}:
                self.mined.forms[where.owner, where.slot, target][form] += 1

    def _entries(self, value: ast.expr, type_: Type, where: "_Where") -> None:
        """The fields of an object and the values of a map."""
        object_, map_ = _member(type_, Kind.OBJECT), _member(type_, Kind.MAP)
        fields = self.types.fields(object_) if object_ else {}
        for key, item in _items(value):
            slot = fields.get(key)
            if object_ and slot:
                self._value(item, slot.type, where.field(object_, slot))
            elif map_ and map_.element:
                self._value(item, map_.element, where.below("{}"))

    def _note_text(self, value: ast.expr, where: "_Where") -> None:
        if is_document(value, where.example.names):
            self.mined.documents[where.place] += 1
        elif isinstance(value, ast.Constant) and isinstance(value.value, str):
            self.mined.texts[where.place] += 1
        if isinstance(value, ast.Constant) and isinstance(value.value, str | int):
            self.mined.given[where.place].add(value.value)
        if isinstance(value, ast.Constant | ast.Call):
            for constant in ast.walk(value):
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                    self.mined.owned[where.place].update(owned_tokens(constant.value))


@dataclass(frozen=True, slots=True)
class _Where:
    owner: str
    slot: str
    place: Place
    example: Example

    def below(self, step: str) -> "_Where":
        return _Where(self.owner, self.slot + step, self.place, self.example)

    def field(self, object_: Type, slot: Property) -> "_Where":
        return _Where(self.owner, f"{self.slot}.{slot.name}", (object_.name, slot.name), self.example)


def _member(type_: Type, kind: Kind) -> Type | None:
    """The type itself, or the member of a union, that is of a kind."""
    return next((member for member in type_.members or (type_,) if member.kind is kind), None)


def _items(value: ast.expr) -> list[tuple[str, ast.expr]]:
    """The entries of a dictionary, or the keywords of a class of arguments."""
    if isinstance(value, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else "" for key in value.keys]
        return [(str(key), item) for key, item in zip(keys, value.values, strict=True)]
    if isinstance(value, ast.Call) and ast.unparse(value.func).endswith("Args"):
        return [(keyword.arg, keyword.value) for keyword in value.keywords if keyword.arg]
    return []
