"""Which resources came, went, got another name or are given something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.emit.diff.changes import ChangedResource, PropertyChange, Rename, ResourceChange
from infra0.emit.diff.leaves import Leaf, LeafReader
from infra0.facts.parts import Part, parts_of, resource_token
from infra0.facts.values import ValueReader
from infra0.ir import Resource, System


@dataclass(frozen=True, slots=True)
class Side:
    """One of two documents that are compared: its resources and parts by ID."""

    system: System
    resources: Mapping[str, Resource]
    parts: Mapping[str, Part]
    reader: ValueReader

    @classmethod
    def of(cls, system: System) -> Side:
        """The side that a system is on."""
        resources = {resource.id: resource for resource in system.program.resources}
        return cls(system, resources, parts_of(system), ValueReader.of(system.program))

    @property
    def derived_policies(self) -> frozenset[str]:
        """The IDs of resources whose policy the compiler wrote; what it says shows in the permissions."""
        return frozenset(found.policy for found in self.system.permissions if found.derived)

    def change(self, name: str) -> ResourceChange:
        """A resource that only this side has."""
        return ResourceChange(name, self.parts[name].label, resource_token(self.resources[name]))


def renames(old: Side, new: Side) -> tuple[Rename, ...]:
    """Resources that are the same but for their IDs, where exactly one fits."""
    gone = _by_content(old, new)
    come = _by_content(new, old)
    return tuple(
        Rename(before[0], come[content][0], resource_token(old.resources[before[0]]))
        for content, before in gone.items()
        if len(before) == 1 and len(come.get(content, ())) == 1
    )


def _by_content(side: Side, other: Side) -> Mapping[tuple[tuple[str, str], ...], list[str]]:
    """The IDs that only this side has, by everything that those resources are given."""
    leaves = LeafReader(side.reader, {})
    found: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for name, resource in side.resources.items():
        if name not in other.resources:
            content = tuple(sorted((path, leaf.text) for path, leaf in leaves.leaves_of(resource).items()))
            if len(content) > 1:
                found.setdefault(content, []).append(name)
    return found


def changed_resources(old: Side, new: Side, renamed: Sequence[Rename]) -> Iterator[ChangedResource]:
    """The resources that both sides have, under whichever ID, and that are given something else."""
    new_ids = {rename.old: rename.new for rename in renamed}
    old_ids = {rename.new: rename.old for rename in renamed}
    before, after = LeafReader(old.reader, new_ids), LeafReader(new.reader, {})
    derived_before, derived_after = old.derived_policies, new.derived_policies
    for name, resource in new.resources.items():
        earlier = old.resources.get(old_ids.get(name, name))
        if earlier is None:
            continue
        found = _properties(before.leaves_of(earlier), after.leaves_of(resource))
        derived = earlier.id in derived_before and name in derived_after
        properties = tuple(change for change in found if not (derived and _is_of_policy(change)))
        if properties:
            yield ChangedResource(name, new.parts[name].label, resource_token(resource), properties)


def _is_of_policy(change: PropertyChange) -> bool:
    return change.path.partition(".")[0] == "policy"


def _properties(old: Mapping[str, Leaf], new: Mapping[str, Leaf]) -> Iterator[PropertyChange]:
    for path, leaf in new.items():
        before = old.get(path)
        if before is None:
            yield PropertyChange(path, "", leaf.text, "added")
        elif before.text != leaf.text:
            kind = "rewired" if before.refers and leaf.refers else "changed"
            yield PropertyChange(path, before.text, leaf.text, kind)
    for path, leaf in old.items():
        if path not in new:
            yield PropertyChange(path, leaf.text, "", "removed")
