"""The font that pictures are measured with, as files and as instances of one weight."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY = "Inter"
OPTICAL_SIZE = 14


def font_file() -> Path:
    """The variable font, from the package that carries it."""
    # Imported here, as everything about fonts: only PNG, PDF and embedding need it.
    import fontpkg_inter

    return Path(fontpkg_inter.ROOT) / "files" / "Inter[opsz,wght].ttf"


def instance(weight: int) -> TTFont:
    """The font at one weight, without axes."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    axes = {"opsz": OPTICAL_SIZE, "wght": weight}
    return instancer.instantiateVariableFont(TTFont(str(font_file())), axes)
