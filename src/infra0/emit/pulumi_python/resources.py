"""Resources as statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from infra0.emit.pulumi_python import sdk
from infra0.emit.pulumi_python.expressions import Brackets, Doc, Keyword, call, text
from infra0.emit.pulumi_python.generic import generic_call
from infra0.emit.pulumi_python.resource_options import options_keyword
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.statements import Statement
from infra0.emit.pulumi_python.values import argument_doc, value_doc
from infra0.ir import Output, Resource


def resource_statement(resource: Resource, scope: Scope) -> Statement:
    """``data_bucket = aws.s3.Bucket("dataBucket", ...)`` under its comments."""
    return Statement(
        _construction(resource, scope),
        target=scope.resource(resource.id).text,
        comments=resource.comments,
        untyped=resource.id in scope.untyped_outputs,
    )


def _construction(resource: Resource, scope: Scope) -> Doc:
    options = tuple(options_keyword(resource, scope))
    if resource.type is None:
        return generic_call(resource, scope, options)
    constructor = sdk.word(scope.names.resource(resource.type))
    return Brackets(constructor, "()", (text(resource.id), *_properties(resource, scope), *options))


def _properties(resource: Resource, scope: Scope) -> Iterator[Keyword]:
    for argument in resource.arguments:
        yield Keyword(scope.keyword(argument), argument_doc(argument, scope))


def export_statements(outputs: Iterable[Output], scope: Scope) -> Iterator[Statement]:
    """``pulumi.export("bucketName", data_bucket.bucket)`` for each output."""
    for output in outputs:
        yield Statement(call("pulumi.export", text(output.name), value_doc(output.value, scope)))
