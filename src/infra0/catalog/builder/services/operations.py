"""The call by which a provider creates a resource."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from infra0.catalog.builder.services.names import OF_ALL, folded, own_name, services_of, singular
from infra0.catalog.types import ResourceType

if TYPE_CHECKING:
    from botocore.model import StructureShape

_VERBS = {
    "Create": 3.0,
    **dict.fromkeys(("Put", "Register"), 2.5),
    **dict.fromkeys(("Allocate", "Request", "Run"), 2.0),
    **dict.fromkeys(("Add", "Associate", "Attach", "Authorize", "Enable", "Rotate", "Set", "Start", "Subscribe"), 1.5),
    **dict.fromkeys(("Modify", "Update"), 1.0),
    **dict.fromkeys(("Accept", "Import"), 0.5),
}
"""How the calls begin that make something; the greater the number, the likelier they do."""
_CALL = re.compile(rf"({'|'.join(_VERBS)})(?=[A-Z])(.+)")
_SAME, _ENDS, _HOLDS = 3, 2, 1
"""How much the noun of a call is like the name of a type: the same, one ends in the other, or one holds the other."""
_VERB_WEIGHT, _NAME_WEIGHT = 0.12, 0.35
_MOST = 0.4
"""The share of a type's inputs that is passed on to the call that creates it, if its noun is not like the name."""


class Calls:
    """The calls of all services that make something."""

    def __init__(self) -> None:
        # Imported here because only a build of the catalog of AWS needs it, where it is installed.
        from botocore.loaders import Loader

        self._loader = Loader()
        self._services = self._loader.list_available_services("service-2")
        self._known: dict[str, Mapping[str, StructureShape]] = {}

    def creating(self, resource: ResourceType) -> StructureShape | None:
        """What is given to the call that creates a resource; None where no call clearly does.

        It is all parameters of the call, or the structure in them that holds most of what the resource has.
        """
        _, module, name = resource.short_token.split(":")
        inputs = resource.inputs.keys() - OF_ALL
        best: tuple[float, StructureShape | None] = (0.0, None)
        for service in services_of(module, self._services):
            nouns = {folded(each) for each in (name, module + name, service + name)}
            for call, parameters in self._calls(service).items():
                given = max(_structures(parameters), key=lambda shape: _shared(name, inputs, shape))
                score = _score(call, nouns, len(inputs), _shared(name, inputs, given))
                best = (score, given) if score > best[0] else best
        return best[1]

    def _calls(self, service: str) -> Mapping[str, StructureShape]:
        """The parameters of the calls of a service that make something, by call."""
        if service not in self._known:
            from botocore.model import ServiceModel

            model = ServiceModel(self._loader.load_service_model(service, "service-2"), service)
            shapes = {name: model.operation_model(name).input_shape for name in model.operation_names}
            self._known[service] = {name: shape for name, shape in shapes.items() if shape and _CALL.match(name)}
        return self._known[service]


def _structures(parameters: StructureShape) -> Iterator[StructureShape]:
    """The parameters of a call, and the structures in them and in the lists in them."""
    yield parameters
    for shape in parameters.members.values():
        inner = shape.member if shape.type_name == "list" else shape
        if inner.type_name == "structure":
            yield inner


def _shared(type_: str, inputs: Collection[str], structure: StructureShape) -> int:
    """How many inputs of a type are members of a structure."""
    members = {singular(folded(each)) for each in structure.members}
    own = "name" in inputs and own_name(type_, structure.members) is not None
    return len({singular(folded(each)) for each in inputs} & members) + own


def _score(call: str, nouns: Collection[str], inputs: int, passed: int) -> float:
    """How likely a call creates what has some names and inputs, of which it takes some; 0 where it is not clear."""
    found = _CALL.match(call)
    if found is None or not passed:
        return 0
    verb, noun = found.groups()
    alike = max(_alikeness(singular(folded(noun)), each) for each in nouns)
    if alike < _ENDS and passed < _MOST * inputs:
        return 0
    return passed / inputs + alike * _NAME_WEIGHT + _VERBS[verb] * _VERB_WEIGHT


def _alikeness(noun: str, name: str) -> int:
    if noun == name:
        return _SAME
    if noun.endswith(name) or name.endswith(noun):
        return _ENDS
    return _HOLDS if noun in name or name in noun else 0
