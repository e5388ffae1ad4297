"""Fixes are applied to the text that they were offered for, all together where they go together."""

import json
from typing import Any

import pytest

from infra0 import fix_rounds
from infra0.catalog import Catalog
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import Fixed, fix_document
from infra0.pipeline import Compilation, Options, check_document

NODES = [{"id": name, "label": name.title()} for name in ("bucket", "settings", "queue")]
HIDDEN_FAULT: dict[str, Any] = {
    "bucket": {"type": "aws:s3:Bucket"},
    "settings": {
        "type": "aws:s3:BucketVersioning",
        "config": {"bucket": "${bucket.id}", "versioningConfiguration": [{"status": "Foo"}]},
    },
    "queue": {"type": "aws:sqs:Queue"},
}
CYCLE = {
    "queue": {"type": "aws:sqs:Queue", "dependsOn": ["topic"]},
    "topic": {"type": "aws:sns:Topic", "dependsOn": ["quue"]},
}
"""What the only fix makes of it is a cycle."""


def fixed(document: dict[str, Any], catalog: Catalog) -> Fixed:
    return fix_document(json.dumps(document).encode(), "it.json", catalog, Options(), Selection())


def data(result: Fixed) -> Any:
    return json.loads(result.content)


def codes(result: Fixed) -> list[str]:
    return [finding.diagnostic.code for finding in result.applied]


def edges(*ends: str) -> list[dict[str, str]]:
    return [{"from": start, "to": end} for start, end in (pair.split("-") for pair in ends)]


def test_of_edges_that_are_there_twice_none_is_lost_where_another_fix_brings_findings(catalog: Catalog) -> None:
    twice = edges("queue-bucket", "queue-bucket", "bucket-topic", "bucket-topic", "topic-queue")
    nodes = [{"id": name, "label": name.title()} for name in ("queue", "topic", "bucket")]
    document = {
        "resources": {**CYCLE, "bucket": {"type": "aws:s3:Bucket"}},
        "diagram": {"nodes": nodes, "edges": twice},
    }
    result = fixed(document, catalog)
    assert codes(result) == ["I0505", "I0505"]
    assert data(result)["resources"] == document["resources"]
    assert data(result)["diagram"]["edges"] == edges("queue-bucket", "bucket-topic", "topic-queue")


def test_a_fault_that_another_one_hid_is_no_reason_to_keep_that_one(catalog: Catalog) -> None:
    twice = edges("settings-queue", "settings-queue", "queue-bucket", "queue-bucket", "bucket-settings")
    result = fixed({"resources": HIDDEN_FAULT, "diagram": {"nodes": NODES, "edges": twice}}, catalog)
    assert codes(result) == ["I0414", "I0505", "I0505"]
    assert data(result)["resources"]["settings"]["config"]["versioningConfiguration"] == {"status": "Foo"}
    assert data(result)["diagram"]["edges"] == edges("settings-queue", "queue-bucket", "bucket-settings")


def test_a_fix_that_brings_another_fault_is_left_out_and_the_others_are_not(catalog: Catalog) -> None:
    document = {**CYCLE, "bucket": {"type": "aws:s3:Bucket", "config": {"force_destroy": True}}}
    result = fixed({"resources": document}, catalog)
    assert codes(result) == ["I0410"]
    assert data(result)["resources"]["topic"]["dependsOn"] == ["quue"]
    assert data(result)["resources"]["bucket"]["config"] == {"forceDestroy": True}


def test_what_a_fix_uncovers_is_mended_in_the_next_round(catalog: Catalog) -> None:
    settings = {"bucket": "${bucket.id}", "versioningConfiguration": [{"status": "enabled"}]}
    result = fixed(
        {"resources": {**HIDDEN_FAULT, "settings": {**HIDDEN_FAULT["settings"], "config": settings}}}, catalog
    )
    assert codes(result) == ["I0414", "I0430"]
    assert data(result)["resources"]["settings"]["config"]["versioningConfiguration"] == {"status": "Enabled"}


@pytest.mark.parametrize(("refused", "most"), [({}, 4), (CYCLE, 45)])
def test_many_fixes_take_few_compilations(
    refused: dict[str, Any], most: int, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def counted(*arguments: Any) -> Compilation:
        calls.append(arguments)
        return check_document(*arguments)

    monkeypatch.setattr(fix_rounds, "check_document", counted)
    wrong = {f"queue{number}": {"type": "aws:sqs:Queue", "config": {"fifo_queue": True}} for number in range(300)}
    result = fixed({"resources": {**wrong, **refused}}, catalog)
    assert len(result.applied) == 300
    assert len(calls) <= most


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize(
    "text", ['{"resources": {"é": {"type": "aws:sqs:Queu"}}}', '{"resources": {"é": {"type": "aws:sqs:Queue"},}}']
)
def test_a_document_keeps_its_encoding(text: str, encoding: str, catalog: Catalog) -> None:
    result = fix_document(text.encode(encoding), "it.json", catalog, Options(), Selection())
    assert result.content == '{"resources": {"é": {"type": "aws:sqs:Queue"}}}'.encode(encoding)


def test_bytes_that_are_no_text_are_not_written_over(catalog: Catalog) -> None:
    answer = b'# Caf\xe9\n\n```infra0_schema\n{"resources": {"queue": {"type": "aws:sqs:Queu"}}}\n```\n'
    result = fix_document(answer, "answer.md", catalog, Options(), Selection())
    assert [finding.diagnostic.code for finding in result.after.findings][-1] == "I0401"
    assert not result.changed
