"""Systems, compiled from documents that tests spell out."""

import json
from pathlib import Path
from typing import Any

from infra0.catalog import Catalog
from infra0.diagnostics.finding import Finding
from infra0.facts import Facts, gather
from infra0.ir import System
from infra0.pipeline import compile_document
from infra0.shipped import shipped

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_CATALOG = Catalog([shipped("schemas") / "catalog"])

ASSUMED_BY_LAMBDA = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}],
}


def compiled(content: bytes, name: str) -> tuple[System, tuple[Finding, ...]]:
    """A document's system and findings."""
    compilation = compile_document(content, name, _CATALOG)
    assert compilation.system, [finding.diagnostic.message for finding in compilation.findings]
    return compilation.system, compilation.findings


def example(name: str) -> tuple[System, tuple[Finding, ...]]:
    """The system and findings of one of the examples."""
    return compiled((EXAMPLES / name).read_bytes(), name)


def system_of(resources: dict[str, Any], **members: Any) -> System:
    """The system of a document that is given as its resources and further members."""
    return compiled(json.dumps({"resources": resources, **members}).encode(), "document.json")[0]


def facts_of(resources: dict[str, Any], **members: Any) -> Facts:
    """The facts of such a document."""
    return gather(system_of(resources, **members))


def function(**config: Any) -> dict[str, Any]:
    """A Lambda function that is complete."""
    given = {"code": "./code", "handler": "main.handler", "runtime": "python3.12", "role": "role"}
    return {"type": "aws:lambda:Function", "config": given | config}


def role(service: str = "lambda.amazonaws.com") -> dict[str, Any]:
    """A role that a service assumes."""
    policy = json.loads(json.dumps(ASSUMED_BY_LAMBDA).replace("lambda.amazonaws.com", service))
    return {"type": "aws:iam:Role", "config": {"assumeRolePolicy": policy}}


def table(**config: Any) -> dict[str, Any]:
    """A DynamoDB table that is complete."""
    key = {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "attributes": [{"name": "id", "type": "S"}]}
    return {"type": "aws:dynamodb:Table", "config": key | config}
