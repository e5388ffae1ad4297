"""Changes as text for a terminal: one change a line, what came behind a plus, what went behind a minus."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.emit.diff.changes import Changes, ExposureChange, PermissionChange, PropertyChange, ValueChange
from infra0.emit.markdown import plain

_LONGEST = 200
_MARKS = {"added": "+", "removed": "-", "changed": "~", "rewired": "~"}


def diff_text(changes: Changes) -> str:
    """The changes, ending with a line break; a single sentence where there are none."""
    lines = [line for heading, group in _groups(changes) for line in _with_heading(heading, list(group))]
    return "\n".join(lines or ["The two documents mean the same."]) + "\n"


def _groups(changes: Changes) -> Iterator[tuple[str, Iterator[str]]]:
    yield "Resources", _resources(changes)
    yield "Permissions", _permissions(changes)
    yield "Reachable from the internet", _exposure(changes)
    yield "Stack configuration", map(_value, changes.settings)
    yield "Outputs", map(_value, changes.outputs)


def _with_heading(heading: str, lines: list[str]) -> list[str]:
    return [heading, *(f"  {line}" for line in lines)] if lines else []


def _resources(changes: Changes) -> Iterator[str]:
    for resource in changes.added:
        yield f"+ {_shown(resource.id)} ({_shown(resource.token)})"
    for resource in changes.removed:
        yield f"- {_shown(resource.id)} ({_shown(resource.token)})"
    for rename in changes.renamed:
        yield f"~ {_shown(rename.old)} is {_shown(rename.new)} now ({_shown(rename.token)}): replaced, unless aliased"
    for changed in changes.changed:
        yield f"~ {_shown(changed.id)} ({_shown(changed.token)})"
        for change in changed.properties:
            yield f"    {_property(change)}"


def _property(change: PropertyChange) -> str:
    path = f"{_MARKS[change.kind]} {_shown(change.path)}: "
    match change.kind:
        case "added":
            return path + _shown(change.new)
        case "removed":
            return path + _shown(change.old)
        case _:
            return f"{path}{_shown(change.old)} -> {_shown(change.new)}"


def _permissions(changes: Changes) -> Iterator[str]:
    yield from (f"+ {_permission(permission)}" for permission in changes.permissions_gained)
    yield from (f"- {_permission(permission)}" for permission in changes.permissions_lost)


def _permission(permission: PermissionChange) -> str:
    may = "may" if permission.effect == "Allow" else "may not"
    actions = ", ".join(map(_shown, permission.actions))
    notes = [note for note, holds in (("conditions", permission.conditional), ("derived", permission.derived)) if holds]
    end = f" ({', '.join(notes)})" if notes else ""
    return f"{_shown(permission.principal)} {may} {actions} on {_shown(permission.resource)}{end}"


def _exposure(changes: Changes) -> Iterator[str]:
    yield from (f"+ {_exposed(exposed)}" for exposed in changes.exposure_gained)
    yield from (f"- {_exposed(exposed)}" for exposed in changes.exposure_lost)


def _exposed(exposed: ExposureChange) -> str:
    ports = f", ports {_shown(exposed.ports)}" if exposed.ports else ""
    login = f", lets in {_shown(exposed.login)}" if exposed.login else ""
    return f"{_shown(exposed.id)}: {_shown(exposed.what)}{ports}{login}"


def _value(change: ValueChange) -> str:
    return _property(PropertyChange(change.name, change.old, change.new, change.kind))


def _shown(text: str) -> str:
    return plain(text, _LONGEST)
