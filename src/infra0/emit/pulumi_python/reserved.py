"""Names that no variable of a program may have."""

import keyword

_BUILTINS = """
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
    credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
    help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open
    ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type
    vars zip
"""
"""Of all Python versions; spelled out because the running one must not decide."""

_KEYWORDS = frozenset(keyword.kwlist) | {"match", "case", "type", "lazy"}
_OWN = frozenset({"pulumi", "config", "stack", "project", "organization", "cast"})
_MISTAKABLE = frozenset({"l"})

RESERVED = frozenset(_BUILTINS.split()) | _KEYWORDS | _OWN | _MISTAKABLE
