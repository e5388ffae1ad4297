"""What large documents cost."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.documents import document
from benchmarks.measuring import Cost, single_cost


def rows(sizes: Sequence[int]) -> Iterator[str]:
    """The rows of a Markdown table: time and memory of validation and generation by number of resources."""
    yield "| Resources | `validate` s | MiB | `generate-pulumi` s | MiB |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            validation, generation = _costs(Path(folder), size)
        yield (
            f"| {size:,} | {validation.seconds:.1f} | {validation.mebibytes:.0f} "
            f"| {generation.seconds:.1f} | {generation.mebibytes:.0f} |"
        )


def _costs(folder: Path, size: int) -> tuple[Cost, Cost]:
    path = folder / "document.json"
    path.write_text(json.dumps(document(size), indent=2), encoding="utf-8")
    (folder / "handler").mkdir()
    validation = single_cost(("-m", "infra0", "validate", str(path)))
    return validation, single_cost(("-m", "infra0", "generate-pulumi", str(path), "-o", str(folder / "program")))
