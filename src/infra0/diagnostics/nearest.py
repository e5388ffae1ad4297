"""Names that were probably meant."""

import re
from collections.abc import Collection, Iterable

_NUMBER = re.compile(r"\d+")
_CUTOFF = 60.0
_CLEAR = 80.0
_CLEAR_LEAD = 8.0
_MOST_COMPARISONS = 20_000
"""Suggestions are a courtesy: past so many candidates each would cost more than it helps."""


def nearest(name: str, candidates: Collection[str], limit: int = 3) -> tuple[str, ...]:
    """The candidates most like `name`, best first; case, hyphens and underscores count little."""
    return tuple(candidate for candidate, _ in _scored(name, candidates, limit))


def clearly_nearest(name: str, candidates: Collection[str]) -> str | None:
    """The one candidate that `name` is a misspelling of, or None where that is not certain.

    Another number is another thing and no misspelling: ``python3.99`` is not ``python3.9``. Two letters that changed
    places are one, however short the name.
    """
    swapped = [one for one in candidates if _is_swapped(name, one)]
    if len(swapped) == 1:
        return swapped[0]
    scored = _scored(name, candidates, 2)
    if not scored or scored[0][1] < _CLEAR or _NUMBER.findall(scored[0][0]) != _NUMBER.findall(name):
        return None
    leads = len(scored) == 1 or scored[0][1] - scored[1][1] >= _CLEAR_LEAD
    return scored[0][0] if leads else None


def one_letter_away(name: str, candidates: Collection[str]) -> str | None:
    """The one candidate that differs from `name` in a letter, or in two that changed places; none if there are more."""
    # Imported here because most documents need no suggestion.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(name, candidates, scorer=OSA.distance, score_cutoff=1, limit=2)
    return near[0][0] if len(near) == 1 else None


def same_name(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that differs from `name` in nothing but case, hyphens, underscores and blanks."""
    return next((candidate for candidate in candidates if _folded(candidate) == _folded(name)), None)


def clearly_begun(name: str, candidates: Collection[str]) -> str | None:
    """The one candidate of which `name` is the first words, or the singular: ``min`` of ``minSize``."""
    begun = [one for one in candidates if one in _plurals(name) or _begins(name, one)]
    return begun[0] if name and len(begun) == 1 else None


def clearly_akin(name: str, candidates: Collection[str]) -> str | None:
    """The one candidate that begins or ends with `name`, or the other way round: ``id`` and ``vpcId``."""
    akin = [one for one in candidates if any(_begins(*pair) or _ends(*pair) for pair in ((name, one), (one, name)))]
    return akin[0] if name and len(akin) == 1 else None


def _plurals(name: str) -> tuple[str, ...]:
    return (f"{name}s", f"{name.removesuffix('y')}ies") if name.endswith("y") else (f"{name}s", f"{name}es")


def _begins(words: str, name: str) -> bool:
    """Whether a camelCase name has others for its first words."""
    return name.startswith(words) and name[len(words) :][:1].isupper()


def _ends(words: str, name: str) -> bool:
    """Whether a camelCase name has others for its last words."""
    return name.endswith(words[:1].upper() + words[1:])


def _scored(name: str, candidates: Collection[str], limit: int) -> list[tuple[str, float]]:
    if not name or len(name) > 200 or len(candidates) > _MOST_COMPARISONS:
        return []
    # Imported here because most documents need no suggestion.
    from rapidfuzz import fuzz, process

    found = process.extract(
        name, sorted(candidates), scorer=fuzz.ratio, processor=_folded, limit=limit, score_cutoff=_CUTOFF
    )
    return [(candidate, score) for candidate, score, _ in found]


def _is_swapped(name: str, other: str) -> bool:
    """Whether two letters beside each other, not the first of the name, have changed places."""
    if len(name) != len(other) or name == other:
        return False
    first, *others = (at for at, pair in enumerate(zip(name, other, strict=True)) if pair[0] != pair[1])
    return (
        first > 0
        and others == [first + 1]
        and name[first : first + 2].isalpha()
        and (name[first] == other[first + 1] and name[first + 1] == other[first])
    )


def _folded(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "").replace(" ", "")
