"""Resource options in programs."""

import json
from typing import Any

from infra0.catalog import Catalog
from infra0.ir import Context, ContextValue, Interpolation, ListValue, Resource, ResourceValue
from infra0.pipeline import compile_document

BUCKET = {"type": "aws:s3:Bucket"}


def lowered(catalog: Catalog, resources: dict[str, Any]) -> dict[str, Resource]:
    compiled = compile_document(json.dumps({"resources": resources}).encode(), "document.json", catalog)
    assert compiled.system, compiled.findings
    return {resource.id: resource for resource in compiled.system.program.resources}


def test_dependencies_of_both_spellings_are_one_list(catalog: Catalog) -> None:
    subject = {**BUCKET, "dependsOn": ["one"], "options": {"dependsOn": ["one", "two"], "protect": True}}
    found = lowered(catalog, {"subject": subject, "one": BUCKET, "two": BUCKET})
    assert list(found) == ["one", "two", "subject"]
    assert found["subject"].depends_on == ("one", "two")
    assert [option.name for option in found["subject"].options] == ["protect"]


def test_ids_in_options_become_resources_and_interpolation_text(catalog: Catalog) -> None:
    options = {"import": "x-${stack}", "replaceWith": ["other"]}
    found = lowered(catalog, {"subject": {**BUCKET, "options": options}, "other": BUCKET})
    assert [option.value for option in found["subject"].options] == [
        Interpolation(("x-", ContextValue(Context.STACK))),
        ListValue((ResourceValue("other"),)),
    ]
