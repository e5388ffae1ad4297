"""Puts the edits of fixes into a plan, as long as they agree with each other and with the document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from infra0.diagnostics import Edit, Insert, Remove, RenameKey, ReplaceText, SetValue
from infra0.fixes.plan import Plan, Replacement
from infra0.source import JsonValue

StructuralEdit: TypeAlias = SetValue | RenameKey | Remove | Insert
_Undo = Callable[[], object]


def extend(plan: Plan, data: JsonValue, edits: Sequence[Edit]) -> bool:
    """Add the edits of a fix to a plan: all of them, or none and False where one does not fit.

    The pointers of all edits are those of the document as it was before any of them.
    """
    done: list[_Undo] = []
    for edit in edits:
        if isinstance(edit, ReplaceText):
            continue
        site = _find(plan, data, edit)
        undo = _ADDERS[type(edit)](site, edit) if site else None
        if undo is None:
            for undo_earlier in reversed(done):
                undo_earlier()
            return False
        done.append(undo)
    return True


@dataclass(frozen=True, slots=True)
class _Site:
    """The value that an edit is about, with its plan and those of its container."""

    plan: Plan
    value: JsonValue
    step: str | int
    parent: Plan
    holder: JsonValue


def _find(plan: Plan, data: JsonValue, edit: StructuralEdit) -> _Site | None:
    site = _Site(plan, data, "", plan, None)
    for step in edit.pointer:
        inner = _inside(site.value, step)
        if inner is None or site.plan.is_settled:
            return None
        site = _Site(site.plan.at((step,)), inner.value, step, site.plan, site.value)
    return site


def _inside(value: JsonValue, step: str | int) -> Replacement | None:
    if isinstance(value, dict) and isinstance(step, str) and step in value:
        return Replacement(value[step])
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return Replacement(value[step])
    return None


# Each adder returns what undoes it, or None where the edit does not fit.


def _set(site: _Site, edit: SetValue) -> _Undo | None:
    new, old = Replacement(edit.value, site.value == [edit.value]), site.plan.replacement
    if old != new and not site.plan.is_untouched:
        return None
    site.plan.replacement = new
    return lambda: setattr(site.plan, "replacement", old)


def _remove(site: _Site, _: Remove) -> _Undo | None:
    was = site.plan.removed
    if site.holder is None or not (was or (site.plan.is_untouched and site.plan.key is None)):
        return None
    site.plan.removed = True
    return lambda: setattr(site.plan, "removed", was)


def _rename(site: _Site, edit: RenameKey) -> _Undo | None:
    if edit.key in (site.plan.key, site.step):
        return lambda: None
    if not isinstance(site.holder, dict) or site.plan.removed or site.plan.key is not None:
        return None
    if not _is_free(site.holder, site.parent, edit.key):
        return None
    site.plan.key = edit.key
    site.parent.renamed.add(edit.key)

    def undo() -> None:
        site.plan.key = None
        site.parent.renamed.discard(edit.key)

    return undo


def _insert(site: _Site, edit: Insert) -> _Undo | None:
    if site.plan.is_settled:
        return None
    if isinstance(site.value, list) and edit.key is None:
        return _insert_element(site.plan.elements, edit.value)
    if isinstance(site.value, dict) and edit.key is not None:
        return _insert_member(site, edit.key, edit.value)
    return None


def _insert_element(elements: list[JsonValue], value: JsonValue) -> _Undo:
    # Two findings that each miss the same element are content with one.
    if value in elements:
        return lambda: None
    elements.append(value)
    return elements.pop


def _insert_member(site: _Site, key: str, value: JsonValue) -> _Undo | None:
    if isinstance(site.value, dict) and key in site.value and site.value[key] is None:
        if value is None:
            return lambda: None
        return _set(_Site(site.plan.at((key,)), None, key, site.plan, site.value), SetValue((), value))
    members = site.plan.members
    if key in members and members[key] == value:
        return lambda: None
    if not isinstance(site.value, dict) or not _is_free(site.value, site.plan, key):
        return None
    members[key] = value
    return lambda: members.pop(key)


def _is_free(holder: dict[str, JsonValue], plan: Plan, key: str) -> bool:
    """Whether a mapping can take a key: it has none like it, or loses it, and is to get none."""
    leaves = plan.of(key).removed or plan.of(key).key is not None
    return (key not in holder or leaves) and key not in plan.members and key not in plan.renamed


_ADDERS: dict[type[StructuralEdit], Callable[..., _Undo | None]] = {
    SetValue: _set,
    Remove: _remove,
    RenameKey: _rename,
    Insert: _insert,
}
