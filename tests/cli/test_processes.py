"""Commands do in a process of their own what most tests see them do in the test's."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES
from support.cli import Done, infra0, infra0_process

from infra0.cli.main import COMMANDS

SITE = EXAMPLES / "static-site.yaml"
WRONG = json.dumps({"resources": {"zürich": {"type": "aws:sqs:Queu"}}}, ensure_ascii=False).encode()
CALLS = (
    ("validate", SITE, "--hints", "--strict"),
    ("validate", "-"),
    ("validate", "it.json", "missing.json"),
    ("validate", "it.json", "--selct", "I07"),
    ("generate-pulumi", SITE, "-o", "program", "--stack", "dev"),
    ("render-diagram", SITE, "-o", "it.svg"),
    ("generate-docs", SITE, "-o", "it.md"),
    ("diff", "it.json", SITE),
    ("explain", "aws:lambda:Function.role"),
    ("explain-policy", SITE),
    ("schema", "--types", "aws:s3:Bucket"),
    ("catalog", "list"),
    ("templates", "copy", "build"),
    ("--version",),
)


def seen(command: Callable[..., Done], call: tuple[str | Path, ...], folder: Path) -> tuple[Done, dict[Path, bytes]]:
    """What a call prints and returns, and the files after it."""
    folder.mkdir()
    (folder / "it.json").write_bytes(WRONG)
    done = command(*call, cwd=folder, stdin=WRONG)
    return done, {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(str(getattr(part, "name", part)) for part in call))
def test_a_command_does_the_same_in_a_process_of_its_own(call: tuple[str | Path, ...], tmp_path: Path) -> None:
    done, files = seen(infra0, call, tmp_path / "here")
    done_apart, files_apart = seen(infra0_process, call, tmp_path / "apart")
    assert (done.returncode, done.stdout) == (done_apart.returncode, done_apart.stdout)
    assert done.stderr == done_apart.stderr.replace(b"python -m infra0", b"infra0")
    assert files == files_apart


def test_every_command_is_called() -> None:
    assert {call[0] for call in CALLS} >= set(COMMANDS)


@pytest.mark.parametrize("content", [b"[" * 100_000, b"- " * 50_000, b"\xff\xfe\xff"])
def test_no_content_brings_a_traceback(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "it.json").write_bytes(content)
    done = infra0_process("validate", "it.json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"error[I01")
