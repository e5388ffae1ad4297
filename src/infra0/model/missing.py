"""Members of a document's frame that are not there, or are there by another name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.diagnostics import Diagnostic, Edit, Fix, Place, Pointer, RenameKey
from infra0.diagnostics.roots import also_at
from infra0.model.called import written_for
from infra0.model.document import Edge, Node, Resource
from infra0.model.rules import MissingMember
from infra0.model.words import subject
from infra0.source.values import value_at


@dataclass(frozen=True, slots=True)
class _Lack:
    """What an object lacks. renamed: from keys that stand for missing members to these. absent: the other ones."""

    holder: Pointer
    renamed: Mapping[str, str]
    absent: tuple[str, ...]

    @property
    def habit(self) -> object:
        """What objects have in common that lack the same in the same way; an object without a name has no such."""
        return (self.holder[:-1], tuple(self.renamed.items())) if self.renamed and not self.absent else self.holder

    @property
    def place(self) -> Place:
        """The first key that has another name, or the object."""
        key = next(iter(self.renamed), None)
        if key is not None:
            return Place((*self.holder, key), "key")
        return Place(self.holder, "key") if self.holder else Place(())


def missing_members(places: Iterable[Pointer], data: Any) -> Iterator[Diagnostic]:
    """The findings about members that are missing at these places of `data`: one for each object, or for a habit."""
    wanted: dict[Pointer, list[str]] = {}
    for pointer in places:
        wanted.setdefault(pointer[:-1], []).append(str(pointer[-1]))
    habits: dict[object, list[_Lack]] = {}
    for holder, members in wanted.items():
        lack = _lack(holder, members, value_at(data, holder))
        habits.setdefault(lack.habit, []).append(lack)
    for lacks in habits.values():
        yield _finding(lacks, data)


def _lack(holder: Pointer, members: list[str], value: Any) -> _Lack:
    known = {field.alias or name for model in (Resource, Node, Edge) for name, field in model.model_fields.items()}
    strange = [key for key in value if key not in known] if isinstance(value, dict) else []
    renamed: dict[str, str] = {}
    for member in members:
        if (key := written_for(member, strange)) is not None:
            renamed[key] = member
            strange.remove(key)
    return _Lack(holder, renamed, tuple(member for member in members if member not in renamed.values()))


def _finding(lacks: list[_Lack], data: Any) -> Diagnostic:
    first, *others = lacks
    return MissingMember.at(
        first.place,
        f"{subject(first.holder)} {_words(first)}.",
        notes=(f"Add {_listed(first.absent)}.",) if first.absent else (),
        related=also_at(other.place for other in others),
        fix=_fix(lacks, data) if first.renamed else None,
    )


def _words(lack: _Lack) -> str:
    renamed = f"has {_listed(lack.renamed)}, which must be called {_listed(lack.renamed.values())}"
    absent = f"has no {' and no '.join(f'`{member}`' for member in lack.absent)}"
    return ", and ".join((renamed,) * bool(lack.renamed) + (absent,) * bool(lack.absent))


def _fix(lacks: list[_Lack], data: Any) -> Fix:
    title = f"rename {' and '.join(f'`{key}` to `{member}`' for key, member in lacks[0].renamed.items())}"
    edits: tuple[Edit, ...] = tuple(
        RenameKey((*lack.holder, key), member) for lack in lacks for key, member in lack.renamed.items()
    )
    values = (value_at(data, edit.pointer) for edit in edits if isinstance(edit, RenameKey))
    return Fix(title, edits, certain=all(isinstance(value, str) for value in values))


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
