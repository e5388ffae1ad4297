"""Single changes of documents, and where in the text of the changed document they are."""

import copy
import json
from dataclasses import dataclass
from typing import Any

Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Change:
    """One change: `what` is done to the value that `steps` lead to.

    ``put`` gives it a value, ``drop`` takes it out, ``rename`` gives it another key, ``add`` adds an element to it.
    """

    steps: Steps
    what: str
    value: Any = None


def steps_of(path: str) -> Steps:
    """A pointer of RFC 6901 as keys and indices."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:]]
    return tuple(int(part) if part.isdigit() else part for part in parts)


def changed(document: Any, change: Change) -> Any:
    """A copy of the document with the change made."""
    data = copy.deepcopy(document)
    if change.what == "add":
        _value(data, change.steps).append(change.value)
        return data
    *above, last = change.steps
    holder = _value(data, tuple(above))
    match change.what:
        case "put":
            holder[last] = change.value
        case "drop":
            del holder[last]
        case "rename":
            members = [(change.value if key == last else key, value) for key, value in holder.items()]
            holder.clear()
            holder.update(members)
    return data


def written(document: Any) -> str:
    """The document as text, one member a line."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def line_of(document: Any, path: str) -> int:
    """The line of the text at which a value, or the key before it, begins."""
    marked = copy.deepcopy(document)
    *above, last = steps_of(path)
    _value(marked, tuple(above))[last] = "here it is"
    before, _, _ = written(marked).partition('"here it is"')
    return before.count("\n") + 1


def _value(data: Any, steps: Steps) -> Any:
    for step in steps:
        data = data[step]
    return data
