"""``infra0 diff`` says what changed between two documents, and draws it."""

import json
from pathlib import Path

import pytest
from support.cli import infra0

OLD = {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": 1}}, "old": {"type": "aws:sns:Topic"}}
NEW = {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": 2}}, "new": {"type": "aws:sns:Topic"}}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder with an old and a new document, which share no content but their names."""
    NEW["new"]["config"] = {"displayName": "New"}
    (tmp_path / "old.json").write_text(json.dumps({"resources": OLD}))
    (tmp_path / "new.json").write_text(json.dumps({"resources": NEW}))
    return tmp_path


def test_the_same_documents_differ_in_nothing(documents: Path) -> None:
    assert infra0("diff", "old.json", "old.json", cwd=documents).returncode == 0


def test_changes_are_told_property_by_property(documents: Path) -> None:
    done = infra0("diff", "old.json", "new.json", cwd=documents)
    assert done.returncode == 1
    lines = [line.strip() for line in done.stdout.decode().splitlines()]
    assert {"+ new (aws:sns:Topic)", "- old (aws:sns:Topic)", "~ delaySeconds: 1 -> 2"} <= set(lines)


def test_a_picture_marks_what_was_added_removed_and_changed(documents: Path) -> None:
    done = infra0("diff", "old.json", "new.json", "--diagram", "changes.svg", cwd=documents)
    assert done.returncode == 1, done.stderr.decode()
    picture = (documents / "changes.svg").read_text()
    assert all(f'class="node card mark-{mark}"' in picture for mark in ("added", "removed", "changed"))
