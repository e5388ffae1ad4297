"""What commands that run on every save may import, and how long they may take."""

import os
import resource
import subprocess
import sys
from functools import cache
from pathlib import Path
from statistics import median

import pytest
from conftest import EXAMPLES

from infra0.cli.main import COMMANDS

_LISTING = """
import sys
sys.argv = ["infra0", *{arguments!r}]
from infra0.cli.main import run
try:
    run()
except SystemExit:
    pass
print("MODULES", *sorted(sys.modules))
"""
COMMAND_LINE = {"typer", "typing_extensions", "annotated_types", "annotated_doc", "shellingham", "typing_inspection"}
MODEL = {"pydantic", "pydantic_core"}
STAGES = {"source", "model", "upgrade", "graph", "derive", "checks"}
BELOW_STAGES = {"catalog", "diagnostics", "iam", "shipped"}
ABOVE_STAGES = {"cli", "pipeline", "locating"}

MOST_TIMES = 6
"""Validating a small document takes four times as long as the imports alone; machines and versions differ."""


@cache
def modules(*arguments: str) -> frozenset[str]:
    code = _LISTING.format(arguments=list(arguments))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("MODULES")]
    return frozenset(line.split()[1:])


def third_party(*arguments: str) -> set[str]:
    names = {name.partition(".")[0] for name in modules(*arguments)} - sys.stdlib_module_names - {"infra0"}
    return {name for name in names if not name.startswith(("_", "sitecustomize"))}


def rooms(*arguments: str) -> set[str]:
    return {name.split(".")[1] for name in modules(*arguments) if name.startswith("infra0.")}


def processor_seconds(*arguments: str) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def test_the_version_needs_only_the_command_line() -> None:
    assert third_party("--version") <= COMMAND_LINE | MODEL | {"platformdirs"}


@pytest.mark.parametrize("document", ["vpc-ecs.json", "data-pipeline.json"])
def test_validating_json_needs_only_the_command_line_and_the_model(document: str) -> None:
    assert third_party("validate", str(EXAMPLES / document)) <= COMMAND_LINE | MODEL | {"platformdirs"}


def test_suggestions_are_the_only_reason_to_import_the_matcher(tmp_path: Path) -> None:
    (tmp_path / "wrong.json").write_text('{"resources": {"a": {"type": "aws:s3:Buckett"}}}')
    assert "rapidfuzz" in third_party("validate", str(tmp_path / "wrong.json"))


def test_the_version_needs_no_stage() -> None:
    assert rooms("--version") <= BELOW_STAGES | ABOVE_STAGES


def test_validating_a_sound_document_needs_no_emitter_and_no_fixes() -> None:
    assert rooms("validate", str(EXAMPLES / "vpc-ecs.json")) <= STAGES | BELOW_STAGES | ABOVE_STAGES


def test_previews_are_the_only_reason_to_import_fixes() -> None:
    document = str(EXAMPLES / "data-pipeline.json")
    assert "fixes" in rooms("validate", document)
    assert "fixes" not in rooms("validate", document, "--format", "json")


@pytest.mark.parametrize("needless", ["source.slips", "source.yaml_data", "source.markdown", "derive.answers"])
def test_a_sound_document_in_json_without_prose_is_read_without(needless: str) -> None:
    assert f"infra0.{needless}" not in modules("validate", str(EXAMPLES / "vpc-ecs.json"))


def test_a_document_without_policies_is_checked_without_the_table_of_actions(tmp_path: Path) -> None:
    (tmp_path / "plain.json").write_text('{"resources": {"data": {"type": "aws:s3:Bucket"}}}')
    assert "iam" not in rooms("validate", str(tmp_path / "plain.json"))


def test_a_command_imports_no_other() -> None:
    imported = modules("validate", str(EXAMPLES / "vpc-ecs.json"))
    assert imported & {f"infra0.cli.{name.replace('-', '_')}" for name in COMMANDS} == {"infra0.cli.validate"}


def test_validating_a_small_document_takes_little_more_than_its_imports() -> None:
    validation = ("-m", "infra0", "validate", str(EXAMPLES / "data-pipeline.json"))
    imports = ("-c", "import typer, pydantic")
    # One beside the other, so that what else the machine does slows both.
    assert median(processor_seconds(*validation) / processor_seconds(*imports) for _ in range(5)) < MOST_TIMES
