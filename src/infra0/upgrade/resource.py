"""Upgrades one resource."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from infra0.catalog import Catalog, ResourceType
from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place, Pointer, Remove, RenameKey, Rule, SetValue
from infra0.model import Resource
from infra0.upgrade.change import Advice, Change
from infra0.upgrade.doubt import doubt_of_type
from infra0.upgrade.editing import carry_out, copied
from infra0.upgrade.mentions import AttributeMoves
from infra0.upgrade.objects import has_unknown, objects_in
from infra0.upgrade.origins import Moves, edit_at_origin, origin
from infra0.upgrade.rules import AmbiguousLegacyShape, LegacyShape, UnknownProperty
from infra0.upgrade.shapes.properties import replaced
from infra0.upgrade.shapes.upgrade import Outcome, Upgrade
from infra0.upgrade.shapes.usual_names import usual_name
from infra0.upgrade.site import Site
from infra0.upgrade.slips import explained, slip_of
from infra0.upgrade.surroundings import Surroundings
from infra0.upgrade.table import UPGRADES
from infra0.upgrade.types import Reading
from infra0.upgrade.unknown_properties import UnknownProperties

RESOURCES: Pointer = ("resources",)


@dataclass(frozen=True, slots=True)
class UpgradedResource:
    """What becomes of one resource.

    resources: by ID, the resource if it changed, and those that were taken out of it. attributes: that went with those.
    moved, found, presumed: see `Upgraded`. is_doubted: whether the resource is probably of another type.
    """

    resources: Mapping[str, Resource]
    attributes: AttributeMoves
    moved: Moves
    found: Sequence[Diagnostic]
    presumed: Set[Pointer]
    is_doubted: bool = False


def upgrade_resource(
    name: str, resource: Resource, reading: Reading, around: Surroundings, catalog: Catalog
) -> UpgradedResource:
    """Brings a resource, whose type is read, to today's shape."""
    work = _Work(name, resource, around)
    work.read_type(reading)
    if type_ := reading.resource_type:
        work.run(UPGRADES.get(type_.short_token, ()), type_)
        work.use_usual_names(type_)
        # What is spelled as it should be may be of an old shape, too.
        if work.read_names(catalog):
            work.run(UPGRADES.get(type_.short_token, ()), type_)
    resources = {new: Resource.model_validate(added) for new, added in work.added.items()}
    if work.changed:
        resources[name] = resource.model_copy(update=work.data)
    return UpgradedResource(resources, work.attributes, work.moved, work.found, work.presumed, work.is_doubted)


class _Work:
    """A resource on its way to today's shape.

    `data` is its type and configuration so far; `added` are resources that were taken out of it.
    """

    def __init__(self, name: str, resource: Resource, around: Surroundings) -> None:
        self._around = around
        self._pointer: Pointer = ("resources", name)
        self._name = name
        self._options = resource.options or {}
        self.data: dict[str, Any] = {"type": resource.type, "config": resource.config}
        self.changed = False
        self.added: dict[str, Any] = {}
        self.attributes: dict[str, str] = {}
        self.moved: dict[Pointer, Pointer] = {}
        self.found: list[Diagnostic] = []
        self.presumed: set[Pointer] = set()
        self.is_doubted = False
        self._advised: set[Pointer] = set()

    def read_type(self, reading: Reading) -> None:
        """Goes on with the type as it is understood, and says what there is to say of it."""
        pointer = (*self._pointer, "type")
        if reading.rule is None:
            return
        if reading.token == self.data["type"]:
            said = reading.rule.at(
                Place(pointer), reading.message, suggestions=reading.suggestions, notes=reading.notes
            )
            self.found.append(said)
            return
        edits = (SetValue(pointer, reading.token), *self._implied(reading.inputs))
        moved = {(*self._pointer, "config", name): pointer for name in reading.inputs.keys() - self._config.keys()}
        title = f"write `{reading.token}`"
        self._change(Change(pointer, reading.message, title, edits, moved, reading.notes), reading.rule)

    def run(self, upgrades: Sequence[Upgrade], type_: ResourceType) -> None:
        """Applies those of a type's upgrades whose old shape is there."""
        for upgrade in upgrades:
            for steps, value in _objects(self._config, ("config",), upgrade.inside):
                if upgrade.concerns(value):
                    site = self._site(type_.short_token, value, steps)
                    self._settle(upgrade.shape(site, upgrade.old), upgrade.rule, type_)

    def use_usual_names(self, type_: ResourceType) -> None:
        """Gives inputs the names that they have in every type."""
        for name, value in tuple(self._config.items()):
            usual = usual_name(type_, name) if value is not None and name not in type_.inputs else None
            if usual:
                site = self._site(type_.short_token, self._config)
                self._settle(replaced(site, name, {usual: value}), LegacyShape, type_)

    def read_names(self, catalog: Catalog) -> bool:
        """Gives what is misspelled the name that is meant, and says what else the type does not have.

        Whether anything has another name now.
        """
        type_ = catalog.resource(self.data["type"])
        if type_ is None:
            return False
        names, before = UnknownProperties(catalog, self._around), len(self.moved)
        self._own_data()
        slips: dict[Hashable, list[Diagnostic]] = {}
        for found in objects_in(catalog, self._name, type_, self._config):
            outcomes = tuple(names.of(self._name, found, self._advised)) if has_unknown(found) else ()
            if not found.path and (doubt := doubt_of_type(catalog, self._around, self._name, found, outcomes)):
                self.found, self.is_doubted = [doubt], True
                return False
            # Carrying out one change may be what makes an object less strange to the next.
            for slip, outcome in [(slip_of(found, outcome), outcome) for outcome in outcomes]:
                if isinstance(outcome, Change):
                    self._change(outcome, UnknownProperty)
                else:
                    self._report(outcome.finding)
                    self.presumed |= {outcome.presumed} if outcome.presumed else set()
                slips.setdefault(slip, []).append(self.found[-1])
        for slip, findings in slips.items():
            self._bring_together(explained(self._name, slip, findings), findings)
        return len(self.moved) > before

    def _bring_together(self, joint: Diagnostic | None, findings: Sequence[Diagnostic]) -> None:
        """Puts one finding in the place of several, if there is one for them."""
        if joint:
            alone = {id(found) for found in findings}
            self.found = [joint, *(found for found in self.found if id(found) not in alone)]

    def _report(self, finding: Diagnostic) -> None:
        place = finding.place
        assert isinstance(place, Place)
        at_origin = replace(place, pointer=origin(self.moved, place.pointer))
        self.found.append(replace(finding, place=at_origin, fix=self._at_origin(finding.fix)))

    def _own_data(self) -> None:
        if not self.changed:
            self.changed, self.data = True, copied(self.data)

    def _change(self, change: Change, rule: type[Rule], notes: tuple[str, ...] = ()) -> None:
        self.found.append(
            rule.at(
                self._place(change),
                change.message,
                suggestions=change.suggestions,
                notes=(*change.notes, *notes),
                fix=self._fix(change),
            )
        )
        self.attributes |= change.attributes
        moved = {new: origin(self.moved, old) for new, old in change.moved.items()}
        self._own_data()
        for edit in change.edits:
            self._carry_out(edit)
        self.moved |= moved

    def _fix(self, change: Change) -> Fix | None:
        own = self._at_origin(Fix(change.title, change.edits))
        elsewhere = self._around.rewriting(change.attributes) if change.attributes else ()
        return own and replace(own, edits=(*own.edits, *elsewhere))

    def _say(self, advice: Advice) -> None:
        if advice.at in self._advised:
            return
        self._advised.add(advice.at)
        place = Place(origin(self.moved, advice.at), "key")
        self.found.append(
            AmbiguousLegacyShape.at(place, advice.message, notes=advice.notes, fix=self._at_origin(advice.fix))
        )

    def _site(self, token: str, value: Mapping[str, Any], steps: Pointer = ("config",)) -> Site:
        return Site.of(self._name, token, value, (*self._pointer, *steps), self._around, self._options)

    def _settle(self, outcome: Outcome, rule: type[Rule], type_: ResourceType) -> None:
        match outcome:
            case Change() as change:
                self._change(change, rule, _source(rule, type_))
            case Advice() as advice:
                self._say(advice)

    @property
    def _config(self) -> Mapping[str, Any]:
        return self.data["config"] or {}

    def _implied(self, inputs: Mapping[str, Any]) -> tuple[Edit, ...]:
        config = (*self._pointer, "config")
        if self.data["config"] is None and inputs:
            return (Insert(self._pointer, "config", dict(inputs)),)
        absent = {key: value for key, value in inputs.items() if key not in self._config}
        return tuple(Insert(config, key, value) for key, value in absent.items())

    def _at_origin(self, fix: Fix | None) -> Fix | None:
        return fix and replace(fix, edits=tuple(edit_at_origin(self.moved, edit) for edit in fix.edits))

    def _place(self, change: Change) -> Place:
        on_key = any(isinstance(edit, RenameKey | Remove) and edit.pointer == change.at for edit in change.edits)
        return Place(origin(self.moved, change.at), "key" if on_key else "value")

    def _carry_out(self, edit: Edit) -> None:
        if isinstance(edit, Insert) and edit.pointer == RESOURCES:
            self.added[str(edit.key)] = edit.value
        else:
            carry_out(edit, {"resources": {self._name: self.data}})


def _source(rule: type[Rule], type_: ResourceType) -> tuple[str, ...]:
    """What says that the old shape is old, where the rule does not say so itself."""
    package = type_.package
    return (f"According to {package.sdk} {package.version}.",) if rule is LegacyShape else ()


def _objects(value: Any, pointer: Pointer, path: tuple[str, ...]) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """The objects that `path` leads to from `value`."""
    if not path:
        if isinstance(value, dict):
            yield pointer, value
    elif path[0] == "[]" and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _objects(item, (*pointer, index), path[1:])
    elif isinstance(value, dict) and path[0] in value:
        yield from _objects(value[path[0]], (*pointer, path[0]), path[1:])
