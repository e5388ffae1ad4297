"""Makes the committed table of character widths from the font: ``python -m infra0.emit.diagram.text.builder``.

The table keeps the font, and the library that reads it, out of every run that draws only SVG.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from infra0.emit.diagram.text.font import instance

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_WEIGHTS = (400, 600)
_TARGET = Path(__file__).parent / "widths.json"


def main() -> None:
    """Writes the table beside this module."""
    _TARGET.write_text(table_text(), encoding="utf-8")


def table_text() -> str:
    """The table as JSON: per weight the runs of consecutive characters, ``[first, width, width, ...]``."""
    fonts = {weight: instance(weight) for weight in _WEIGHTS}
    lines = [
        f' "{weight}": [\n' + ",\n".join("  " + json.dumps(run) for run in _runs(font)) + "\n ]"
        for weight, font in fonts.items()
    ]
    units = fonts[_WEIGHTS[0]]["head"].unitsPerEm
    return "{\n" + f' "units": {units},\n' + ",\n".join(lines) + "\n}\n"


def _runs(font: TTFont) -> list[list[int]]:
    """Widths of all characters of `font`, as runs that start with their first code point."""
    widths = {code: font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    runs: list[list[int]] = []
    previous = -2
    for code in sorted(widths):
        if code != previous + 1:
            runs.append([code])
        runs[-1].append(widths[code])
        previous = code
    return runs


if __name__ == "__main__":
    main()
