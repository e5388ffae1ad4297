"""Secrets that a document spells out, in programs that are to have them."""

import json

from infra0.catalog import Catalog
from infra0.derive import SecretHandling
from infra0.ir import Literal, SecretValue
from infra0.pipeline import Options, compile_document


def test_a_secret_literal_means_what_text_means_elsewhere(catalog: Catalog) -> None:
    config = {"connectionProperties": {"PASSWORD": "begins-$${user}"}}
    document = {"resources": {"connection": {"type": "aws:glue:Connection", "config": config}}}
    options = Options(secrets=SecretHandling.LITERAL)
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog, options)
    assert compiled.system
    (resource,) = compiled.system.program.resources
    assert SecretValue(Literal("begins-${user}")) in [
        entry.value for argument in resource.arguments for entry in getattr(argument.value, "entries", ())
    ]
