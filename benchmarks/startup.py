"""What small documents cost, most of which is starting."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import cost

_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_INFRA0 = ("-m", "infra0")

BASE = ("-c", "import typer, pydantic")
"""What a command line on these libraries begins with."""

FLOOR = ("-c", "import typer; from pydantic import BaseModel, TypeAdapter")
"""What they load themselves as soon as a command has a parameter and a document a model."""

COMMANDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("import typer, pydantic", BASE),
    ("from pydantic import BaseModel, TypeAdapter", FLOOR),
    ("infra0 --version", (*_INFRA0, "--version")),
    ("infra0 validate examples/vpc-ecs.json", (*_INFRA0, "validate", str(_EXAMPLES / "vpc-ecs.json"))),
    ("infra0 validate examples/data-pipeline.json", (*_INFRA0, "validate", str(_EXAMPLES / "data-pipeline.json"))),
)


def rows(runs: int) -> Iterator[str]:
    """The rows of a Markdown table: each command's time, and how many times the base's that is."""
    yield "| Command | ms | times the first |"
    yield "| --- | ---: | ---: |"
    base = cost(BASE, runs).seconds
    for name, arguments in COMMANDS:
        seconds = base if arguments is BASE else cost(arguments, runs).seconds
        yield f"| `{name}` | {seconds * 1000:.0f} | {seconds / base:.1f} |"
