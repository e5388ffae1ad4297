"""Resources that a document refers to and does not declare: one finding for each, however many places name it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infra0.catalog import Catalog, ResourceType
from infra0.catalog.inputs import Slot
from infra0.catalog.references import SlotTable
from infra0.diagnostics import Diagnostic, Edit, Fix, Place, Pointer, Related, RenameKey, SetValue
from infra0.diagnostics.nearest import clearly_nearest
from infra0.diagnostics.roots import together
from infra0.model import Diagram

_MOST_UNUSED = 20
"""Of more resources that nothing names, one is no more likely to be meant than another."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names a resource which the document does not have.

    name: the ID. finding: what there is to say of the place alone. slot and holder: what takes the reference, and the
    resource that it is in. attribute: what is asked of the resource, if anything.
    """

    name: str
    finding: Diagnostic
    slot: Slot
    holder: str
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the document has: the types of its resources, the IDs that something refers to, and the diagram."""

    catalog: Catalog
    types: Mapping[str, ResourceType | None]
    used: Collection[str]
    diagram: Diagram | None


def findings(mentions: Sequence[Mention], declared: Declared) -> Mapping[str, Diagnostic]:
    """One finding for each ID, at the first of the gravest places that name it."""
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_name.setdefault(mention.name, []).append(mention)
    return {name: _finding(name, found, declared) for name, found in by_name.items()}


def _finding(name: str, mentions: Sequence[Mention], declared: Declared) -> Diagnostic:
    diagram = declared.diagram
    nodes = enumerate((diagram and diagram.nodes) or ())
    shown = [("diagram", "nodes", number, "id") for number, node in nodes if node.id == name]
    is_alone = len(mentions) == 1 and not shown
    return mentions[0].finding if is_alone else _Missing(name, mentions, shown, declared).finding()


@dataclass(frozen=True, slots=True)
class _Missing:
    """One ID that several places name. nodes: where the diagram does."""

    name: str
    mentions: Sequence[Mention]
    nodes: Sequence[Pointer]
    declared: Declared

    def finding(self) -> Diagnostic:
        """What the gravest of the places has to say, with all others in it and one change for all of them."""
        found = together(sorted((mention.finding for mention in self.mentions), key=lambda one: one.severity.rank))
        shown = tuple(Related(Place(pointer), "the diagram shows it here") for pointer in self.nodes)
        found = replace(found, related=(*found.related, *shown))
        if meant := clearly_nearest(self.name, self.declared.types):
            # Where nothing names the resource that is like it, its own ID is the one that is misspelled.
            if meant in self._unused() and self._has_attributes(meant):
                return _declared_otherwise(found, self.name, meant, certain=True)
            return replace(found, fix=self._renaming(found.fix, meant))
        if declaration := self._only_fitting():
            return _declared_otherwise(found, self.name, declaration, certain=False)
        if len(self.mentions) == 1:
            return found
        return replace(found, suggestions=(), notes=("Declare it, or remove these references to it.",), fix=None)

    def _only_fitting(self) -> str | None:
        """The only resource that nothing names and that all the places may be meant for, as published examples say."""
        unused = self._unused()
        if len(unused) > _MOST_UNUSED:
            return None
        slots = [one.slot for one in self.mentions]
        tables = [self.declared.catalog.references_at(slot.owner, slot.path) for slot in slots if slot.owner]
        usual = [table for table in tables if table]
        fitting = [name for name in unused if usual and self._has_attributes(name) and self._is_in(usual, name)]
        return fitting[0] if len(fitting) == 1 else None

    def _unused(self) -> Sequence[str]:
        holders = {mention.holder for mention in self.mentions}
        return [name for name in self.declared.types if name not in self.declared.used and name not in holders]

    def _has_attributes(self, name: str) -> bool:
        type_ = self.declared.types[name]
        return type_ is None or all(one.attribute in ("", *type_.attributes) for one in self.mentions)

    def _is_in(self, tables: Sequence[SlotTable], name: str) -> bool:
        """Whether examples give resources of such a type to all slots of which there are examples."""
        type_ = self.declared.types[name]
        return type_ is not None and all(type_.short_token in table for table in tables)

    def _renaming(self, fix: Fix | None, meant: str) -> Fix | None:
        """The fix that gives all places, and the diagram, the ID that is meant; none where some mean something else."""
        if fix is None or not all(meant in _written(edit) for edit in fix.edits):
            return None
        return replace(fix, edits=(*fix.edits, *(self._in_diagram(meant) if self.nodes else ())))

    def _in_diagram(self, meant: str) -> Iterator[Edit]:
        """The edits that give the node, and all that names it in the diagram, the ID that is meant."""
        diagram = self.declared.diagram
        assert diagram
        if any(node.id == meant for node in diagram.nodes or ()):
            return
        yield from (SetValue(pointer, meant) for pointer in self.nodes)
        for number, node in enumerate(diagram.nodes or ()):
            if node.parent == self.name:
                yield SetValue(("diagram", "nodes", number, "parent"), meant)
        for number, edge in enumerate(diagram.edges or ()):
            for member, end in (("from", edge.source), ("to", edge.target)):
                if end == self.name:
                    yield SetValue(("diagram", "edges", number, member), meant)


def _declared_otherwise(found: Diagnostic, name: str, declaration: str, *, certain: bool) -> Diagnostic:
    """The finding, if the resource is there under another ID."""
    note = f"Nothing refers to `{declaration}`: rename it to `{name}` if that is the resource."
    fix = Fix(f"rename `{declaration}` to `{name}`", (RenameKey(("resources", declaration), name),), certain=certain)
    return replace(found, suggestions=(), notes=(note,), fix=fix)


def _written(edit: Edit) -> str:
    """The text that an edit puts into the document."""
    match edit:
        case SetValue(_, str() as text) | RenameKey(_, text):
            return text
        case _:
            return ""
