"""Where places of an upgraded document are in the author's."""

from collections.abc import Mapping

from infra0.diagnostics import Edit, Insert, Pointer, Remove, RenameKey, SetValue

Moves = Mapping[Pointer, Pointer]
"""From places of the new document to those of the author's."""


def origin(moved: Moves, pointer: Pointer) -> Pointer:
    """Where the value at `pointer` came from; the longest prefix that moved decides."""
    if not moved:
        return pointer
    for length in range(len(pointer), 0, -1):
        source = moved.get(pointer[:length])
        if source is not None:
            return source + pointer[length:]
    return pointer


def edit_at_origin(moved: Moves, edit: Edit) -> Edit:
    """The edit of the author's document that does what `edit` does to the new one."""
    match edit:
        case SetValue(pointer, value):
            return SetValue(origin(moved, pointer), value)
        case RenameKey(pointer, key):
            return RenameKey(origin(moved, pointer), key)
        case Remove(pointer):
            return Remove(origin(moved, pointer))
        case Insert(pointer, name, value):
            return Insert(origin(moved, pointer), name, value)
        case _:
            return edit
