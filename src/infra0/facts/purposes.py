"""What each kind of resource is for, in a sentence."""

from __future__ import annotations

import re

from infra0.facts.tables import texts

EXTERNAL = "Outside of this system"
_PROVIDER = "How resources of a package are deployed: region, account, credentials"
_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")


def purpose_of(token: str) -> str:
    """What a resource with that short token is for.

    The most particular row decides: the type's own, that of the ending of its name, that of its module, that of
    its package. A type that none of them knows is described by its own name.
    """
    if not token:
        return EXTERNAL
    package, _, rest = token.partition(":")
    module, name = rest.rpartition(":")[0], token.rpartition(":")[2]
    if (package, module) == ("pulumi", "providers"):
        return _PROVIDER
    own = texts("purposes", "types").get(token)
    service = _service(package, module)
    return own or _by_ending(name, service or package) or f"{_in_words(name)} of {service or package}"


def _service(package: str, module: str) -> str:
    modules = texts("purposes", "modules")
    return modules.get(f"{package}:{module}") or texts("purposes", "packages").get(package, "")


def _by_ending(name: str, service: str) -> str:
    endings = texts("purposes", "endings")
    found = next((ending for ending in endings if name.endswith(ending)), "")
    return endings[found].replace("{service}", service.partition(",")[0]) if found else ""


def _in_words(name: str) -> str:
    """``Rest API`` for ``RestAPI``, ``Vpc endpoint`` for ``VpcEndpoint``."""
    words = [word if word.isupper() else word.lower() for word in _WORD.findall(name)]
    text = " ".join(words) or name
    return text[:1].upper() + text[1:]
