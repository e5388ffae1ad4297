"""What the Python SDKs call things."""

import pytest

from infra0.catalog import Catalog, ResourceType
from infra0.catalog.python_names import PythonNames, python_name


@pytest.fixture(scope="module")
def names(catalog: Catalog) -> PythonNames:
    return PythonNames(catalog)


def type_of(catalog: Catalog, token: str) -> ResourceType:
    found = catalog.resource(token)
    assert found is not None, token
    return found


@pytest.mark.parametrize(
    ("wire_name", "python"),
    [
        ("bucket", "bucket"),
        ("kmsKeyArn", "kms_key_arn"),
        ("providerARNs", "provider_arns"),
        ("s3UsEast1RegionalEndpoint", "s3_us_east1_regional_endpoint"),
        ("ipv6CidrBlock", "ipv6_cidr_block"),
        ("HTTPHeader", "http_header"),
        ("lambda", "lambda_"),
        ("not", "not_"),
    ],
)
def test_keywords_follow_from_wire_names(wire_name: str, python: str) -> None:
    assert python_name(wire_name) == python


def test_keywords_that_do_not_follow_from_wire_names_are_looked_up(catalog: Catalog, names: PythonNames) -> None:
    access = type_of(catalog, "aws:lightsail:BucketResourceAccess").inputs["resourceName"]
    assert (names.keyword(access), names.attribute(access)) == ("resource_name_", "resource_name")


@pytest.mark.parametrize(
    ("token", "class_"),
    [
        ("aws:lambda:Function", ("pulumi_aws.lambda_", "Function")),
        ("random:RandomPassword", ("pulumi_random", "RandomPassword")),
        ("pulumi:providers:aws-apigateway", ("pulumi_aws_apigateway", "Provider")),
    ],
)
def test_resource_types_have_classes(catalog: Catalog, names: PythonNames, token: str, class_: tuple[str, str]) -> None:
    assert names.resource(type_of(catalog, token)) == class_


def test_nested_types_have_classes_of_inputs_whatever_package_uses_them(catalog: Catalog, names: PythonNames) -> None:
    function, balancer = type_of(catalog, "aws:lambda:Function"), type_of(catalog, "awsx:lb:ApplicationLoadBalancer")
    environment = catalog.object_type(function, function.inputs["environment"].type)
    assert names.inputs(environment.name) == ("pulumi_aws.lambda_", "FunctionEnvironmentArgs")
    logs = catalog.object_type(balancer, balancer.inputs["accessLogs"].type)
    assert names.inputs(logs.name) == ("pulumi_aws.lb", "LoadBalancerAccessLogsArgs")


def test_members_of_enumerations_are_named_by_their_values(catalog: Catalog, names: PythonNames) -> None:
    api = type_of(catalog, "aws-apigateway:index:RestAPI")
    source = catalog.enum_type(api, api.inputs["apiKeySource"].type)
    assert names.enum(source.name) == ("pulumi_aws_apigateway", "APIKeySource")
    assert names.enum_member(source.name, "HEADER") == ("pulumi_aws_apigateway", "APIKeySource.HEADER")


def test_packages_have_distributions_and_import_names(catalog: Catalog, names: PythonNames) -> None:
    package = type_of(catalog, "aws-apigateway:index:RestAPI").package
    assert names.distribution(package) == "pulumi-aws-apigateway"
    assert names.import_name(package) == "pulumi_aws_apigateway"


def test_what_the_catalog_lacks_has_no_name(catalog: Catalog) -> None:
    with pytest.raises(LookupError):
        PythonNames(Catalog(())).resource(type_of(catalog, "aws:s3:Bucket"))
    assert PythonNames(Catalog(())).enum("aws:rds/EngineType") is None
