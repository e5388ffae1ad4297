"""The font's characters in use, as a style sheet that carries them."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterable

from infra0.emit.diagram.rendering import RenderingError
from infra0.emit.diagram.text.font import FAMILY, OPTICAL_SIZE, font_file
from infra0.emit.diagram.text.metrics import Weight


def font_face(texts: Iterable[str]) -> str:
    """An ``@font-face`` rule with the characters of `texts` in all weights that pictures use."""
    lightest, heaviest = Weight.REGULAR.value, Weight.SEMIBOLD.value
    data = b64encode(subset(texts, (lightest, heaviest))).decode()
    source = f"url(data:font/ttf;base64,{data}) format('truetype')"
    return f"@font-face {{ font-family: {FAMILY}; font-weight: {lightest} {heaviest}; src: {source} }}\n"


def subset(texts: Iterable[str], weight: float | tuple[float, float]) -> bytes:
    """A font of the characters of `texts` alone, of one weight or a range of weights.

    It is not compressed: what compresses is not the same on every machine.
    """
    # Imported here: reading fonts is slow, and needed for nothing else.
    try:
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTFont
        from fontTools.varLib import instancer
    except ImportError:
        raise RenderingError("Embedding the font needs fontTools: pip install 'infra0[fonts]'") from None

    font = TTFont(str(font_file()), recalcTimestamp=False)
    # Without kerning: widths are measured without it, and reading its tables takes most of the time.
    for table in ("GDEF", "GPOS", "GSUB"):
        del font[table]
    subsetter = Subsetter(Options(notdef_outline=True))
    subsetter.populate(text="".join(texts))
    subsetter.subset(font)
    small = instancer.instantiateVariableFont(font, {"opsz": OPTICAL_SIZE, "wght": weight})
    written = io.BytesIO()
    small.save(written)
    return written.getvalue()
