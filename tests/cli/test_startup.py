"""What commands that run on every save may import."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLES

_LISTING = """
import sys
sys.argv = ["infra0", *{arguments!r}]
from infra0.cli.main import run
try:
    run()
except SystemExit:
    pass
names = {{name.partition(".")[0] for name in sys.modules}}
known = sys.stdlib_module_names | {{"infra0", "__main__"}}
print("MODULES", *sorted(names - known))
"""
COMMAND_LINE = {"typer", "typing_extensions", "annotated_types", "annotated_doc", "shellingham", "typing_inspection"}
MODEL = {"pydantic", "pydantic_core"}


def third_party(*arguments: str) -> set[str]:
    code = _LISTING.format(arguments=list(arguments))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("MODULES")]
    return {name for name in line.split()[1:] if not name.startswith(("_", "sitecustomize"))}


def test_the_version_needs_only_the_command_line() -> None:
    assert third_party("--version") <= COMMAND_LINE | MODEL | {"platformdirs"}


@pytest.mark.parametrize("document", ["vpc-ecs.json", "data-pipeline.json"])
def test_validating_json_needs_only_the_command_line_and_the_model(document: str) -> None:
    assert third_party("validate", str(EXAMPLES / document)) <= COMMAND_LINE | MODEL | {"platformdirs"}


def test_suggestions_are_the_only_reason_to_import_the_matcher(tmp_path: Path) -> None:
    (tmp_path / "wrong.json").write_text('{"resources": {"a": {"type": "aws:s3:Buckett"}}}')
    assert "rapidfuzz" in third_party("validate", str(tmp_path / "wrong.json"))
