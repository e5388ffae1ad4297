"""The JSON Schema of documents, for editors and other tools."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from infra0.model.document import Document


def json_schema() -> dict[str, Any]:
    """The schema of a document, in draft 2020-12; `schemas/infra0.schema.json` is this."""
    schema = Document.model_json_schema(by_alias=True, schema_generator=_Generator)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": "urn:infra0:document",
        "title": "Infra0 document",
        **{key: value for key, value in schema.items() if key != "title"},
    }


class _Generator(GenerateJsonSchema):
    """Leaves out the titles that are made up from field names: those in the model say more."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False
