"""The types that an unknown one may have been meant to be."""

import re

from infra0.catalog import Catalog
from infra0.diagnostics.nearest import nearest

_MOST_SEARCHES = 200
"""Each search looks at every type of a package; a document with more unknown types than this is not helped by more."""
_SHORTEST = 5
_FULL = re.compile(r"(?<=\w)/\w+:")
"""What full tokens have and short ones leave out."""
_SEVERAL_WORDS = re.compile(r"[a-z0-9][A-Z]")
"""Names of one word, such as `Cluster`, say too little to be taken for those of another module."""


class Similar:
    """Finds similar types in a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._tokens: dict[str, tuple[str, ...]] = {}
        self._searches = 0

    def to(self, token: str) -> tuple[tuple[str, ...], bool]:
        """The types most like a token, best first, and whether the first is certainly meant."""
        written = _FULL.sub(":", token)
        package, _, rest = written.partition(":")
        tokens = self._of(package.lower() if rest else "aws")
        if not tokens or self._searches >= _MOST_SEARCHES:
            return (), False
        self._searches += 1
        same_name = [token for token in tokens if _name(token).lower() == _name(written).lower()]
        if len(same_name) == 1 and _SEVERAL_WORDS.search(_name(same_name[0])) and not _has_module(tokens, written):
            return (same_name[0],), True
        found = (*same_name[:3], *nearest(written, tokens))
        slips = {token for token in found if _is_slip(written, token)}
        return tuple(dict.fromkeys((*sorted(slips), *found))), len(slips) == 1

    def package(self, written: str) -> tuple[str, ...]:
        """The type in a package of the catalog whose name is nearly that of the one that `written` names."""
        package, _, rest = written.partition(":")
        packages = [info.name for info in self._catalog.packages()]
        candidates = (f"{name}:{rest}" for name in nearest(package, packages))
        return tuple(token for token in candidates if self._catalog.resource(token))

    def _of(self, package: str) -> tuple[str, ...]:
        if package not in self._tokens:
            self._tokens[package] = self._catalog.tokens(package)
        return self._tokens[package]


def _name(token: str) -> str:
    return token.rpartition(":")[2]


def _has_module(tokens: tuple[str, ...], written: str) -> bool:
    """Whether the module that `written` names exists, so that its name may be what is wrong."""
    module = written[: -len(_name(written))].lower().replace("::", ":")
    return any(token.startswith(module) for token in tokens)


def _is_slip(written: str, token: str) -> bool:
    """Whether one wrong, missing, doubled or swapped letter makes the difference."""
    # Imported here because most documents have no unknown type.
    from rapidfuzz.distance import OSA

    return len(_name(token)) >= _SHORTEST and OSA.distance(written, token, score_cutoff=1) <= 1
