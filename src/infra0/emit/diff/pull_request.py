"""Changes as Markdown for a pull request: what needs a second look first, everything else below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.emit.diff.changes import (
    ChangedResource,
    Changes,
    ExposureChange,
    PermissionChange,
    PropertyChange,
    ValueChange,
)
from infra0.emit.markdown import code, escaped

_NOTHING = "—"


def diff_markdown(changes: Changes) -> str:
    """The changes, ending with a line break; a single sentence where there are none."""
    blocks = list(_blocks(changes))
    return "\n\n".join(blocks or ["The two documents mean the same."]) + "\n"


def _blocks(changes: Changes) -> Iterator[str]:
    if changes:
        yield f"**{_summary(changes)}**"
    yield from _table(
        "Reachable from the internet",
        ("", "Resource", "What", "Ports", "Who is let in"),
        [("now", *_exposed(one)) for one in changes.exposure_gained]
        + [("no more", *_exposed(one)) for one in changes.exposure_lost],
    )
    yield from _table(
        "Permissions",
        ("", "Who", "Actions", "On"),
        [("gained", *_permission(one)) for one in changes.permissions_gained]
        + [("lost", *_permission(one)) for one in changes.permissions_lost],
    )
    yield from _table(
        "Resources",
        ("", "Resource", "Type"),
        [("added", code(one.id), code(one.token)) for one in changes.added]
        + [("removed", code(one.id), code(one.token)) for one in changes.removed]
        + [("renamed", f"{code(one.old)} to {code(one.new)}", code(one.token)) for one in changes.renamed],
    )
    for changed in changes.changed:
        yield from _changed(changed)
    yield from _table(
        "Stack configuration", ("", "Setting", "Before", "After"), [_value(one) for one in changes.settings]
    )
    yield from _table("Outputs", ("", "Output", "Before", "After"), [_value(one) for one in changes.outputs])


def _summary(changes: Changes) -> str:
    counts = (
        (len(changes.added), "added"),
        (len(changes.removed), "removed"),
        (len(changes.renamed), "renamed"),
        (len(changes.changed), "changed"),
        (len(changes.exposure_gained), "newly reachable from the internet"),
    )
    said = [f"{count:,} {what}" for count, what in counts if count]
    said += ["permissions changed"] if changes.permissions_gained or changes.permissions_lost else []
    return ", ".join(said) or "Settings or outputs changed"


def _table(heading: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        lines = [_line(columns), _line(["---"] * len(columns)), *map(_line, rows)]
        yield f"### {heading}"
        yield "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _changed(changed: ChangedResource) -> Iterator[str]:
    rows = [_property(change) for change in changed.properties]
    yield from _table(f"{escaped(changed.label, 80)} ({code(changed.id)})", ("", "Property", "Before", "After"), rows)


def _property(change: PropertyChange) -> tuple[str, ...]:
    return change.kind, code(change.path), _side(change.old), _side(change.new)


def _value(change: ValueChange) -> tuple[str, ...]:
    return change.kind, code(change.name), _side(change.old), _side(change.new)


def _side(text: str) -> str:
    return code(text) if text else _NOTHING


def _permission(permission: PermissionChange) -> tuple[str, ...]:
    denied = "" if permission.effect == "Allow" else "denied "
    notes = [note for note, holds in (("conditions", permission.conditional), ("derived", permission.derived)) if holds]
    end = f" ({', '.join(notes)})" if notes else ""
    actions = denied + ", ".join(map(code, permission.actions))
    return code(permission.principal), actions, code(permission.resource) + end


def _exposed(exposed: ExposureChange) -> tuple[str, ...]:
    login = escaped(exposed.login, 200) or _NOTHING
    return code(exposed.id), escaped(exposed.what, 200), escaped(exposed.ports) or _NOTHING, login
