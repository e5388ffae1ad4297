"""The examples compile to what is committed beside them, and the programs work."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import EXAMPLES
from support.cli import infra0
from support.programs import RunProgram

from infra0.model.schema import json_schema
from infra0.source import read

DOCUMENTS = ("data-pipeline.md", "vpc-ecs.json", "static-site.yaml")
GOLDEN = Path(__file__).parent.parent / "golden"
PIPELINE = EXAMPLES / "data-pipeline"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_an_example_compiles_to_what_is_committed(
    document: str, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    committed = EXAMPLES / document.partition(".")[0]
    for command, output in (
        ("generate-pulumi", "pulumi"),
        ("render-diagram", "diagram.svg"),
        ("render-diagram", "diagram.dot"),
        ("generate-docs", "docs.md"),
    ):
        done = infra0(command, EXAMPLES / document, "-o", tmp_path / output)
        assert done.returncode == 0, done.stderr.decode()
    for made in sorted(tmp_path.rglob("*")):
        if made.is_file():
            golden(committed / made.relative_to(tmp_path), made.read_bytes().decode())


@pytest.mark.parametrize("document", [*DOCUMENTS, "data-pipeline.json"])
def test_an_example_fits_the_published_schema(document: str) -> None:
    source, found = read((EXAMPLES / document).read_bytes(), document)
    assert source is not None, found
    jsonschema.Draft202012Validator(json_schema()).validate(source.data)


def test_the_answer_and_its_plain_document_compile_to_the_same_program(tmp_path: Path) -> None:
    infra0("generate-pulumi", EXAMPLES / "data-pipeline.json", "-o", tmp_path)
    assert (tmp_path / "__main__.py").read_text() == (PIPELINE / "pulumi" / "__main__.py").read_text()


@pytest.fixture(scope="module")
def registrations(run_program: RunProgram) -> dict[str, dict[str, Any]]:
    """What the data pipeline's program registers, by name."""
    return {one["name"]: one for one in run_program(PIPELINE / "pulumi")}


def test_the_data_pipeline_registers_its_fourteen_resources(registrations: dict[str, dict[str, Any]]) -> None:
    assert {name: one["type"] for name, one in registrations.items()} == {
        "dataBucket": "aws:s3/bucket:Bucket",
        "dataBucketVersioning": "aws:s3/bucketVersioning:BucketVersioning",
        "dataTable": "aws:dynamodb/table:Table",
        "dataStream": "aws:kinesis/stream:Stream",
        "firehoseRole": "aws:iam/role:Role",
        "firehosePolicy": "aws:iam/rolePolicy:RolePolicy",
        "lambdaRole": "aws:iam/role:Role",
        "lambdaPolicy": "aws:iam/rolePolicy:RolePolicy",
        "deliveryStream": "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        "apiLambda": "aws:lambda/function:Function",
        "streamingLambda": "aws:lambda/function:Function",
        "kinesisIngestLambda": "aws:lambda/function:Function",
        "kinesisEventSourceMapping": "aws:lambda/eventSourceMapping:EventSourceMapping",
        "apiGateway": "aws-apigateway:index:RestAPI",
    }


def test_the_data_pipeline_registers_what_its_document_means(
    registrations: dict[str, dict[str, Any]], golden: Callable[[Path, str], None]
) -> None:
    readable = [with_documents(registrations[name]) for name in sorted(registrations)]
    text = json.dumps(readable, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    golden(GOLDEN / "data-pipeline.registrations.json", text)


def with_documents(value: Any) -> Any:
    """The value with JSON texts in it read."""
    match value:
        case dict():
            return {key: with_documents(item) for key, item in value.items()}
        case list():
            return [with_documents(item) for item in value]
        case str() if value.startswith("{"):
            return json.loads(value)
        case _:
            return value


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_example_program_runs(document: str, run_program: RunProgram) -> None:
    result = run_program(EXAMPLES / document.partition(".")[0] / "pulumi", {"project:zoneId": "Z123"})
    assert isinstance(result, list), result
