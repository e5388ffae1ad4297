"""APIs as OpenAPI documents.

Source: the OpenAPI specification, and the Amazon API Gateway developer guide, "OpenAPI extensions for API Gateway".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from infra0.checks.bodies.shapes import (
    MAP_OF_TEXTS,
    TEXT,
    TEXTS,
    WHOLE,
    Group,
    Kind,
    Object,
    Scalar,
    Shape,
    each,
    one_of,
)

_INTEGRATION: Mapping[str, Shape | None] = {
    "type": one_of("aws", "aws_proxy", "http", "http_proxy", "mock", any_case=True),
    **each(TEXT, "cacheNamespace connectionId credentials httpMethod integrationSubtype uri"),
    **each(None, "integrationTarget payloadFormatVersion responses responseTransferMode tlsConfig"),
    **each(MAP_OF_TEXTS, "requestParameters requestTemplates"),
    "cacheKeyParameters": TEXTS,
    "connectionType": one_of("INTERNET", "VPC_LINK", any_case=True),
    "contentHandling": one_of("CONVERT_TO_TEXT", "CONVERT_TO_BINARY", any_case=True),
    "passthroughBehavior": one_of("when_no_match", "when_no_templates", "never", any_case=True),
    "timeoutInMillis": WHOLE,
}
_CALLED = Object("integration", _INTEGRATION, ("type", "httpMethod", "uri"))
_METHODS = "delete get head options patch post put trace x-amazon-apigateway-any-method"


def _document(called: str) -> Object:
    """An OpenAPI document for an API. called: the types of integrations that need a method and an address."""
    integration = Object(
        "integration", _INTEGRATION, ("type",), told_by="type", kinds=dict.fromkeys(called.split(), _CALLED)
    )
    operation = Object(
        "operation",
        {
            **each(None, "callbacks deprecated externalDocs parameters requestBody responses security servers tags"),
            **each(None, "consumes produces schemes x-amazon-apigateway-auth x-amazon-apigateway-request-validator"),
            **each(TEXT, "description operationId summary"),
            "x-amazon-apigateway-integration": integration,
        },
    )
    path = Object(
        "path", {**each(operation, _METHODS), **each(None, "parameters servers"), **each(TEXT, "description summary")}
    )
    return Object(
        "OpenAPI document",
        {
            **each(None, "basePath components consumes definitions externalDocs host parameters produces"),
            **each(None, "responses schemes security securityDefinitions servers tags"),
            "info": Object("description of the API", each(None, "contact description license summary title version")),
            "openapi": Scalar(Kind.TEXT, pattern=re.compile(r"3\.\d+(?:\.\d+)?"), form="a version such as `3.0.1`"),
            "swagger": one_of("2.0"),
            "paths": Object("set of paths", entries=path, lead="/"),
        },
        groups=(Group(("openapi", "swagger")),),
    )


REST = _document("aws aws_proxy http http_proxy")
"""`body` of a REST API."""

HTTP = _document("http http_proxy")
"""`body` of an HTTP API, whose integrations with services may do without an address."""
