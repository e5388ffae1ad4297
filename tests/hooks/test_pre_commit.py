"""The hooks of ``.pre-commit-hooks.yaml``, as pre-commit installs and runs them."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from conftest import EXAMPLES

ROOT = EXAMPLES.parent
RIGHT = {"resources": {"queue": {"type": "aws:sqs:Queue"}}}
WRONG = {"resources": {"queue": {"type": "AWS::SQS::Queue"}}}

DOCUMENTS = ["infra0.json", "shop.infra0.json", "a/b/shop-infra0.yaml", "shop_infra0.yml", "answers/infra0.md"]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
OUTPUTS = {"infra0-diagram": ["docs/shop.infra0.svg", "infra0.png"], "infra0-pulumi": ["program/.infra0.json"]}
OTHERS = [
    *("README.md", "package.json", "src/app.py", "requirements.txt", "Pulumi.yaml", "logo.svg", "docs/index.html"),
    *("myinfra0.json", "infra0.schema.json", "infra0.toml", "infra0/notes.md", "shop.infra0.json.bak"),
]


@pytest.mark.parametrize("hook", HOOKS)
def test_hooks_run_on_documents_and_their_outputs_only(hook: str) -> None:
    pattern = re.compile(HOOKS[hook]["files"])
    files = [*DOCUMENTS, *OUTPUTS.get(hook, ())]
    assert [name for name in files if not pattern.search(name)] == []
    others = [*OTHERS, *(() if hook == "infra0-pulumi" else OUTPUTS["infra0-pulumi"])]
    assert [name for name in others if pattern.search(name)] == []


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with what is installed of this one."""
    folder = tmp_path_factory.mktemp("hooks")
    names = [
        "src",
        "schemas",
        "templates",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "NOTICE",
        ".pre-commit-hooks.yaml",
    ]
    subprocess.run(["cp", "-r", *(str(ROOT / name) for name in names), str(folder)], check=True)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Everything")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one right document, and what it compiles to."""
    (tmp_path / "shop.infra0.json").write_text(json.dumps(RIGHT))
    (tmp_path / "package.json").write_text('{"resources": "something else"}')
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    return tmp_path


def run_hook(hooks: Path, project: Path, hook: str) -> tuple[int, str]:
    done = subprocess.run(
        ["pre-commit", "try-repo", str(hooks), hook, "--all-files", "--verbose"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.slow
def test_validation_passes_right_documents_and_looks_at_no_other_files(hooks: Path, project: Path) -> None:
    code, output = run_hook(hooks, project, "infra0-validate")
    assert code == 0, output
    assert "1 file checked: nothing to report." in output


@pytest.mark.slow
def test_validation_fails_wrong_documents(hooks: Path, project: Path) -> None:
    (project / "shop.infra0.json").write_text(json.dumps(WRONG))
    code, output = run_hook(hooks, project, "infra0-validate")
    assert code == 1
    assert "error[I0402]" in output


@pytest.mark.slow
def test_fixing_fails_once_and_leaves_the_document_right(hooks: Path, project: Path) -> None:
    (project / "shop.infra0.json").write_text(json.dumps(WRONG))
    assert run_hook(hooks, project, "infra0-fix")[0] == 1
    assert json.loads((project / "shop.infra0.json").read_text()) == RIGHT
    assert run_hook(hooks, project, "infra0-fix")[0] == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("hook", "output"),
    [("infra0-diagram", "shop.svg"), ("infra0-pulumi", "program"), ("infra0-docs", "shop.md")],
)
def test_stale_outputs_fail(hook: str, output: str, hooks: Path, project: Path) -> None:
    configured = f"  - id: {hook}\n        args: [shop.infra0.json, -o, {output}]\n"
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hooks, capture_output=True, text=True, check=True)
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {revision.stdout.strip()}\n    hooks:\n    {configured}"
    )
    done = subprocess.run(
        ["pre-commit", "run", hook, "--all-files"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout
    assert output in done.stdout
