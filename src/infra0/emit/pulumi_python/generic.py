"""Resources of packages without a catalog: registered by token, with properties by their names on the wire."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.emit.pulumi_python.expressions import Doc, Entry, Keyword, Word, call, dictionary, text
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import Resource

_PROVIDER = "pulumi:providers:"


def generic_call(resource: Resource, scope: Scope, options: tuple[Keyword, ...]) -> Doc:
    """``pulumi.CustomResource("cloudflare:index:Record", "record", {...})``.

    Outputs that others refer to are given as None, because only then does the SDK make attributes of them.
    """
    properties = dictionary(*_inputs(resource, scope), *_outputs(resource, scope))
    if resource.token.startswith(_PROVIDER):
        package = resource.token.removeprefix(_PROVIDER)
        return call("pulumi.ProviderResource", text(package), text(resource.id), properties, *options)
    return call("pulumi.CustomResource", text(resource.token), text(resource.id), properties, *options)


def _inputs(resource: Resource, scope: Scope) -> Iterator[Entry]:
    for argument in resource.arguments:
        yield Entry(text(argument.name), value_doc(argument.value, scope))


def _outputs(resource: Resource, scope: Scope) -> Iterator[Entry]:
    given = {argument.name for argument in resource.arguments}
    for name in scope.untyped_outputs.get(resource.id, ()):
        if name not in given:
            yield Entry(text(name), Word("None"))
