"""``infra0 generate-pulumi`` writes projects, and does not overwrite what people have done."""

import json
from pathlib import Path

import pytest
from conftest import EXAMPLES
from support.cli import infra0

DOCUMENT = EXAMPLES / "data-pipeline.json"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A generated project."""
    assert infra0("generate-pulumi", DOCUMENT, "-o", tmp_path / "it").returncode == 0
    return tmp_path / "it"


def test_a_document_with_errors_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "wrong.json").write_text('{"resources": {"a": {"type": "aws:s3:Buckett"}}}')
    done = infra0("generate-pulumi", "wrong.json", "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert b"error[I0401]" in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_edited_file_is_not_replaced_unless_that_is_asked_for(project: Path) -> None:
    program = project / "__main__.py"
    program.write_text(program.read_text() + "# mine\n")
    refused = infra0("generate-pulumi", DOCUMENT, "-o", project)
    assert refused.returncode == 1
    assert b"__main__.py was edited" in refused.stderr
    assert program.read_text().endswith("# mine\n")
    assert infra0("generate-pulumi", DOCUMENT, "-o", project, "--force").returncode == 0
    assert not program.read_text().endswith("# mine\n")


def test_a_file_that_was_never_generated_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "__main__.py").write_text("print('mine')\n")
    assert infra0("generate-pulumi", DOCUMENT, "-o", tmp_path).returncode == 1
    assert (tmp_path / "__main__.py").read_text() == "print('mine')\n"
    assert not (tmp_path / "Pulumi.yaml").exists()


def test_files_that_nobody_edited_follow_the_document(project: Path, tmp_path: Path) -> None:
    document = json.loads(DOCUMENT.read_text())
    document["resources"]["dataStream"]["config"]["shardCount"] = 2
    (tmp_path / "changed.json").write_text(json.dumps(document))
    assert infra0("generate-pulumi", tmp_path / "changed.json", "-o", project).returncode == 0
    assert "shard_count=2" in (project / "__main__.py").read_text()


def test_checking_tells_a_stale_folder_from_a_fresh_one(project: Path) -> None:
    assert infra0("generate-pulumi", DOCUMENT, "-o", project, "--check").returncode == 0
    program = project / "__main__.py"
    program.write_text(program.read_text().replace("shard_count=1", "shard_count=3"))
    done = infra0("generate-pulumi", DOCUMENT, "-o", project, "--check")
    assert done.returncode == 1
    assert b"-    shard_count=3,\n+    shard_count=1," in done.stdout


def test_a_dry_run_lists_and_writes_nothing(tmp_path: Path) -> None:
    done = infra0("generate-pulumi", DOCUMENT, "-o", tmp_path / "out", "--dry-run")
    assert done.returncode == 0
    assert f"write {tmp_path / 'out' / '__main__.py'}" in done.stdout.decode()
    assert not (tmp_path / "out").exists()


def test_stubs_are_written_for_missing_handlers_and_files_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / "lambda").mkdir()
    (tmp_path / "lambda" / "api-lambda.js").write_text("// mine\n")
    done = infra0("generate-pulumi", DOCUMENT, "-o", tmp_path, "--scaffold")
    assert done.returncode == 0
    assert (tmp_path / "lambda" / "api-lambda.js").read_text() == "// mine\n"
    assert "exports.handler" in (tmp_path / "lambda" / "streaming-lambda.js").read_text()
    assert b"Wrote a stub of a handler" in done.stderr


def test_projects_stacks_and_settings_come_from_the_command_line(tmp_path: Path) -> None:
    arguments = ("--project", "shop", "--stack", "prod", "--config", "aws:region=eu-west-1")
    assert infra0("generate-pulumi", DOCUMENT, "-o", tmp_path, *arguments).returncode == 0
    assert "name: shop" in (tmp_path / "Pulumi.yaml").read_text()
    assert "aws:region: eu-west-1" in (tmp_path / "Pulumi.prod.yaml").read_text()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--stack", "a b"), "`a b` cannot name a stack: use at most 100 letters, digits"),
        (("--stack", "acme/"), "`acme/` cannot name a stack"),
        (("--config", "region=eu-west-1"), "--config goes with --stack"),
        (("--stack", "dev", "--config", "region"), "--config wants NAME=VALUE"),
    ],
)
def test_stacks_and_settings_that_cannot_be_are_wrong_usage(
    arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    done = infra0("generate-pulumi", DOCUMENT, "-o", tmp_path / "it", *arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "it").exists()


def test_secrets_stay_out_of_everything(tmp_path: Path) -> None:
    config = {"instanceClass": "db.t4g.micro", "engine": "postgres", "allocatedStorage": 20, "username": "app"}
    secret = "correct horse battery staple"
    document = {"resources": {"db": {"type": "aws:rds:Instance", "config": {**config, "password": secret}}}}
    (tmp_path / "it.json").write_text(json.dumps(document))
    outputs = [
        infra0("generate-pulumi", "it.json", "-o", "program", "--stack", "dev", cwd=tmp_path),
        infra0("generate-docs", "it.json", "-o", "it.md", cwd=tmp_path),
        infra0("generate-docs", "it.json", "-o", "facts.json", "--format", "json", cwd=tmp_path),
        infra0("render-diagram", "it.json", "-o", "it.svg", "-o", "it.html", "-o", "it.json.mmd", cwd=tmp_path),
        *(
            infra0("validate", "it.json", "--format", name, cwd=tmp_path)
            for name in ("text", "json", "sarif", "github")
        ),
        infra0("diff", "it.json", "it.json", cwd=tmp_path),
    ]
    (tmp_path / "it.json").unlink()
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    for text in (*written, *(part for done in outputs for part in (done.stdout, done.stderr))):
        assert secret.encode() not in text
    assert b'config.require_secret("dbPassword")' in (tmp_path / "program" / "__main__.py").read_bytes()
