"""Looking up what providers accept."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from infra0.catalog import Catalog, Kind, Property, ResourceType
from infra0.shipped import shipped


def _resource(catalog: Catalog, token: str) -> ResourceType:
    found = catalog.resource(token)
    assert found is not None, token
    return found


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("aws:s3:Bucket", "aws:s3/bucket:Bucket"),
        ("aws:s3/bucket:Bucket", "aws:s3/bucket:Bucket"),
        ("aws:s3:BucketObjectv2", "aws:s3/bucketObjectv2:BucketObjectv2"),
        ("random:RandomPassword", "random:index/randomPassword:RandomPassword"),
        ("random:index:RandomPassword", "random:index/randomPassword:RandomPassword"),
        ("aws-apigateway:RestAPI", "aws-apigateway:index:RestAPI"),
        ("awsx:ecs:FargateService", "awsx:ecs:FargateService"),
        ("pulumi:providers:aws", "pulumi:providers:aws"),
    ],
)
def test_a_type_is_found_by_each_of_its_spellings(catalog: Catalog, written: str, token: str) -> None:
    assert _resource(catalog, written).token == token


@pytest.mark.parametrize(
    "token",
    [
        "",
        ":",
        "::",
        "aws",
        "aws:",
        "aws:s3",
        "aws:s3:Buckets",
        "aws:s3:bucket",
        "aws:s3/other:Bucket",
        "aws:s3:Bucket:Bucket",
        "nobody:s3:Bucket",
        "../aws:s3:Bucket",
        "/etc/passwd:s3:Bucket",
        'aws:s3:Bu"cket',
        "aws:s3:Bucket\n",
        "pulumi:providers:nobody",
        "pulumi:providers:",
        "pulumi:pulumi:Stack",
    ],
)
def test_what_is_no_type_is_not_found(catalog: Catalog, token: str) -> None:
    assert catalog.resource(token) is None


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("aws:ec2:EIP", "aws:ec2:Eip"),
        ("AWS:EC2:vpc", "aws:ec2:Vpc"),
        ("aws:wafv2:WebACL", "aws:wafv2:WebAcl"),
        ("random:randompassword", "random:index:RandomPassword"),
    ],
)
def test_case_can_be_ignored(catalog: Catalog, written: str, token: str) -> None:
    found = catalog.resource_ignoring_case(written)
    assert catalog.resource(written) is None
    assert found is not None and found.short_token == token


@pytest.mark.parametrize(
    "alias", ["aws:elasticloadbalancingv2/loadBalancer:LoadBalancer", "aws:elasticloadbalancingv2:LoadBalancer"]
)
def test_former_tokens_lead_to_the_type_of_today(catalog: Catalog, alias: str) -> None:
    found = catalog.aliased(alias)
    assert found is not None and found.short_token == "aws:lb:LoadBalancer"
    assert catalog.aliased("aws:s3:Bucket") is None


def test_inputs_say_what_the_sdk_accepts(catalog: Catalog) -> None:
    function = _resource(catalog, "aws:lambda:Function")
    assert function.name == "Function"
    assert str(function.inputs["code"].type) == "archive"
    assert str(function.inputs["layers"].type) == "list of string"
    assert function.inputs["role"].required and not function.inputs["name"].required
    assert function.inputs["role"].holds == "arn"
    assert "arn" not in function.inputs and function.outputs["arn"].holds == "arn"
    assert {"id", "urn", "role", "arn"} <= function.attributes.keys()


def test_advice_names_what_replaces_a_property_or_type(catalog: Catalog) -> None:
    bucket = _resource(catalog, "aws:s3:Bucket")
    assert bucket.inputs["acl"].deprecated and bucket.inputs["acl"].replaced_by == ("aws:s3:BucketAcl",)
    assert _resource(catalog, "random:RandomPassword").inputs["number"].replaced_by == ("numeric",)
    former = _resource(catalog, "aws:s3:BucketV2")
    assert former.deprecated and former.replaced_by == ("aws:s3:Bucket",)
    assert not bucket.deprecated


def test_secrets_are_marked(catalog: Catalog) -> None:
    password = _resource(catalog, "random:RandomPassword")
    assert password.secret_outputs == {"bcryptHash", "result"}
    assert password.outputs["result"].secret
    assert _resource(catalog, "aws:rds:Instance").inputs["password"].secret


def test_components_have_no_id_and_only_their_outputs(catalog: Catalog) -> None:
    api = _resource(catalog, "aws-apigateway:index:RestAPI")
    assert api.component
    assert api.attributes.keys() == {"urn", "api", "apiPolicy", "deployment", "stage", "url"}
    plain = {name for name, slot in api.inputs.items() if slot.plain}
    assert plain == {"apiKeySource", "binaryMediaTypes", "gatewayResponses", "requestValidator", "routes"}


def test_an_output_may_be_of_another_type_than_the_input_of_its_name(catalog: Catalog) -> None:
    balancer = _resource(catalog, "awsx:lb:ApplicationLoadBalancer")
    assert balancer.inputs["defaultTargetGroup"].type.kind is Kind.OBJECT
    assert balancer.attributes["defaultTargetGroup"].type.name == "aws:lb/targetGroup:TargetGroup"


def test_nested_types_are_found_within_the_module_and_across(catalog: Catalog) -> None:
    function = _resource(catalog, "aws:lambda:Function")
    environment = catalog.object_type(function, function.inputs["environment"].type)
    assert environment.name == "aws:lambda/FunctionEnvironment"
    assert str(environment.properties["variables"].type) == "map of string"

    policy = _resource(catalog, "aws:sqs:QueuePolicy")
    document = catalog.object_type(policy, policy.inputs["policy"].type.members[1])
    statements = document.properties["Statement"].type.element
    assert statements is not None
    assert catalog.object_type(policy, statements).name == "aws:iam/PolicyStatement"


def test_nested_types_are_found_across_packages(catalog: Catalog) -> None:
    balancer = _resource(catalog, "awsx:lb:ApplicationLoadBalancer")
    logs = catalog.object_type(balancer, balancer.inputs["accessLogs"].type)
    assert logs.name == "aws:lb/LoadBalancerAccessLogs"

    listener = _element(balancer.inputs["listeners"])
    action = _element(catalog.object_type(balancer, listener.type).properties["defaultActions"])
    redirect = catalog.object_type(balancer, action.type).properties["redirect"]
    assert catalog.object_type(balancer, redirect.type).name == "aws:lb/ListenerDefaultActionRedirect"


def test_nothing_is_known_of_a_nested_type_whose_package_is_missing(tmp_path: Path) -> None:
    _copy("awsx", tmp_path)
    catalog = Catalog([tmp_path])
    balancer = _resource(catalog, "awsx:lb:ApplicationLoadBalancer")
    assert catalog.object_type(balancer, balancer.inputs["accessLogs"].type).properties == {}


def test_enumerations_give_the_values_of_their_members(catalog: Catalog) -> None:
    api = _resource(catalog, "aws-apigateway:index:RestAPI")
    source = catalog.enum_type(api, api.inputs["apiKeySource"].type)
    assert source.name == "aws-apigateway:index/APIKeySource"
    assert source.members == ("HEADER", "AUTHORIZER")


def test_documents_and_tokens_of_a_slots_own_are_facts(catalog: Catalog) -> None:
    assert _resource(catalog, "aws:iam:Role").inputs["assumeRolePolicy"].document
    assert _resource(catalog, "aws:cloudwatch:Dashboard").inputs["dashboardBody"].document
    assert not _resource(catalog, "aws:ec2:Instance").inputs["userData"].document
    workflow = _resource(catalog, "aws:transfer:Workflow")
    step = _element(workflow.inputs["steps"])
    details = catalog.object_type(workflow, step.type).properties["tagStepDetails"]
    source = catalog.object_type(workflow, details.type).properties["sourceFileLocation"]
    assert source.owns == ("${original.file}", "${previous.file}")


def _element(slot: Property) -> Property:
    assert slot.type.element is not None
    return replace(slot, type=slot.type.element)


def test_packages_say_what_was_read(catalog: Catalog) -> None:
    names = [package.name for package in catalog.packages()]
    assert names == ["aws", "aws-apigateway", "awsx", "random", "tls"]
    aws = catalog.package("aws")
    assert aws is not None
    assert (aws.version, aws.sdk) == ("7.51.1", "pulumi-aws")
    assert (aws.resource_count, aws.origin) == (1748, "shipped")
    assert catalog.package("../aws") is None


def test_tokens_are_sorted_and_short(catalog: Catalog) -> None:
    assert catalog.tokens("tls") == (
        "pulumi:providers:tls",
        "tls:index:CertRequest",
        "tls:index:LocallySignedCert",
        "tls:index:PrivateKey",
        "tls:index:SelfSignedCert",
    )
    assert catalog.tokens("nobody") == ()


def test_a_package_of_the_user_hides_the_shipped_one(tmp_path: Path) -> None:
    _copy("tls", tmp_path)
    index = tmp_path / "tls.json"
    index.write_text(index.read_text().replace('"version": "5', '"version": "4'))
    catalog = Catalog([tmp_path, shipped("schemas") / "catalog"])
    tls, random = catalog.package("tls"), catalog.package("random")
    assert tls is not None and (tls.version[0], tls.origin) == ("4", "user")
    assert random is not None and random.origin == "shipped"
    assert catalog.resource("tls:PrivateKey") is not None


def test_files_of_another_format_are_not_read(tmp_path: Path) -> None:
    _copy("tls", tmp_path)
    index = json.loads((tmp_path / "tls.json").read_text())
    (tmp_path / "tls.json").write_text(json.dumps({**index, "format": 99}, indent=1))
    assert Catalog([tmp_path, tmp_path / "missing"]).packages() == ()


def _copy(package: str, folder: Path) -> None:
    source = shipped("schemas") / "catalog"
    for path in [source / f"{package}.json", *(source / package).glob("*.json")]:
        target = folder / path.relative_to(source)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())


def test_references_are_counted_for_all_properties_whose_names_end_alike(catalog: Catalog) -> None:
    groups = catalog.references_named("aws", "security-group-id")
    assert groups["aws:ec2:SecurityGroup"].keys() == {"id"}
    assert sum(groups["aws:ec2:SecurityGroup"].values()) > 50
    assert "aws:ec2:SecurityGroup" in catalog.references_named("aws", "group-id")
    assert catalog.references_named("aws", "nobody-says-so") == {}
    assert catalog.references_named("nobody", "role") == {}
