"""Findings hide the secrets of a document, and nothing that is only spelled like one."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics.finding import Finding
from infra0.pipeline import Options, check_document

DATABASE: dict[str, Any] = {"instanceClass": "db.t4g.micro", "allocatedStorage": 20, "username": "app"}


@pytest.fixture
def findings_of(catalog: Catalog) -> Any:
    """The findings about a database with a password, and about a queue called `orders`."""

    def findings_of(password: str, **queue: Any) -> tuple[Finding, ...]:
        resources = {
            "db": {"type": "aws:rds:Instance", "config": {**DATABASE, "password": password}},
            "orders": {"type": "aws:sqs:Queue", "config": queue},
        }
        return check_document(
            json.dumps({"resources": resources}, indent=1).encode(), "a.json", catalog, Options()
        ).findings

    return findings_of


def said(findings: tuple[Finding, ...], code: str) -> str:
    """All that findings of a code say, with the text that they show."""
    chosen = [one for one in findings if one.diagnostic.code == code]
    return " ".join(str((one.diagnostic.message, one.diagnostic.notes, one.location)) for one in chosen)


def test_a_secret_that_is_spelled_like_an_id_leaves_the_id_readable(findings_of: Any) -> None:
    findings = findings_of("orders", tags={"For": "orders.size"}, delaySecond=5)
    assert "`orders` has no property" in said(findings, "I0410")
    assert "orders" not in said(findings, "I0601")


def test_a_secret_that_is_a_word_leaves_the_word_readable_elsewhere(findings_of: Any) -> None:
    findings = findings_of("property", delaySecond=5)
    assert "has no property" in said(findings, "I0410")
    assert "marks this property as secret" in said(findings, "I0601")
    assert '"property"' not in said(findings, "I0601")


def test_any_other_secret_is_hidden_wherever_it_turns_up(findings_of: Any) -> None:
    findings = findings_of("hunter2-hunter2", name="${hunter2-hunter2.arn}")
    assert "hunter2" not in said(findings, "I0301")
