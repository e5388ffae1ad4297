"""What the services' own models ask of texts and numbers."""

from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.catalog.slots import property_at
from infra0.checks.deployment.malformed_text import MalformedText
from infra0.checks.deployment.number_range import NumberRange
from infra0.checks.patterns import in_words
from infra0.checks.tables.ranges import RANGES

from .conftest import Checked


@pytest.mark.parametrize(
    ("token", "config", "said"),
    [
        (
            "aws:redshiftserverless:Namespace",
            {"namespaceName": "BI"},
            "`namespaceName` of `one` cannot be `BI`: use only lowercase letters, digits and hyphens.",
        ),
        (
            "aws:redshiftserverless:Namespace",
            {"namespaceName": "bi"},
            "`namespaceName` of `one` has 2 characters; it must have at least 3.",
        ),
        (
            "aws:lambda:FunctionUrl",
            {"cors": {"allowMethods": ["GET", "OPTIONS"]}},
            "`cors.allowMethods[]` of `one` has 7 characters; it must have at most 6.",
        ),
        (
            "aws:lambda:FunctionUrl",
            {"cors": {"maxAge": 100000}},
            "`cors.maxAge` of `one` is 100000; it must be from 0 to 86400.",
        ),
        (
            "aws:athena:Workgroup",
            {"configuration": {"bytesScannedCutoffPerQuery": 1000}},
            "`configuration.bytesScannedCutoffPerQuery` of `one` is 1000; it must be at least 10000000.",
        ),
        ("aws:redshiftserverless:Namespace", {"namespaceName": "${config.name}"}, None),
        ("aws:redshiftserverless:Namespace", {"namespaceName": "your-namespace"}, None),
        ("aws:redshiftserverless:Namespace", {"namespaceName": ""}, None),
        ("aws:lambda:FunctionUrl", {"cors": {"maxAge": 86400}}, None),
    ],
)
def test_a_value_is_held_against_the_services_model(
    checked: Checked, token: str, config: dict[str, Any], said: str | None
) -> None:
    document = {"resources": {"one": {"type": token, "config": config}}, "config": {"name": {"type": "string"}}}
    found = checked(document, (MalformedText, NumberRange))
    assert [one.message for one in found] == ([said] if said else [])


@pytest.mark.parametrize(("token", "path"), sorted(RANGES))
def test_what_the_catalog_says_of_numbers_is_not_repeated(catalog: Catalog, token: str, path: str) -> None:
    resource = catalog.resource(token)
    declared = property_at(resource, path, catalog.object_type) if resource else None
    assert declared
    assert (declared.least, declared.greatest) != RANGES[token, path]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("[a-z0-9-]+", "use only lowercase letters, digits and hyphens"),
        (r"[\w+=,.@-]{1,64}", "use only letters, digits, full stops, hyphens, underscores and `+=,@`, 1 to 64 of them"),
        (
            "[A-Za-z0-9][A-Za-z0-9_-]*",
            "use only letters, digits, underscores and hyphens, and begin with a letter or a digit",
        ),
        ("[0-9]{12}", "use only digits, 12 of them"),
        (r"\S+", "it must have no spaces"),
        ("[a-f0-9]+", "it must match the pattern `[a-f0-9]+`"),
        ("[^a-z]+", "it must match the pattern `[^a-z]+`"),
        ("[!-~]+", "it must match the pattern `[!-~]+`"),
        ("(a|b)+", "it must match the pattern `(a|b)+`"),
    ],
)
def test_patterns_are_told_in_words_where_they_are_simple(pattern: str, words: str) -> None:
    assert in_words(pattern) == words
