"""What each kind of resource is for, in a sentence."""

from __future__ import annotations

import re

from infra0.facts.tables import texts

_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")
EXTERNAL = "Outside of this system"


def purpose_of(token: str) -> str:
    """What a resource with that short token is for.

    The most particular row decides: the type's own, that of the ending of its name (``...Policy``), that of its
    module, that of its package; a type that none of them knows is described by its own name.
    """
    if not token:
        return EXTERNAL
    package, _, rest = token.partition(":")
    module, _, name = rest.rpartition(":")
    words = " ".join(_WORD.findall(name)).lower() or name
    module = module.partition("/")[0]
    service = texts("purposes", "modules").get(f"{package}:{module}") or texts("purposes", "packages").get(package)
    own = texts("purposes", "types").get(token)
    if own:
        return own
    ending = _ending(name)
    if ending:
        return ending.replace("{service}", service or package)
    return f"{words.capitalize()} of {service}" if service else f"{words.capitalize()} ({package})"


def _ending(name: str) -> str:
    """The row of the longest ending that the type's name has, unless the name is no more than that."""
    endings = texts("purposes", "endings")
    found = [ending for ending in endings if name.endswith(ending)]
    return endings[max(found, key=len)] if found else ""
