"""Methods of REST APIs, and what is for them."""

from typing import Any

import pytest

from infra0.checks.deployment.rest_method import RestMethod

from .conftest import Checked

_API = {"restApi": "shop.id", "resourceId": "shop.rootResourceId"}


def _document(*, deployed: bool = True, **configs: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    resources: dict[str, Any] = {"shop": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}}}
    for name, (type_, config) in configs.items():
        resources[name] = {"type": f"aws:apigateway:{type_}", "config": {**_API, **config}}
    if deployed:
        resources["live"] = {"type": "aws:apigateway:Deployment", "config": {"restApi": "shop.id"}}
    return {"resources": resources}


_GET = ("Method", {"httpMethod": "GET", "authorization": "NONE"})
_MOCK = ("Integration", {"httpMethod": "GET", "type": "MOCK"})


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (_document(get=_GET, mock=_MOCK), []),
        (_document(get=_GET, mock=("Integration", {"httpMethod": "get.httpMethod", "type": "MOCK"})), []),
        (_document(get=_GET, mock=("Integration", {"httpMethod": "${config.method}", "type": "MOCK"})), []),
        (
            _document(get=_GET, mock=("Integration", {"httpMethod": "POST", "type": "MOCK"})),
            [
                "`mock` is for the method `POST`, which its resource does not have.",
                "The method `get` has no integration.",
            ],
        ),
        (_document(get=_GET, deployed=False), []),
        (_document(get=_GET), ["The method `get` has no integration."]),
        (_document(mock=_MOCK), []),
        (
            _document(get=_GET, mock=_MOCK, answer=("IntegrationResponse", {"httpMethod": "GET", "statusCode": "200"})),
            ["`answer` has the status `200`, which no `aws:apigateway:MethodResponse` declares for its method."],
        ),
        (
            _document(
                get=_GET,
                mock=_MOCK,
                ok=("MethodResponse", {"httpMethod": "GET", "statusCode": "200"}),
                answer=("IntegrationResponse", {"httpMethod": "get.httpMethod", "statusCode": "ok.statusCode"}),
            ),
            [],
        ),
        (
            _document(get=_GET, mock=_MOCK, other=("Integration", {"restApi": "abcd1234", "httpMethod": "POST"})),
            [],
        ),
    ],
)
def test_what_is_for_a_method_goes_with_one_that_there_is(
    checked: Checked, document: dict[str, Any], said: list[str]
) -> None:
    document["config"] = {"method": {"type": "string"}}
    assert [found.message for found in checked(document, (RestMethod,))] == said


def test_an_api_that_a_document_describes_may_have_any_method(checked: Checked) -> None:
    document = _document(get=_GET, mock=("Integration", {"httpMethod": "POST", "type": "MOCK"}), deployed=False)
    document["resources"]["shop"]["config"]["body"] = {"openapi": "3.0.1"}
    assert not checked(document, (RestMethod,))
