"""A picture is the same bytes on every run, whatever the hash seed and the folder."""

import os
import subprocess
import sys
from pathlib import Path

from infra0.emit.diagram import Format

TESTS = Path(__file__).parents[2]
PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from support import diagrams
from infra0.emit.diagram import DiagramOptions, Format, render_all
formats = [Format(name) for name in sys.argv[2:]]
options = DiagramOptions(embed_font=True, scale=0.5)
made = list(render_all(diagrams.vpc(), options, formats).values())
for diagram in (diagrams.shop(), diagrams.generated(7, 40, 60, nesting=True)):
    made += render_all(diagram, DiagramOptions(), [Format.SVG, Format.JSON]).values()
for rendering in made:
    print(hashlib.sha256(rendering.content).hexdigest())
"""


def hashes(folder: Path, seed: str, zone: str) -> list[str]:
    """Hashes of pictures that are made in a process of their own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(TESTS), *Format],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.split()


def test_pictures_depend_on_nothing_but_the_document(tmp_path: Path) -> None:
    first = hashes(tmp_path, "1", "UTC")
    assert len(set(first)) == len(Format) + 4
    assert first == hashes(TESTS, "2", "Asia/Tokyo")
