"""Carries out edits on plain data, in place."""

from typing import Any

from infra0.diagnostics import Edit, Insert, Remove, RenameKey, ReplaceText, SetValue


def copied(value: Any) -> Any:
    """A JSON value that shares nothing that could be edited with the given one."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return [copied(item) for item in value] if isinstance(value, list) else value


def carry_out(edit: Edit, data: Any) -> None:
    """Edit `data`, a JSON value; what an edit brings is copied."""
    if isinstance(edit, ReplaceText):
        raise TypeError("an upgrade edits values, not text")
    *steps, last = edit.pointer
    owner = data
    for step in steps:
        owner = owner[step]
    match edit:
        case SetValue(_, dict() as value) if isinstance(owner[last], dict):
            # In place, so that who is on the way through the data goes on in it.
            members = copied(value)
            owner[last].clear()
            owner[last].update(members)
        case SetValue(_, value):
            owner[last] = copied(value)
        case RenameKey(_, key):
            renamed = {key if name == last else name: value for name, value in owner.items()}
            owner.clear()
            owner.update(renamed)
        case Remove():
            del owner[last]
        case Insert(_, None, value):
            owner[last].append(copied(value))
        case Insert(_, key, value):
            owner[last][key] = copied(value)
