"""Integrations that call functions with another method than POST."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_FUNCTIONS = frozenset({"aws:lambda:Alias", "aws:lambda:Function"})
_POST = "POST"


class FunctionIntegration(ResourceCheck):
    """An integration of a REST API calls a Lambda function with another method than `POST`.

    Why: Lambda's API takes nothing else, whatever the method of the client's request, so that every request fails.
    Source: pulumi-aws on `integrationHttpMethod`.

    Example:
        {"resources": {"api": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image",
                                             "role": "arn:aws:iam::123456789012:role/worker"}},
                       "permission": {"type": "aws:lambda:Permission",
                                      "config": {"function": "worker.name", "action": "lambda:InvokeFunction",
                                                 "principal": "apigateway.amazonaws.com"}},
                       "list": {"type": "aws:apigateway:Integration",
                                "config": {"restApi": "api.id", "resourceId": "api.rootResourceId",
                                           "httpMethod": "GET", "integrationHttpMethod": "GET",
                                           "type": "AWS_PROXY", "uri": "worker.invokeArn"}}}}

    Instead:
        {"resources": {"api": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image",
                                             "role": "arn:aws:iam::123456789012:role/worker"}},
                       "permission": {"type": "aws:lambda:Permission",
                                      "config": {"function": "worker.name", "action": "lambda:InvokeFunction",
                                                 "principal": "apigateway.amazonaws.com"}},
                       "list": {"type": "aws:apigateway:Integration",
                                "config": {"restApi": "api.id", "resourceId": "api.rootResourceId",
                                           "httpMethod": "GET", "integrationHttpMethod": "POST",
                                           "type": "AWS_PROXY", "uri": "worker.invokeArn"}}}}
    """

    code = "I0428"
    severity = Severity.ERROR
    tokens = frozenset({"aws:apigateway:Integration"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where a function is called and the method is known."""
        method = known_at(subject, visit.name, "integrationHttpMethod")
        function = next((edge.target for edge in subject.graph.edges_of(visit.name) if edge.slot == "uri"), "")
        called = subject.token(function) in _FUNCTIONS
        if not called or not isinstance(method, str) or method == _POST:
            return
        pointer = visit.pointer("integrationHttpMethod")
        yield cls.at(
            Place(pointer),
            f"`integrationHttpMethod` of `{visit.name}` must be `{_POST}`, as it calls the function `{function}`.",
            fix=Fix(f"write `{_POST}`", (SetValue(pointer, _POST),)),
        )
