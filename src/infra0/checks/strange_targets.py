"""References to resources of other types than a property's name speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.catalog import ResourceType
from infra0.catalog.words import spoken_at
from infra0.checks.nouns import Noun, is_called_in_full, is_namesake, names_itself_by, noun_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Rule, SetValue
from infra0.graph import ResourceOperand, format_path
from infra0.graph.bare import names_itself

_OWN = frozenset({"arn", "id", "name", "url"})
"""Attributes by which a resource speaks of itself, and of nothing that it holds or refers to."""


@dataclass(frozen=True, slots=True)
class StrangeTarget:
    """A reference whose target's type the property's name does not speak of."""

    visit: ValueVisit
    noun: Noun
    operand: ResourceOperand
    target: ResourceType

    @property
    def is_certain(self) -> bool:
        """Whether there is no doubt that it is wrong; a bare ID may be the name of something elsewhere."""
        is_name = self.operand.evidence is not None and self.noun.identity == "name"
        return self.noun.excludes(self.target) and not is_name

    def finding(self, rule: type[Rule], subject: Subject) -> Diagnostic:
        """The finding, with the resources of the document that may be meant."""
        meant = self.meant(subject)
        candidates = tuple(self._candidates(subject, meant))
        return rule.at(
            Place(self.visit.pointer),
            f"{self.visit.words} refers to `{self.operand.resource}`, which is of type {self.target.short_token}, "
            f"not {meant}.",
            suggestions=candidates[:3],
            notes=() if candidates else (f"Refer to a resource of type {meant}.",),
            fix=self._fix(subject, candidates),
            # It may be the type of the target that is wrong.
            blames=subject.visit(self.operand.resource).strange,
        )

    def _fix(self, subject: Subject, candidates: tuple[str, ...]) -> Fix | None:
        """A reference to the only resource that may be meant, as the property takes it."""
        only = subject.graph.types.get(candidates[0]) if len(candidates) == 1 else None
        slot = self.visit.slot
        if only is None or slot.owner is None:
            return None
        right = f"{candidates[0]}.{subject.catalog.resolve(slot.owner, slot.path, only).attribute}"
        return Fix(f"refer to `{right}`", (SetValue(self.visit.pointer, right),), certain=False)

    def meant(self, subject: Subject) -> str:
        """The type to speak of: one that the document has, of the owner's service, or the most common one."""
        owner = self.visit.slot.owner
        module = owner.short_token.rpartition(":")[0] if owner else ""
        return self.noun.usual(
            lambda token: (
                not (token == self.target.short_token and self.noun.is_namesake_elsewhere(self.target)),
                bool(subject.of_type(token)),
                token.startswith(f"{module}:"),
            )
        )

    def _candidates(self, subject: Subject, meant: str) -> Iterator[str]:
        """Resources of the type that can be named here without a cycle."""
        holder = self.visit.resource.name
        return (name for name in subject.of_type(meant) if name != holder and holder not in subject.needs(name))


def strange_target(subject: Subject, visit: ValueVisit) -> StrangeTarget | None:
    """The strange target of a value that is a reference as a whole; none where it may be meant."""
    whole, slot = subject.reference(visit.pointer), visit.slot
    if whole is None or slot.free_key or slot.in_document or slot.owner is None:
        return None
    target = subject.graph.types.get(whole.resource)
    if target is None or _is_shown(subject, slot.owner, slot.path, whole, target):
        return None
    spoken, _ = spoken_at(slot.path)
    if not spoken or is_namesake(target, spoken) or names_itself(slot):
        return None
    noun = noun_of(subject.catalog, slot, target.package.name)
    if noun is None or not noun.is_likely or noun.may_mean(target):
        return None
    if not noun.home and is_called_in_full(target, spoken):
        return None
    if format_path(whole.path) not in (*_OWN, target.id_holds):
        return None
    found = StrangeTarget(visit, noun, whole, target)
    return None if found.meant(subject) == target.short_token else found


def _is_shown(subject: Subject, owner: ResourceType, path: str, whole: ResourceOperand, target: ResourceType) -> bool:
    """Whether examples give such a resource, or such an attribute of it, to the property."""
    shown = subject.catalog.references_at(owner, path).get(target.short_token, {})
    return format_path(whole.path) in shown or any(
        names_itself_by(subject.catalog, target.short_token, attribute) for attribute in shown
    )
