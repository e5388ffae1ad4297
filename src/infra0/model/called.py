"""What other formats call the members of this one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from infra0.diagnostics.nearest import clearly_nearest

_ALSO: Mapping[str, tuple[str, ...]] = {
    "from": ("source", "src", "start", "sourceid", "sourcenode", "fromid", "fromnode", "startid", "startnode", "tail"),
    "to": (
        *("target", "dst", "dest", "destination", "end", "targetid", "targetnode", "toid", "tonode", "endid"),
        *("endnode", "destinationid", "head"),
    ),
    "id": ("nodeid", "key", "identifier", "resourceid", "resource", "ref", "name"),
    "label": ("name", "title", "displayname", "caption", "text", "nodelabel"),
    "type": ("resourcetype", "kind", "token"),
    "config": ("args", "configuration", "inputs", "parameters", "properties", "props", "attributes", "spec"),
    "dependsOn": ("dependencies", "requires", "needs"),
    "options": ("opts", "resourceoptions"),
    "outputs": ("exports",),
    "name": ("title", "projectname"),
    "edges": ("links", "connections", "arrows", "relationships"),
    "nodes": ("boxes", "vertices"),
    "group": ("category", "layer"),
    "parent": ("parentid", "container"),
}
"""Other names of each member, without case and punctuation; the likelier ones first."""


def meant_by(key: str, members: Collection[str]) -> str | None:
    """The member that `key` is a misspelling of, or that another format calls so; None where that is not clear."""
    squashed = _squashed(key)
    also = (member for member in members if squashed in _ALSO.get(member, ()))
    return clearly_nearest(key, members) or next(also, None)


def written_for(member: str, keys: Collection[str]) -> str | None:
    """The key that stands for a member: another name of it, or its misspelling."""
    squashed = {_squashed(key): key for key in reversed(list(keys))}
    return next((squashed[name] for name in _ALSO.get(member, ()) if name in squashed), None) or (
        clearly_nearest(member, keys)
    )


def _squashed(key: str) -> str:
    return "".join(filter(str.isalnum, key)).lower()
