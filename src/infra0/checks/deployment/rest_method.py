"""Methods of REST APIs that have no integration, and what is for methods that there are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from infra0.checks.check import DocumentCheck
from infra0.checks.identities import Identity, identity
from infra0.checks.reading import known_at, value_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph.slots import pointer_of

_METHOD = "aws:apigateway:Method"
_INTEGRATION = "aws:apigateway:Integration"
_RESPONSE = "aws:apigateway:MethodResponse"
_ANSWER = "aws:apigateway:IntegrationResponse"
_OF_METHODS = (_INTEGRATION, _ANSWER, _RESPONSE)
_KEY = ("restApi", "resourceId", "httpMethod")

_Key: TypeAlias = tuple[Identity, ...]
_ByKey: TypeAlias = Mapping[_Key, list[str]]


class RestMethod(DocumentCheck):
    """An integration or a response is for a method that its resource of the REST API does not have.

    Or a method has no integration, or the response of an integration has a status that its method does not declare.

    Why: API Gateway refuses the integration ("Invalid Method identifier specified"), the response ("Invalid Response
    status code specified"), or the deployment of the API ("No integration defined for method"). Source: the Amazon API
    Gateway API reference, PutIntegration, PutIntegrationResponse and CreateDeployment, and their errors.

    Example:
        {"resources": {"shop": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}},
                       "list": {"type": "aws:apigateway:Method",
                                "config": {"restApi": "shop.id", "resourceId": "shop.rootResourceId",
                                           "httpMethod": "GET", "authorization": "NONE"}},
                       "answer": {"type": "aws:apigateway:Integration",
                                  "config": {"restApi": "shop.id", "resourceId": "shop.rootResourceId",
                                             "httpMethod": "POST", "type": "MOCK"}}}}

    Instead:
        {"resources": {"shop": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}},
                       "list": {"type": "aws:apigateway:Method",
                                "config": {"restApi": "shop.id", "resourceId": "shop.rootResourceId",
                                           "httpMethod": "GET", "authorization": "NONE"}},
                       "answer": {"type": "aws:apigateway:Integration",
                                  "config": {"restApi": "shop.id", "resourceId": "shop.rootResourceId",
                                             "httpMethod": "GET", "type": "MOCK"}}}}
    """

    code = "I0409"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The findings, as far as everything that an API has is known."""
        methods = _by_key(subject, _METHOD)
        if not methods:
            return
        for token in _OF_METHODS:
            for key, names in (_by_key(subject, token) or {}).items():
                if key not in methods and _is_described(subject, key):
                    yield from (cls._without_method(subject, name, key, methods) for name in names)
        yield from cls._without_integration(subject, methods)
        yield from cls._undeclared(subject)

    @classmethod
    def _without_method(cls, subject: Subject, name: str, key: _Key, methods: _ByKey) -> Diagnostic:
        beside = [other for each, names in methods.items() for other in names if each[:2] == key[:2]]
        pointer = pointer_of(name, "httpMethod")
        only = known_at(subject, beside[0], "httpMethod") if len(beside) == 1 else None
        return cls.at(
            Place(pointer),
            f"`{name}` is for the method `{key[-1][1]}`, which its resource does not have.",
            related=tuple(Related(Place(pointer_of(other, "httpMethod")), "it has this one") for other in beside),
            notes=() if beside else (f"Add an `{_METHOD}` for the resource.",),
            fix=Fix(f"write `{only}`", (SetValue(pointer, only),), certain=False) if only else None,
            blames=tuple(pointer_of(name, input_) for input_ in _KEY),
        )

    @classmethod
    def _without_integration(cls, subject: Subject, methods: _ByKey) -> Iterator[Diagnostic]:
        integrations = _by_key(subject, _INTEGRATION)
        if integrations is None:
            return
        unknown = (("resources", name) for name, type_ in subject.graph.types.items() if type_ is None)
        blames = (*unknown, *(pointer_of(name, input_) for name in subject.of_type(_INTEGRATION) for input_ in _KEY))
        for key, names in methods.items():
            if key not in integrations and _is_deployed(subject, key):
                place = Place(("resources", names[0]), "key")
                yield cls.at(place, f"The method `{names[0]}` has no integration.", notes=(_MISSING,), blames=blames)

    @classmethod
    def _undeclared(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The responses of integrations whose status no method declares."""
        declared = _by_key(subject, _RESPONSE, "statusCode")
        for key, names in (_by_key(subject, _ANSWER, "statusCode") or {}).items():
            if declared is not None and key not in declared and _is_described(subject, key):
                yield cls.at(
                    Place(pointer_of(names[0], "statusCode")),
                    f"`{names[0]}` has the status `{key[-1][1]}`, which no `{_RESPONSE}` declares for its method.",
                    notes=(f"Add an `{_RESPONSE}` for the same method and status.",),
                    blames=tuple(pointer_of(name, input_) for name in names for input_ in _KEY),
                )


_MISSING = f"Add an `{_INTEGRATION}` for it: without one API Gateway refuses to deploy the API."


def _by_key(subject: Subject, token: str, *further: str) -> _ByKey | None:
    """The resources of a type by what they are for; None where that is not known of all."""
    found: dict[_Key, list[str]] = {}
    for name in subject.of_type(token):
        key = [identity(subject, name, input_) for input_ in (*_KEY, *further)]
        known = tuple(each for each in key if each is not None)
        if len(known) < len(key):
            return None
        found.setdefault(known, []).append(name)
    return found


def _is_described(subject: Subject, key: _Key) -> bool:
    """Whether the API of a method and its resource are of the document, which describes it by its resources."""
    api, resource = key[0][0], key[1][0]
    return bool(api and resource) and value_at(subject, api, "body") is None


def _is_deployed(subject: Subject, key: _Key) -> bool:
    """Whether the API of a method is deployed in the document, so that it should be complete."""
    return any(identity(subject, name, "restApi") == key[0] for name in subject.of_type("aws:apigateway:Deployment"))
