"""What was read from an SDK's source, compared with the imported SDK."""

import importlib
import inspect
import warnings
from typing import Any

import pytest
from pulumi import _types

from infra0.catalog import Catalog, Kind, ResourceType, Type
from infra0.catalog.python_names import PythonMember, PythonNames

SAMPLE = [
    "aws:acm:Certificate",
    "aws:athena:Database",
    "aws:kinesis:FirehoseDeliveryStream",
    "aws:lightsail:BucketResourceAccess",
    "aws:sqs:QueuePolicy",
    "aws-apigateway:index:RestAPI",
    "awsx:ecr:Repository",
    "random:index:RandomPassword",
    "tls:index:SelfSignedCert",
]

_OTHER_KEYWORDS = {"__self__", "resource_name", "opts", "__props__"}


@pytest.mark.parametrize("token", SAMPLE)
def test_a_type_is_what_its_class_is(catalog: Catalog, token: str) -> None:
    resource = catalog.resource(token)
    assert resource is not None
    _compare(catalog, resource, set())


@pytest.mark.slow
@pytest.mark.parametrize("package", ["aws", "aws-apigateway", "awsx", "random", "tls"])
def test_every_type_is_what_its_class_is(catalog: Catalog, package: str) -> None:
    compared: set[str] = set()
    for token in catalog.tokens(package):
        resource = catalog.resource(token)
        assert resource is not None, token
        _compare(catalog, resource, compared)


def _compare(catalog: Catalog, resource: ResourceType, compared: set[str]) -> None:
    names = PythonNames(catalog)
    member = names.resource(resource)
    class_ = _class(member)
    keywords = inspect.signature(class_._internal_init).parameters.keys() - _OTHER_KEYWORDS
    assert set(map(names.keyword, resource.inputs.values())) == keywords, resource.token
    arguments = _arguments_class(member)
    assert {slot.name: slot.required for slot in resource.inputs.values()} == _required(arguments), resource.token
    outputs = {name for name, member in inspect.getmembers(class_) if isinstance(member, property)} - {"id", "urn"}
    attributes = set(map(names.attribute, resource.attributes.values())) - {"id", "urn"}
    assert attributes == outputs - {"pulumi_resource_name", "pulumi_resource_type"}, resource.token
    for slot in resource.inputs.values():
        _compare_objects(catalog, resource, slot.type, compared)


def _compare_objects(catalog: Catalog, owner: ResourceType, type_: Type, compared: set[str]) -> None:
    if type_.kind is Kind.OBJECT and type_.name not in compared:
        compared.add(type_.name)
        names, object_ = PythonNames(catalog), catalog.object_type(owner, type_)
        member = names.inputs(object_.name)
        assert member, type_.name
        arguments = _class(member)
        assert {slot.name: slot.required for slot in object_.properties.values()} == _required(arguments), type_.name
        keywords = {names.keyword(slot): slot.name for slot in object_.properties.values()}
        assert keywords == _types.input_type_py_to_pulumi_names(arguments)
        for slot in object_.properties.values():
            _compare_objects(catalog, owner, slot.type, compared)
    for part in [*type_.members, *([type_.element] if type_.element else ())]:
        _compare_objects(catalog, owner, part, compared)


def _required(arguments: Any) -> dict[str, bool]:
    parameters = inspect.signature(arguments.__init__).parameters
    names = _types.input_type_py_to_pulumi_names(arguments)
    return {wire: parameters[python].default is inspect.Parameter.empty for python, wire in names.items()}


def _arguments_class(member: PythonMember) -> Any:
    """The class that the SDK keeps beside the resource's own for its inputs."""
    module = importlib.import_module(_class(member).__module__)
    names = (f"{member.name}InitArgs", f"{member.name}Args")
    return next(found for name in names if (found := getattr(module, name, None)) is not None)


def _class(member: PythonMember) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return getattr(importlib.import_module(member.module), member.name)
