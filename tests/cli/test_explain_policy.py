"""``infra0 explain-policy`` says who may do what on which resource, and why."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from support.cli import infra0

from infra0.shipped import shipped

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"},
    ],
}
READING = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Deny",
            "Action": ["s3:GetObject", "s3:ListBucket"],
            "Resource": ["${lake.arn}", "${lake.arn}/*"],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }
    ],
}
RESOURCES = {
    "lake": {"type": "aws:s3:Bucket"},
    "reader": {
        "type": "aws:iam:Role",
        "config": {
            "assumeRolePolicy": TRUST,
            "permissionsBoundary": "limits.arn",
            "managedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
        },
    },
    "limits": {"type": "aws:iam:Policy", "config": {"policy": READING}},
    "reading": {"type": "aws:iam:RolePolicy", "config": {"role": "reader.id", "policy": READING}},
    "idle": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": TRUST}},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a document of two roles."""
    (tmp_path / "roles.json").write_text(json.dumps({"resources": RESOURCES}))
    return tmp_path


def told(folder: Path, *arguments: str) -> str:
    """What is printed of the roles."""
    done = infra0("explain-policy", "roles.json", *arguments, cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def access(folder: Path, *arguments: str) -> Any:
    """What is printed of the roles as JSON."""
    return json.loads(told(folder, "--format", "json", *arguments))


def test_every_role_is_told_with_its_statements_boundary_and_other_policies(folder: Path) -> None:
    assert told(folder) == (
        "reader\n"
        "  may be assumed by lambda.amazonaws.com\n"
        "  limited to what its permissions boundary allows: limits\n"
        "  may also do whatever ReadOnlyAccess allows, whose statements are not in the document\n"
        "  Deny by reading, under conditions\n"
        "    s3:GetObject, s3:ListBucket\n"
        "    on ${lake.arn}\n"
        "    on ${lake.arn}/*\n"
        "\n"
        "idle\n"
        "  may be assumed by lambda.amazonaws.com\n"
    )


def test_one_role_may_be_asked_for(folder: Path) -> None:
    assert told(folder, "idle") == "idle\n  may be assumed by lambda.amazonaws.com\n"
    assert [one["id"] for one in access(folder, "idle")["principals"]] == ["idle"]


def test_an_unknown_role_is_answered_with_those_that_are_there(folder: Path) -> None:
    done = infra0("explain-policy", "roles.json", "raeder", cwd=folder)
    assert done.returncode == 2
    assert b"no role, user or group raeder in roles.json; it has reader, idle" in done.stderr


def test_json_is_the_access_part_of_the_facts(folder: Path) -> None:
    found = access(folder)
    schema = json.loads((shipped("schemas") / "facts.schema.json").read_text())
    del found["version"]
    jsonschema.validate(found, {"$ref": "#/$defs/Access", "$defs": schema["$defs"]})
    assert [(one["policy"], one["effect"]) for one in found["grants"]] == [("reading", "Deny")]


def test_a_derived_statement_says_from_what() -> None:
    done = infra0("explain-policy", "examples/data-pipeline.md", "lambdaRole")
    put = done.stdout.decode().split("    kinesis:DescribeStreamSummary, kinesis:PutRecord, kinesis:PutRecords\n")[1]
    assert put.splitlines()[:2] == [
        "    on ${dataStream.arn}",
        "    because `kinesisIngestLambda` names `dataStream` in `environment.variables{}`",
    ]


def test_a_document_without_policies_says_so(tmp_path: Path) -> None:
    (tmp_path / "queue.json").write_text(json.dumps({"resources": {"queue": {"type": "aws:sqs:Queue"}}}))
    assert infra0("explain-policy", "queue.json", cwd=tmp_path).stdout == b"The document has no policies.\n"
