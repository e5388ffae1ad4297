"""Which files of a folder are documents."""

import codecs
import json
from pathlib import Path

import pytest
from conftest import EXAMPLES
from support.cli import infra0

from infra0.cli.discovery import find_documents

BROKEN = {
    "cut-off.json": '{"resources": {"b": ',
    "cut-off-later.json": '{"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"na',
    "python.json": "{'resources': {'queue': {'type': 'aws:sqs:Queue'}}}",
    "unquoted.json": "{resources: {queue: {type: 'aws:sqs:Queue'}}}",
    "misspelled.json": '{"resorces": {"q": {"type": "aws:sqs:Queue"}}, "diagram": {"nodes": [], "edges": []}}',
    "commented.json": '{ // the system\n "resources": /* all */ {\n "q": { // a queue\n "type": "aws:sqs:Queue"}}}',
    "foreign.json": '{"resources": {"q": {"type": "AWS::SQS::Queue"}}}',
    "tabs.yaml": "resources:\n\tqueue:\n\t\ttype: aws:sqs:Queue\n",
    "unclosed.yaml": 'resources:\n  # one\n  queue:\n    type: "aws:sqs:Queue\n',
    "cut-off.md": '# An answer\n\n```infra0_schema\n{"resources": {"b": ',
    "nothing.infra0.json": "",
    "other.infra0.yaml": "just text",
    "some-infra0.md": "nothing of the kind",
}
OTHERS = {
    "package.json": '{"name": "shop", "resources": "something else", "type": "module"}',
    "template.json": '{"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}}',
    "template.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n",
    "serverless.yml": "service: shop\nresources:\n  Resources:\n    Queue:\n      Type: AWS::SQS::Queue\n",
    "Pulumi.yaml": "name: shop\nruntime: yaml\nresources:\n  queue:\n    type: aws:sqs:Queue\n",
    "Main.yaml": "name: shop\nruntime:\n  name: yaml\nresources:\n  queue:\n    type: aws:sqs:Queue\n",
    "Pulumi.json": '{"name": "shop", "runtime": "yaml", "resources": {"queue": {"type": "aws:sqs:Queue"}}}',
    "compose.yaml": "services:\n  db:\n    volumes: [{type: bind}]\n    deploy:\n      resources: {limits: {}}\n",
    "values.yaml": "resources:\n  limits:\n    cpu: 1\nservice:\n  type: ClusterIP\n",
    "pipeline.yml": "resources:\n  repositories:\n  - repository: shop\n    type: git\n",
    "deployment.yaml": "resources:\n- name: vm\n  type: compute.v1.instance\n",
    "state.json": '{"deployment": {"resources": [{"urn": "urn:a", "type": "aws:sqs/queue:Queue"}]}}',
    "schema.json": '{"properties": {"resources": {"type": "object"}}}',
    "guide.md": '# Guide\n\n```json\n{"resources": {"queue": {"type": "aws:sqs:Queue"}}}\n```\n',
    "notes.md": "resources: see below",
    "numbers.json": "[1, 2, 3]",
    "broken.json": '{"dependencies": {"left-pad": ',
    ".infra0.json": '{"files": {}}',
    "infra0.schema.json": '{"title": "Infra0 document"}',
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_damaged_document_is_reported(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(BROKEN[name])
    assert list(find_documents([str(tmp_path)])) == [str(tmp_path / name)]


@pytest.mark.parametrize("mark", ["utf-16", "utf-8-sig"])
def test_a_document_in_another_encoding_is_found(mark: str, tmp_path: Path) -> None:
    document = tmp_path / "encoded.json"
    document.write_text(json.dumps({"resources": {"queue": {"type": "aws:sqs:Queue"}}}), encoding=mark)
    assert document.read_bytes().startswith((codecs.BOM_UTF16, codecs.BOM_UTF8))
    assert list(find_documents([str(tmp_path)])) == [str(document)]


@pytest.mark.parametrize("name", OTHERS)
def test_files_of_other_kinds_are_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(OTHERS[name])
    assert list(find_documents([str(tmp_path)])) == []


def test_the_documents_among_the_examples_are_found() -> None:
    found = {Path(path).name for path in find_documents([str(EXAMPLES)])}
    assert found >= {"data-pipeline.json", "data-pipeline.md", "static-site.yaml", "vpc-ecs.json"}
    assert not found & {"Pulumi.yaml", "Pulumi.dev.yaml"}


def test_a_folder_with_damaged_documents_does_not_pass(tmp_path: Path) -> None:
    for name, text in BROKEN.items():
        (tmp_path / name).write_text(text)
    result = infra0("validate", "--format", "json", ".", cwd=tmp_path)
    assert result.returncode == 1
    reported = {found["file"] for found in json.loads(result.stdout)["diagnostics"] if found["severity"] == "error"}
    assert reported >= BROKEN.keys() - {"foreign.json"}
