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
    assert b"Wrote a stub: " in done.stderr


def test_projects_stacks_and_settings_come_from_the_command_line(tmp_path: Path) -> None:
    arguments = ("--project", "shop", "--stack", "prod", "--config", "aws:region=eu-west-1")
    assert infra0("generate-pulumi", DOCUMENT, "-o", tmp_path, *arguments).returncode == 0
    assert "name: shop" in (tmp_path / "Pulumi.yaml").read_text()
    assert "aws:region: eu-west-1" in (tmp_path / "Pulumi.prod.yaml").read_text()


def test_settings_files_of_other_stacks_and_what_pulumi_wrote_into_this_one_stay(tmp_path: Path) -> None:
    document = {"config": {"tag": {}, "pw": {"secret": True}}, "resources": {"q": {"type": "aws:sqs:Queue"}}}
    (tmp_path / "it.json").write_text(json.dumps(document))

    def generate(*arguments: str) -> int:
        return infra0("generate-pulumi", "it.json", "-o", "out", *arguments, cwd=tmp_path).returncode

    assert generate("--stack", "dev", "--config", "tag=2") == 0
    dev = tmp_path / "out" / "Pulumi.dev.yaml"
    encrypted = dev.read_text() + "  it:pw:\n    secure: v1:abc\nencryptionsalt: v1:def\n"
    dev.write_text(encrypted)
    assert generate("--stack", "prod", "--config", "tag=3") == generate() == 0
    assert dev.read_text() == encrypted
    assert generate("--stack", "dev", "--config", "tag=4") == 0
    assert dev.read_text() == encrypted.replace('"2"', '"4"')
    assert generate("--stack", "dev", "--config", "tag=4", "--check") == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--stack", "a b"), "is not a stack name: it may contain"),
        (("--stack", "../../x"), "is not a stack name: it may contain"),
        (("--stack", "acme/"), "is not a stack name: it may contain"),
        (("--project", "../x"), "is not a project name: it may contain"),
        (("--config", "=x"), "--config expects NAME=VALUE"),
        (("--config", "size=abc"), "size is of type integer, and abc is not"),
        (("--config", "sise=3"), "the document has no setting sise; it has pw, size"),
        (("--config", "pw=x"), "pulumi config set --secret pw"),
    ],
)
def test_settings_that_the_program_cannot_use_are_refused(
    tmp_path: Path, arguments: tuple[str, str], message: str
) -> None:
    settings = {"size": {"type": "integer"}, "pw": {"secret": True}}
    (tmp_path / "it.json").write_text(json.dumps({"config": settings, "resources": {"q": {"type": "aws:sqs:Queue"}}}))
    done = infra0("generate-pulumi", "it.json", "-o", "out", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert not (tmp_path / "out").exists()


def long_document(count: int) -> str:
    return json.dumps({"resources": {f"queue{number}": {"type": "aws:sqs:Queue"} for number in range(count)}})


def test_files_that_are_no_longer_generated_go_unless_they_were_edited(tmp_path: Path) -> None:
    document, out = tmp_path / "it.json", tmp_path / "out"
    document.write_text(long_document(70))
    assert infra0("generate-pulumi", document, "-o", out).returncode == 0
    (module,) = out.glob("*/sqs.py")
    document.write_text(long_document(1))
    generated = module.read_text()
    module.write_text("# mine\n")
    refused = infra0("generate-pulumi", document, "-o", out)
    assert refused.returncode == 1
    assert f"{module} was edited, and is no longer generated" in refused.stderr.decode()
    module.write_text(generated)
    done = infra0("generate-pulumi", document, "-o", out)
    assert f"Removed {module}" in done.stderr.decode()
    assert not module.exists()


@pytest.mark.parametrize("mode", [(), ("--check",), ("--dry-run",)])
def test_nothing_is_written_where_a_file_has_no_place(tmp_path: Path, mode: tuple[str, ...]) -> None:
    (tmp_path / "out" / "__main__.py").mkdir(parents=True)
    (tmp_path / "file").touch()
    for folder in ("out", "file"):
        assert infra0("generate-pulumi", DOCUMENT, "-o", tmp_path / folder, *mode).returncode == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["__main__.py"]


def test_warnings_are_said_in_a_line_each(tmp_path: Path) -> None:
    done = infra0("generate-pulumi", DOCUMENT, "-o", tmp_path)
    lines = done.stderr.decode().splitlines()
    assert sum("warning[I0602]" in line for line in lines) == 2
    assert lines[-1] == f"7 warnings; `infra0 validate {DOCUMENT}` shows what to change."


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
