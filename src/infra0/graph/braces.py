"""What stands in the braces of a ``${...}``: a resource, one of its attributes, a stack setting, or a context."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from infra0.catalog import Catalog, Evidence, ResourceType
from infra0.catalog.inputs import Inside, Slot
from infra0.diagnostics import Diagnostic, Place
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.bare import attribute_path, bare_reference
from infra0.graph.findings import beside_notes, catalog_note, or_text, unknown_reference
from infra0.graph.names import Names
from infra0.graph.not_paths import explain_not_path
from infra0.graph.other_tools import equivalent
from infra0.graph.paths import follow, step_name, to_path
from infra0.graph.rules import InvalidExpression, UndeclaredSetting, UnknownAttribute
from infra0.graph.settings import TYPES, type_for
from infra0.graph.types import ContextOperand, Member, Operand, Path, ResourceOperand, SettingOperand, format_path
from infra0.graph.undeclared import Use

_SETTING = "config."
_NAMED = ("stack", "project", "organization")
_CONTEXTS = {
    spelling: name
    for name in _NAMED
    for spelling in (
        name,
        f"pulumi.{name}",
        f"pulumi.get{name.capitalize()}()",
        f"pulumi.get_{name}()",
        f"get{name.capitalize()}()",
    )
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the content of braces means.

    meant: what should stand there instead, where that is certain. likely: what probably should. undeclared: that it
    reads such a setting. unknown: the ID of no resource that it begins with.
    """

    operand: Operand | None = None
    diagnostic: Diagnostic | None = None
    meant: str | None = None
    likely: str | None = None
    undeclared: Use | None = None
    unknown: str = ""


class BracesReader:
    """Reads the content of braces."""

    def __init__(self, catalog: Catalog, names: Names, holder: str) -> None:
        self._catalog = catalog
        self._names = names
        self._holder = holder

    def read(self, slot: Slot, content: str, place: Place, *, whole: bool) -> Meaning:
        """The meaning of the content; `whole` if the braces are the entire string."""
        split = self._names.identifiers.split(content)
        path = to_path(split[1]) if split else None
        if split and path is not None:
            return self._resource(slot, split[0], path, place, whole=whole)
        if context := _CONTEXTS.get(content):
            return Meaning(ContextOperand(context))
        if content.startswith(_SETTING) and len(content) > len(_SETTING):
            return self._setting(slot, content.removeprefix(_SETTING), place, whole=whole)
        return self._not_path(*split, place) if split else self._unknown(content, place)

    def _resource(self, slot: Slot, name: str, path: Path, place: Place, *, whole: bool) -> Meaning:
        target = self._names.types[name]
        if not path:
            return Meaning(self._unnamed(slot, name, target, whole=whole))
        followed = follow(self._catalog, target, path)
        if followed.missing is None:
            return Meaning(ResourceOperand(name, path))
        missing = step_name(followed.missing)
        nearby = clearly_nearest(missing, followed.known)
        beside = () if nearby else self._names.beside(self._catalog, name, path, self._holder)
        references = tuple(f"{other}.{format_path(path)}" for other in beside)
        diagnostic = UnknownAttribute.at(
            place,
            f"`{name}` ({target.short_token if target else ''}) has no attribute `{format_path(path)}`.",
            suggestions=(*references[:3], *nearest(missing, followed.known)),
            notes=(*beside_notes(name, beside), *((catalog_note(target),) if target else ())),
        )
        if nearby:
            return Meaning(None, diagnostic, _spelled(name, path, followed.missing, nearby))
        return Meaning(None, diagnostic, likely=references[0] if len(references) == 1 else None)

    def _unnamed(self, slot: Slot, name: str, target: ResourceType | None, *, whole: bool) -> ResourceOperand:
        """`${ID}` with no attribute: what a bare ID would mean, and the `id` within longer text."""
        if slot.inside is Inside.STATEMENT and slot.name in {"Resource", "NotResource"}:
            return ResourceOperand(name, attribute_path("arn"))
        if whole and not slot.in_document:
            meaning = bare_reference(self._catalog, slot, name, target)
            if isinstance(meaning, ResourceOperand):
                return meaning
            if slot.owner and target:
                evidence = self._catalog.resolve(slot.owner, slot.path, target)
                return ResourceOperand(name, attribute_path(evidence.attribute), evidence)
        return ResourceOperand(name, attribute_path("id"), Evidence("id", 6, "text names a resource by its ID"))

    def _not_path(self, name: str, rest: str, place: Place) -> Meaning:
        def exists(path: Path) -> bool:
            target = self._names.types[name]
            return target is not None and follow(self._catalog, target, path).missing is None

        found = explain_not_path(name, rest, exists)
        suggestions = (f"${{{found.suggestion}}}",) if found.suggestion else ()
        diagnostic = InvalidExpression.at(place, found.message, suggestions=suggestions, notes=(found.note,))
        return Meaning(None, diagnostic, found.suggestion if found.certain else None)

    def _setting(self, slot: Slot, name: str, place: Place, *, whole: bool) -> Meaning:
        if name in self._names.settings:
            return Meaning(SettingOperand(name, self._names.settings[name]))
        if (head := re.split(r"[.\[]", name, maxsplit=1)[0]) in self._names.settings and head != name:
            return Meaning(None, _part_of_setting(head, name, place))
        if meant := clearly_nearest(name, self._names.settings):
            message = f"The stack setting `{name}` is not declared."
            diagnostic = UndeclaredSetting.at(place, message, suggestions=(meant,))
            return Meaning(SettingOperand(name, self._names.settings[meant]), diagnostic, _SETTING + meant)
        asked = TYPES[(type_for(slot.type) if whole else None) or "string"]
        use = Use(name, place, asked, nearest(name, self._names.settings))
        return Meaning(SettingOperand(name, asked), undeclared=use)

    def _unknown(self, content: str, place: Place) -> Meaning:
        foreign = equivalent(content, self._names.settings)
        head = self._names.identifiers.head(content)
        if foreign is None and head.translate(_JOINING).isalnum():
            return self._misspelled(head, content, place)
        written, note = (foreign.written, foreign.note) if foreign else ("", "")
        diagnostic = InvalidExpression.at(
            place,
            f"`${{{content}}}` is not a valid reference.",
            suggestions=(f"${{{written}}}",) if written else (),
            notes=(*((note,) if note else ()), _FORMS, "Write `$${` for a literal `${`."),
        )
        return Meaning(None, diagnostic, written if foreign and foreign.certain else None)

    def _misspelled(self, head: str, content: str, place: Place) -> Meaning:
        meant = clearly_nearest(head, self._names.types)
        diagnostic = unknown_reference(head, self._names.types, place)
        context = clearly_nearest(content, _NAMED) if not meant else None
        if context:
            return Meaning(None, replace(diagnostic, suggestions=(context,), notes=()), context)
        right = meant + content.removeprefix(head) if meant else None
        return Meaning(None, or_text(diagnostic, content), right, unknown=head)


def _part_of_setting(setting: str, text: str, place: Place) -> Diagnostic:
    return InvalidExpression.at(
        place,
        f"`${{config.{text}}}` reads a part of the stack setting `{setting}`; settings can only be read as a whole.",
        notes=("Declare the part as a separate setting under the document's `config`, and read that.",),
    )


_FORMS = "Braces may contain `stack`, `project`, `organization`, `config.NAME`, an ID, or an ID with a path."
_JOINING = str.maketrans("", "", "-_.")


def _spelled(name: str, path: Path, wrong: object, right: str) -> str:
    """The reference with the step `wrong` called otherwise."""
    mended = (Member(right, step.bracketed) if step is wrong and isinstance(step, Member) else step for step in path)
    return name + "".join(map(str, mended))
