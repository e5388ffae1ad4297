"""One slip is one finding, and its fix is the one that is carried out."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics import Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Checked, Ignore, Selection, select, select_all
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options, check_document

_FIREHOSE = {"roleArn": "arn:aws:iam::123456789012:role/delivery", "bucketArn": "arn:aws:s3:::lake"}
_ALARM = {
    "name": "late",
    "namespace": "AWS/Kinesis",
    "metricName": "GetRecords.IteratorAgeMilliseconds",
    "statistic": "Maximum",
    "period": 60,
    "evaluationPeriods": 5,
    "threshold": 600000,
    "comparisonOperator": "GreaterThanThreshold",
}
_FUNCTION = {"role": "arn:aws:iam::123456789012:role/worker"}
_TABLE = {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "attributes": [{"name": "id", "type": "S"}]}
_DATABASE = {
    "instanceClass": "db.t4g.micro",
    "engine": "postgres",
    "username": "app",
    "allocatedStorage": 20,
    "skipFinalSnapshot": True,
}


def _findings(document: dict[str, Any], catalog: Catalog, options: Options | None = None) -> list[Finding]:
    content = json.dumps(document).encode()
    return list(check_document(content, "document.json", catalog, options).findings)


def _grave(findings: list[Finding]) -> list[Finding]:
    return [one for one in findings if one.severity is not Severity.HINT]


def _codes(document: dict[str, Any], catalog: Catalog, options: Options | None = None) -> list[str]:
    return [one.diagnostic.code for one in _grave(_findings(document, catalog, options))]


def _fixed(document: dict[str, Any], catalog: Catalog) -> Any:
    content = json.dumps(document).encode()
    return json.loads(fix_document(content, "document.json", catalog, Options(), Selection()).content)


def _one(type_: str, config: dict[str, Any], settings: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"resources": {"it": {"type": type_, "config": config}}, "config": settings or {}}


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:dynamodb:Table", {**_TABLE, "billingMode": "${config.it}"}),
        ("aws:dynamodb:Table", {**_TABLE, "attributes": "${config.many}"}),
        ("aws:dynamodb:Table", {**_TABLE, "hashKey": "${config.it}"}),
        ("aws:dynamodb:Table", {**_TABLE, "globalSecondaryIndexes": "${config.many}"}),
        ("aws:lambda:Function", {**_FUNCTION, "packageType": "${config.it}", "code": "app/"}),
        ("aws:kms:Key", {"customerMasterKeySpec": "${config.it}"}),
    ],
)
def test_a_value_that_only_deployment_knows_satisfies_every_condition(
    type_: str, config: dict[str, Any], catalog: Catalog
) -> None:
    document = _one(type_, config, settings={"it": {"type": "string"}, "many": {"type": "object"}})
    found = _findings(document, catalog, Options(practice=True))

    assert {one.diagnostic.code for one in found} & {"I0433", "I0435", "I0436", "I0437", "I0707"} == set()
    assert [one for one in found if one.severity is Severity.ERROR] == []


def test_a_function_without_source_lacks_its_source_only(catalog: Catalog) -> None:
    assert _codes(_one("aws:lambda:Function", _FUNCTION), catalog) == ["I0434"]


def test_a_function_of_an_image_lacks_its_image_only(catalog: Catalog) -> None:
    (finding,) = _findings(_one("aws:lambda:Function", {**_FUNCTION, "packageType": "Image"}), catalog)

    assert (finding.diagnostic.code, finding.path) == ("I0433", "/resources/it/config/packageType")


def test_a_service_by_another_name_is_trusted(catalog: Catalog) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "stepfunctions.amazonaws.com"}}
    document = {
        "resources": {
            "role": {
                "type": "aws:iam:Role",
                "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
            },
            "steps": {
                "type": "aws:sfn:StateMachine",
                "config": {
                    "roleArn": "role.arn",
                    "definition": {"StartAt": "it", "States": {"it": {"Type": "Pass", "End": True}}},
                },
            },
        }
    }

    assert _codes(document, catalog) == ["I0616"]


def test_a_range_of_impossible_size_is_not_outside_as_well(catalog: Catalog) -> None:
    document = {
        "resources": {
            "network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
            "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "network.id", "cidrBlock": "10.0.0.0/15"}},
        }
    }

    assert _codes(document, catalog) == ["I0445"]


def test_a_secret_setting_with_a_default_is_one_finding(catalog: Catalog) -> None:
    config = {"password": {"type": "string", "secret": True, "default": "correct horse"}}

    assert _codes(
        _one("aws:rds:Instance", {**_DATABASE, "password": "${config.password}"}, settings=config), catalog
    ) == ["I0620"]


def test_the_default_of_a_setting_in_a_secret_slot_is_a_secret(catalog: Catalog) -> None:
    config = {"pw": {"default": "hunter2xyz"}}
    document = _one("aws:rds:Instance", {**_DATABASE, "password": "${config.pw}"}, settings=config)
    (finding,) = _findings(document, catalog)

    assert (finding.diagnostic.code, finding.path) == ("I0601", "/config/pw/default")
    assert finding.location
    assert not any("hunter" in line for line in finding.location.lines)


def test_an_error_prefix_that_reads_a_setting_may_be_right(catalog: Catalog) -> None:
    destination = {**_FIREHOSE, "prefix": "year=!{timestamp:yyyy}/", "errorOutputPrefix": "${config.errors}"}
    document = _one(
        "aws:kinesis:FirehoseDeliveryStream",
        {"destination": "extended_s3", "extendedS3Configuration": destination},
        settings={"errors": {"type": "string", "default": "err/!{firehose:error-output-type}/"}},
    )

    assert _codes(document, catalog) == []


def test_an_alarm_that_spells_a_streams_name_is_about_it(catalog: Catalog) -> None:
    document = {
        "resources": {
            "stream": {"type": "aws:kinesis:Stream", "config": {"name": "st", "shardCount": 1}},
            "alarm": {"type": "aws:cloudwatch:MetricAlarm", "config": {**_ALARM, "dimensions": {"StreamName": "st"}}},
        }
    }

    assert "I0709" not in _codes(document, catalog, Options(practice=True))


def test_a_key_in_another_case_is_written_as_its_attribute(catalog: Catalog) -> None:
    document = _one("aws:dynamodb:Table", {**_TABLE, "hashKey": "Id"})

    assert _codes(document, catalog) == ["I0436"]
    assert _fixed(document, catalog)["resources"]["it"]["config"] == _TABLE


@pytest.mark.parametrize(("written", "meant"), [("String", "S"), ("Number", "N"), ("Binary", "B")])
def test_the_type_of_an_attribute_in_words_has_its_letter(written: str, meant: str, catalog: Catalog) -> None:
    document = _one("aws:dynamodb:Table", {**_TABLE, "attributes": [{"name": "id", "type": written}]})

    assert _fixed(document, catalog)["resources"]["it"]["config"]["attributes"][0]["type"] == meant


@pytest.mark.parametrize("count", [1, 2])
def test_tags_of_cloudformation_become_an_object(count: int, catalog: Catalog) -> None:
    tags = [{"Key": "Name", "Value": "jobs"}, {"key": "Team", "value": "a"}][:count]
    fixed = _fixed(_one("aws:s3:Bucket", {"tags": tags}), catalog)

    assert fixed["resources"]["it"]["config"]["tags"] == dict([("Name", "jobs"), ("Team", "a")][:count])


def test_a_list_of_one_for_a_free_map_is_not_certain(catalog: Catalog) -> None:
    (finding,) = _findings(_one("aws:s3:Bucket", {"tags": [{"Name": "jobs"}]}), catalog)

    assert finding.diagnostic.fix
    assert not finding.diagnostic.fix.certain


def test_a_missing_node_is_one_finding_whose_fix_is_carried_out(catalog: Catalog) -> None:
    document = {
        "resources": {"a": {"type": "aws:sqs:Queue"}, "b": {"type": "aws:sqs:Queue"}},
        "diagram": {
            "nodes": [{"id": "a", "label": "A"}],
            "edges": [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}, {"from": "a", "to": "b", "label": "x"}],
        },
    }
    (dangling,) = [one for one in _findings(document, catalog) if one.diagnostic.code == "I0503"]

    assert len(dangling.related) == 2
    assert _fixed(document, catalog)["diagram"]["nodes"] == [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]


def test_a_misspelled_node_is_not_missing_as_well(catalog: Catalog) -> None:
    document = {
        "resources": {"dataBucket": {"type": "aws:s3:Bucket"}},
        "diagram": {"nodes": [{"id": "databuket", "label": "Data"}], "edges": []},
    }

    assert [one.diagnostic.code for one in _findings(document, catalog)] == ["I0501"]


_QUEUES = {"a": {"type": "aws:sqs:Queue"}, "b": {"type": "aws:sqs:Queue"}}


@pytest.mark.parametrize(
    ("start", "end"), [("source", "target"), ("sourceId", "targetId"), ("start", "end"), ("src", "dst"), ("From", "To")]
)
def test_ends_of_edges_by_other_names_are_renamed(start: str, end: str, catalog: Catalog) -> None:
    edges = [{start: "a", end: "b"}, {start: "b", end: "a"}]
    document = {
        "resources": _QUEUES,
        "diagram": {"nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}], "edges": edges},
    }
    (finding,) = _findings(document, catalog)

    assert finding.path == f"/diagram/edges/0/{start}"
    assert [one.location.line for one in finding.related] == [1]
    assert _fixed(document, catalog)["diagram"]["edges"] == [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}]


def test_an_edge_without_ends_is_one_finding(catalog: Catalog) -> None:
    document = {"resources": _QUEUES, "diagram": {"nodes": [], "edges": [{"x": "a", "y": "b"}]}}
    (finding,) = _findings(document, catalog)

    assert finding.diagnostic.message == "Edge 1 of the diagram has no `from` and no `to`."


@pytest.mark.parametrize("node", [{"id": "a", "name": "A"}, {"name": "a", "title": "A"}, {"nodeId": "a", "text": "A"}])
def test_a_node_of_another_format_is_renamed(node: dict[str, str], catalog: Catalog) -> None:
    document = {"resources": _QUEUES, "diagram": {"nodes": [node, {"id": "b", "label": "B"}], "edges": []}}

    assert _codes(document, catalog) == ["I0201"]
    assert _fixed(document, catalog)["diagram"]["nodes"][0] == {"id": "a", "label": "A"}


@pytest.mark.parametrize("key", ["properties", "Properties", "args", "parameters", "configs"])
def test_a_configuration_by_another_name_lacks_nothing_as_well(key: str, catalog: Catalog) -> None:
    document = {"resources": {"it": {"type": "aws:lambda:Function", key: _FUNCTION}}}

    assert _codes(document, catalog) == ["I0206"]


@pytest.mark.parametrize(
    ("written", "meant"), [("int", "integer"), ("bool", "boolean"), ("str", "string"), ("list", "object")]
)
def test_the_type_of_a_setting_in_other_words_is_known(written: str, meant: str, catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {}, settings={"it": {"type": written}})

    assert _fixed(document, catalog)["config"]["it"]["type"] == meant


@pytest.mark.parametrize("written", ["it.arn", "${it.arn}"])
def test_a_reference_in_depends_on_becomes_the_id(written: str, catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {})
    document["resources"]["other"] = {"type": "aws:sqs:Queue", "dependsOn": [written]}

    assert _fixed(document, catalog)["resources"]["other"]["dependsOn"] == ["it"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("stak", "stack"), ("var.stage", "config.stage"), ("config.stagee", "config.stage")],
)
def test_an_expression_that_is_nearly_right_is_corrected(written: str, meant: str, catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {"name": f"orders-${{{written}}}"}, settings={"stage": {"type": "string"}})

    assert _fixed(document, catalog)["resources"]["it"]["config"]["name"] == f"orders-${{{meant}}}"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("AWS::Region", "`${config.region}`"),
        ("var.env", "`${config.env}`"),
        ("", "There is nothing between the braces."),
        ("upper(stack)", "Functions cannot be called"),
    ],
)
def test_an_expression_of_another_language_has_advice(written: str, said: str, catalog: Catalog) -> None:
    (finding,) = _findings(_one("aws:sqs:Queue", {"name": f"x-${{{written}}}"}), catalog)

    assert said in finding.diagnostic.notes[0]


@pytest.mark.parametrize(
    ("type_", "config", "fixed"),
    [
        ("aws:lambda:Function", {**_FUNCTION, "code": "./app", "handler": "a.b", "runtime": "python3.13"}, "layers"),
        ("aws:ec2:Instance", {"ami": "ami-0c55b159cbfafe1f0", "instanceType": "t3.micro"}, "vpcSecurityGroupIds"),
    ],
)
def test_an_empty_string_in_the_place_of_a_list_is_removed(
    type_: str, config: dict[str, Any], fixed: str, catalog: Catalog
) -> None:
    assert _fixed(_one(type_, {**config, fixed: ""}), catalog) == _one(type_, config)


def test_an_empty_string_in_the_place_of_a_list_that_is_required_becomes_an_empty_list(catalog: Catalog) -> None:
    written = _one("aws:rds:SubnetGroup", {"subnetIds": ""})
    assert _fixed(written, catalog)["resources"]["it"]["config"] == {"subnetIds": []}


def test_a_full_token_is_corrected_as_a_short_one_is(catalog: Catalog) -> None:
    assert _fixed(_one("aws:s3/bucket:Buckett", {}), catalog)["resources"]["it"]["type"] == "aws:s3:Bucket"


def test_prose_for_a_role_that_nothing_uses_is_an_error(catalog: Catalog) -> None:
    trust = {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}
        ],
    }
    document = {
        "resources": {
            "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": trust}},
            "access": {"type": "aws:iam:RolePolicy", "config": {"role": "role.id", "policy": "whatever it needs"}},
        }
    }

    assert _codes(document, catalog) == ["I0603"]


@pytest.mark.parametrize(
    ("inputs", "type_"),
    [
        ({"delaySeconds": "${config.it}"}, "integer"),
        ({"name": "${config.it}", "delaySeconds": "${config.it}"}, "integer"),
        ({"fifoQueue": "${config.it}"}, "boolean"),
        ({"name": "orders-${config.it}"}, "string"),
    ],
)
def test_an_undeclared_setting_is_one_finding_and_has_the_type_that_its_uses_ask_for(
    inputs: dict[str, Any], type_: str, catalog: Catalog
) -> None:
    (finding,) = _findings(_one("aws:sqs:Queue", inputs), catalog)

    assert finding.diagnostic.code == "I0309"
    assert len(finding.related) == len(inputs) - 1
    assert f'{{"it": {{"type": "{type_}"}}}}' in finding.diagnostic.notes[0]


def test_a_misspelled_setting_has_the_type_of_the_one_that_is_meant(catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {"delaySeconds": "${config.dely}"}, settings={"delay": {"type": "integer"}})

    assert _codes(document, catalog) == ["I0309"]


_ZONE = {"name": "example.com", "comment": "inside"}
_NODES = {
    "clusterName": "jobs",
    "nodeRoleArn": "arn:aws:iam::123456789012:role/node",
    "subnetIds": ["subnet-0a1b2c3d4e5f60718"],
    "scalingConfig": {"desiredSize": 1, "maxSize": 2, "minSize": 1},
}


@pytest.mark.parametrize(
    ("type_", "written", "meant"),
    [
        (
            "aws:route53:Zone",
            {**_ZONE, "vpcs": [{"id": "vpc-0a1b2c3d4e5f60718"}]},
            {**_ZONE, "vpcs": [{"vpcId": "vpc-0a1b2c3d4e5f60718"}]},
        ),
        ("aws:eks:NodeGroup", {**_NODES, "instanceType": "t3.micro"}, {**_NODES, "instanceTypes": ["t3.micro"]}),
        (
            "aws:elasticache:SubnetGroup",
            {"subnetId": "subnet-0a1b2c3d4e5f60718"},
            {"subnetIds": ["subnet-0a1b2c3d4e5f60718"]},
        ),
        (
            "aws:iam:RolePolicyAttachment",
            {"roles": ["it"], "policyArn": "arn:aws:iam::123456789012:policy/it"},
            {"role": "it", "policyArn": "arn:aws:iam::123456789012:policy/it"},
        ),
    ],
)
def test_an_unknown_property_in_the_place_of_a_missing_one_is_renamed_and_fitted(
    type_: str, written: dict[str, Any], meant: dict[str, Any], catalog: Catalog
) -> None:
    assert _codes(_one(type_, written), catalog) == ["I0410"]
    assert _fixed(_one(type_, written), catalog)["resources"]["it"]["config"] == meant


@pytest.mark.parametrize(
    ("type_", "config", "lacking"),
    [
        ("aws:lambda:Function", {"roleName": "worker", "code": "./app", "handler": "a.b", "runtime": "r"}, "role"),
        ("aws:s3:BucketVersioning", {"bucket": "b", "versioningConfiguration": {"on": "yes"}}, "status"),
    ],
)
def test_an_unknown_property_says_what_it_was_probably_meant_to_be(
    type_: str, config: dict[str, Any], lacking: str, catalog: Catalog
) -> None:
    (finding,) = [one for one in _findings(_one(type_, config), catalog) if one.severity is Severity.ERROR]

    assert finding.diagnostic.code == "I0410"
    assert f"lacks `{lacking}`, which is required" in finding.diagnostic.message
    assert finding.diagnostic.fix
    assert not finding.diagnostic.fix.certain


def test_a_stray_property_is_not_meant_for_a_missing_one_that_is_unlike_it(catalog: Catalog) -> None:
    config = {"colour": "blue", "code": "./app", "handler": "a.b", "runtime": "python3.13"}

    assert sorted(_codes(_one("aws:lambda:Function", config), catalog)) == ["I0410", "I0411"]


@pytest.mark.parametrize(
    ("inputs", "said", "note"),
    [
        ({"tags": []}, "must be an object, not an empty list", "Write `{}`, or remove it."),
        ({"name": []}, "must be text, not an empty list", "Write the value that is meant, or remove it."),
        ({"name": {}}, "must be text, not an empty object", "Write what is meant, or remove it."),
    ],
)
def test_an_empty_value_of_the_wrong_kind_is_to_be_written_otherwise_or_removed(
    inputs: dict[str, Any], said: str, note: str, catalog: Catalog
) -> None:
    (finding,) = _findings(_one("aws:sqs:Queue", inputs), catalog)

    assert said in finding.diagnostic.message
    assert finding.diagnostic.notes == (note,)


@pytest.mark.parametrize("written", ["on-demand", "ON_DEMAND", "OnDemand"])
def test_a_value_by_another_name_is_the_accepted_one(written: str, catalog: Catalog) -> None:
    assert (
        _fixed(_one("aws:dynamodb:Table", {**_TABLE, "billingMode": written}), catalog)["resources"]["it"]["config"]
        == _TABLE
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("aws:s3:S3Bucket", "aws:s3:Bucket"),
        ("aws:kinesis:KinesisStream", "aws:kinesis:Stream"),
        ("aws:dynamodb:DynamoDBTable", "aws:dynamodb:Table"),
        ("aws:ec2:EC2Instance", "aws:ec2:Instance"),
        ("aws:cloudwatch:CloudWatchAlarm", "aws:cloudwatch:MetricAlarm"),
        ("aws:budgets:AWSBudget", "aws:budgets:Budget"),
        ("AWS::S3::Bucket", "aws:s3:Bucket"),
        ("aws_lambda_function", "aws:lambda:Function"),
    ],
)
def test_a_type_whose_name_repeats_its_service_is_known(written: str, meant: str, catalog: Catalog) -> None:
    assert _fixed(_one(written, {}), catalog)["resources"]["it"]["type"] == meant


def test_an_unknown_property_like_one_that_a_service_asks_for_is_one_finding(catalog: Catalog) -> None:
    config = {**_FUNCTION, "code": "./app", "handler": "index.handler", "runtimeVersion": "python3.13"}

    assert _codes(_one("aws:lambda:Function", config), catalog) == ["I0410"]


def test_a_reference_to_nothing_is_why_nothing_joins_two_resources(catalog: Catalog) -> None:
    alias = {"type": "aws:kms:Alias", "config": {"name": "alias/it", "targetKeyId": "${ghost.arn}"}}
    document = {
        "resources": {"it": {"type": "aws:kms:Key"}, "alias": alias},
        "diagram": {
            "nodes": [{"id": "it", "label": "Key"}, {"id": "alias", "label": "Alias"}],
            "edges": [{"from": "alias", "to": "it"}],
        },
    }

    assert _codes(document, catalog) == ["I0301"]


_RULE = {"type": "aws:s3:BucketPublicAccessBlock", "config": {"bucket": "dataBucket.id"}}
_VERSIONING = {
    "type": "aws:s3:BucketVersioning",
    "config": {"bucket": "${dataBucket.id}", "versioningConfiguration": {"status": "Enabled"}},
}


def _without_bucket(**resources: Any) -> dict[str, Any]:
    """A document whose resources and diagram refer to a bucket that is not there, or there under another ID."""
    return {
        "resources": {"rule": _RULE, "versioning": _VERSIONING, "key": {"type": "aws:kms:Key"}, **resources},
        "diagram": {"nodes": [{"id": "dataBucket", "label": "Data"}, {"id": "key", "label": "Key"}], "edges": []},
    }


def test_a_missing_resource_is_one_finding_with_all_places_that_refer_to_it(catalog: Catalog) -> None:
    (finding,) = _grave(_findings(_without_bucket(), catalog))

    assert (finding.diagnostic.code, finding.path) == ("I0301", "/resources/versioning/config/bucket")
    assert [one.message for one in finding.related] == ["and here", "the diagram shows it here"]
    assert finding.diagnostic.notes == ("Declare it, or remove these references to it.",)
    assert finding.diagnostic.fix is None


def test_a_misspelled_declaration_gets_the_id_that_all_others_have(catalog: Catalog) -> None:
    document = _without_bucket(dataBuket={"type": "aws:s3:Bucket"})

    assert _codes(document, catalog) == ["I0301"]
    assert "dataBucket" in _fixed(document, catalog)["resources"]
    assert _codes(_fixed(document, catalog), catalog) == []


def test_a_renamed_declaration_that_alone_fits_all_places_is_offered_the_id_that_they_have(catalog: Catalog) -> None:
    document = _without_bucket(storage={"type": "aws:s3:Bucket"})
    (finding,) = _grave(_findings(document, catalog))

    assert finding.diagnostic.fix
    assert (finding.diagnostic.fix.title, finding.diagnostic.fix.certain) == ("rename `storage` to `dataBucket`", False)


def test_an_id_that_is_misspelled_everywhere_but_at_its_declaration_is_corrected_everywhere(catalog: Catalog) -> None:
    used = {"type": "aws:s3:BucketObject", "config": {"bucket": "dataBuket.id", "key": "a", "content": "a"}}
    document = _without_bucket(dataBuket={"type": "aws:s3:Bucket"}, copy=used)
    fixed = _fixed(document, catalog)

    assert _codes(document, catalog) == ["I0301"]
    assert fixed["resources"]["rule"]["config"]["bucket"] == "dataBuket.id"
    assert fixed["resources"]["versioning"]["config"]["bucket"] == "${dataBuket.id}"
    assert fixed["diagram"]["nodes"][0]["id"] == "dataBuket"


def test_a_bare_id_of_a_missing_resource_is_said_with_its_node(catalog: Catalog) -> None:
    document = _without_bucket()
    document["resources"] = {"rule": {**_RULE, "config": {"bucket": "dataBucket"}}, "key": {"type": "aws:kms:Key"}}
    (finding,) = _grave(_findings(document, catalog))

    assert (finding.diagnostic.code, finding.path) == ("I0305", "/resources/rule/config/bucket")


def test_what_an_ignored_finding_covers_is_told_in_its_place(catalog: Catalog) -> None:
    findings = _grave(_findings(_without_bucket(), catalog))
    by_code = Selection(ignore=(Ignore(("I0301",), "--ignore"),))
    by_resource = Selection(resources={"versioning": Ignore(("I0301",), "resources")})

    for selection in (by_code, by_resource):
        assert [one.diagnostic.code for one in select(findings, selection)] == ["I0305", "I0501"]


def test_an_ignore_of_what_another_finding_covers_is_in_use(catalog: Catalog) -> None:
    findings = _grave(_findings(_without_bucket(), catalog))
    selection = Selection(ignore=(Ignore(("I0501",), "--ignore"),))
    found = select_all(findings, selection, Checked({"document.json": ("rule", "versioning", "key")}))

    assert [one.diagnostic.code for one in found] == ["I0301"]


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"functionName": "worker.arn"}, "I0434"),
        ({"functionName": "worker.arn", "eventSourceArn": {"a": 1}}, "I0412"),
        ({"functionName": "worker.arn", "eventSourceArn": "${config.source}"}, "I0309"),
        ({"functionName": "worker.arn", "eventSourceArn": "ordres.arn"}, "I0305"),
        ({"eventSourceArn": "orders.arn"}, "I0411"),
        ({}, "I0411"),
    ],
)
def test_a_fault_in_an_attachment_is_why_nothing_joins_what_it_should(
    mapping: dict[str, Any], code: str, catalog: Catalog
) -> None:
    worker = {**_FUNCTION, "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    document = {
        "resources": {
            "orders": {"type": "aws:sqs:Queue"},
            "worker": {"type": "aws:lambda:Function", "config": worker},
            "mapping": {"type": "aws:lambda:EventSourceMapping", "config": mapping},
        },
        "diagram": {
            "nodes": [{"id": "orders", "label": "Orders"}, {"id": "worker", "label": "Worker"}],
            "edges": [{"from": "orders", "to": "worker"}],
        },
    }

    assert _codes(document, catalog) == [code]


def test_an_attachment_of_no_type_is_why_nothing_joins_what_it_should(catalog: Catalog) -> None:
    document = {
        "resources": {
            "a": {"type": "aws:sns:Topic"},
            "b": {"type": "aws:sqs:Queue"},
            "both": {"type": "aws:sns:Nothing", "config": {"topic": "a.arn", "endpoint": "b.arn"}},
        },
        "diagram": {
            "nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}],
            "edges": [{"from": "a", "to": "b"}],
        },
    }

    assert _codes(document, catalog) == ["I0401"]


def test_the_edges_of_a_node_that_nothing_joins_are_one_finding(catalog: Catalog) -> None:
    names = ("a", "b", "c")
    document = {
        "resources": {name: {"type": "aws:sqs:Queue"} for name in names},
        "diagram": {
            "nodes": [{"id": name, "label": name.upper()} for name in names],
            "edges": [{"from": "a", "to": "b"}, {"from": "c", "to": "a"}, {"from": "a", "to": "b"}],
        },
    }

    assert _codes(document, catalog) == ["I0506", "I0505"]


def test_a_node_by_another_id_is_what_edges_to_a_resource_without_a_node_lead_to(catalog: Catalog) -> None:
    access = {"type": "aws:sqs:RedrivePolicy", "config": {"queueUrl": "a", "redrivePolicy": {}}}
    document = {
        "resources": {**_QUEUES, "access": access},
        "diagram": {
            "nodes": [{"id": "a", "label": "A", "parent": "b"}, {"id": "queue", "label": "B"}],
            "edges": [{"from": "a", "to": "b"}],
        },
    }
    (finding,) = [one for one in _grave(_findings(document, catalog)) if one.path.startswith("/diagram/nodes")]

    assert finding.diagnostic.code == "I0501"
    assert _fixed(document, catalog)["diagram"]["nodes"][1]["id"] == "b"


def test_a_missing_node_that_others_are_inside_is_one_finding(catalog: Catalog) -> None:
    inside = [{"id": name, "label": name.upper(), "parent": "group"} for name in _QUEUES]
    document = {"resources": _QUEUES, "diagram": {"nodes": inside, "edges": []}}
    (finding,) = _grave(_findings(document, catalog))

    assert (finding.diagnostic.code, len(finding.related)) == ("I0508", 1)


def _policy(**statement: Any) -> dict[str, Any]:
    return _one("aws:iam:Policy", {"policy": {"Version": "2012-10-17", "Statement": [statement]}})


@pytest.mark.parametrize(
    "statement",
    [
        {"effect": "Allow", "action": "s3:GetObject", "resource": "arn:aws:s3:::data/*"},
        {"Efect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"},
        {"Effect": "Allow", "Acton": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"},
        {"Effect": "Allow", "Action": "s3:GetObject", "Resorces": "arn:aws:s3:::data/*"},
    ],
)
def test_an_element_of_a_statement_by_another_name_lacks_nothing_as_well(
    statement: dict[str, Any], catalog: Catalog
) -> None:
    right = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}

    assert _codes(_policy(**statement), catalog) == ["I0610"]
    assert _fixed(_policy(**statement), catalog) == _policy(**right)


def test_a_role_that_does_not_trust_a_service_is_one_finding_for_all_that_use_it(catalog: Catalog) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "glue.amazonaws.com"}}
    worker = {"role": "role.arn", "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    document = {
        "resources": {
            "role": {
                "type": "aws:iam:Role",
                "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
            },
            "one": {"type": "aws:lambda:Function", "config": worker},
            "two": {"type": "aws:lambda:Function", "config": worker},
        }
    }

    assert _codes(document, catalog) == ["I0617"]
    trust["Principal"]["Service"] = "lambd.aamazonaws.com"  # type: ignore[index]
    assert _codes(document, catalog) == ["I0616"]


def test_a_resource_without_configuration_lacks_everything_for_one_reason(catalog: Catalog) -> None:
    (finding,) = _grave(_findings({"resources": {"it": {"type": "aws:dynamodb:Table"}}}, catalog))
    assert finding.diagnostic.code == "I0435"

    (finding,) = _grave(_findings({"resources": {"it": {"type": "aws:lambda:Permission"}}}, catalog))
    assert finding.diagnostic.message == "`it` has no `action`, `function` and `principal`, which are required."


def test_a_value_of_the_wrong_kind_is_not_judged_as_well(catalog: Catalog) -> None:
    config = {"billingMode": {"mode": "PAY_PER_REQUEST"}}

    assert _codes(_one("aws:dynamodb:Table", {**_TABLE, **config}), catalog) == ["I0412"]


def test_two_unknown_references_in_one_string_are_two_findings(catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {"name": "${ghost.name}-${phantom.name}"})

    assert _codes(document, catalog) == ["I0301", "I0301"]


def test_a_resource_written_in_snake_case_is_one_finding_whose_fix_mends_it(catalog: Catalog) -> None:
    ttl = {"enabled": True, "attribute_name": "expires"}
    written = {"billing_mode": "PAY_PER_REQUEST", "hash_key": "id", "attributes": _TABLE["attributes"], "ttl": ttl}
    document = _one("aws:dynamodb:Table", written)
    (finding,) = _grave(_findings(document, catalog))

    assert "`billing_mode`, `hash_key` and `attribute_name`" in finding.diagnostic.message
    assert len(finding.related) == 2
    assert _fixed(document, catalog)["resources"]["it"]["config"] == {
        **_TABLE,
        "ttl": {"enabled": True, "attributeName": "expires"},
    }


def test_two_misspelled_properties_are_two_findings(catalog: Catalog) -> None:
    config = {**_DATABASE, "manageMasterUserPassword": True, "instanceClas": "db.t4g.micro", "allocatdStorage": 20}
    config = {key: value for key, value in config.items() if key not in ("instanceClass", "allocatedStorage")}

    assert _codes(_one("aws:rds:Instance", config), catalog) == ["I0410", "I0410"]


def test_a_resource_with_the_properties_of_another_type_is_of_the_wrong_type(catalog: Catalog) -> None:
    mapping = {"eventSourceArn": "orders.arn", "functionName": "worker.arn", "batchSize": 5}
    worker = {**_FUNCTION, "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    document = {
        "resources": {
            "orders": {"type": "aws:sqs:Queue"},
            "worker": {"type": "aws:lambda:Function", "config": worker},
            "mapping": {"type": "aws:sqs:Queue", "config": mapping},
        },
        "outputs": {"mapping": "${mapping.uuid}"},
    }
    (finding,) = _grave(_findings(document, catalog))

    assert (finding.diagnostic.code, finding.path) == ("I0410", "/resources/mapping/type")
    assert finding.diagnostic.suggestions == ("aws:lambda:EventSourceMapping",)
    assert finding.diagnostic.fix
    assert not finding.diagnostic.fix.certain


def test_an_unknown_property_among_others_is_no_doubt_of_the_type(catalog: Catalog) -> None:
    config = {"colour": "blue", "shape": "round", "delaySeconds": 5, "fifoQueue": False}

    assert _codes(_one("aws:sqs:Queue", config), catalog) == ["I0410", "I0410"]


def test_an_unknown_property_with_a_reference_as_a_missing_one_takes_it_stands_for_that(catalog: Catalog) -> None:
    worker = {"identity": "role.arn", "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}
    document = {
        "resources": {
            "role": {
                "type": "aws:iam:Role",
                "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
            },
            "worker": {"type": "aws:lambda:Function", "config": worker},
        }
    }

    assert _codes(document, catalog) == ["I0410"]


def test_a_deprecated_property_with_another_fault_in_it_is_one_finding(catalog: Catalog) -> None:
    assert _codes(_one("aws:s3:Bucket", {"versioning": {"status": "Enabled"}}), catalog) == ["I0410"]


def test_an_object_with_nothing_but_unknown_properties_lacks_nothing_as_well(catalog: Catalog) -> None:
    config = {"bucket": "data", "versioningConfiguration": {"a": 1, "b": 2}}

    assert _codes(_one("aws:s3:BucketVersioning", config), catalog) == ["I0410"]
    assert _codes(_policy(), catalog) == ["I0612", "I0613", "I0613"]
    assert _codes(_one("aws:iam:Policy", {"policy": {"a": 1}}), catalog) == ["I0610"]


def test_a_table_without_attributes_is_one_finding_for_all_its_keys(catalog: Catalog) -> None:
    config = {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "rangeKey": "time"}

    assert _codes(_one("aws:dynamodb:Table", config), catalog) == ["I0436"]
    assert _codes(_one("aws:dynamodb:Table", {**config, "attributes": {"name": "id", "type": "S"}}), catalog) == [
        "I0415"
    ]


def test_a_document_that_lacks_several_members_is_one_finding(catalog: Catalog) -> None:
    config = {"roleArn": "arn:aws:iam::123456789012:role/flow", "definition": {"Comment": "later"}}

    assert _codes(_one("aws:sfn:StateMachine", config), catalog) == ["I0473"]


def test_a_resource_that_is_of_another_type_is_not_referred_to_in_vain_as_well(catalog: Catalog) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}
    worker = {"role": "role.arn", "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    document = {
        "resources": {
            "role": {"type": "aws:sqs:Queue", "config": {"assumeRolePolicy": {"Statement": [trust]}}},
            "worker": {"type": "aws:lambda:Function", "config": worker},
        }
    }

    assert _codes(document, catalog) == ["I0410"]


@pytest.mark.parametrize("config", [{"delaySeconds": "ghost.delay"}, {"fifoQueue": "ghost.isFifo", "name": "a.fifo"}])
def test_what_keeps_a_document_from_being_compiled_is_an_error_whatever_explains_it(
    config: dict[str, Any], catalog: Catalog
) -> None:
    (finding,) = _grave(_findings(_one("aws:sqs:Queue", config), catalog))

    assert (finding.diagnostic.code, finding.severity) == ("I0305", Severity.ERROR)
    assert [one.diagnostic.code for one in finding.covered] == ["I0412"]


@pytest.mark.parametrize("type_", ["aws:lambda:Nothing", "aws:lambda:Permission"])
def test_a_permission_with_a_fault_is_why_a_call_is_not_allowed(type_: str, catalog: Catalog) -> None:
    worker = {**_FUNCTION, "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    allowed = {"function": "worker.name", "action": "lambda:InvokeFunction", "principal": {"Service": "sns"}}
    subscribed = {"topic": "orders.arn", "protocol": "lambda", "endpoint": "worker.arn"}
    document = {
        "resources": {
            "orders": {"type": "aws:sns:Topic"},
            "worker": {"type": "aws:lambda:Function", "config": worker},
            "permission": {"type": type_, "config": allowed},
            "subscription": {"type": "aws:sns:TopicSubscription", "config": subscribed},
        }
    }

    assert len(_codes(document, catalog)) == 1


@pytest.mark.parametrize("indexes", [{"globalSecondaryIndexes": "none"}, {"secondaryThings": [{"name": "by"}]}])
def test_an_index_that_cannot_be_read_may_be_what_uses_an_attribute(indexes: dict[str, Any], catalog: Catalog) -> None:
    attributes = [*_TABLE["attributes"], {"name": "state", "type": "S"}]  # type: ignore[misc]

    assert len(_codes(_one("aws:dynamodb:Table", {**_TABLE, "attributes": attributes, **indexes}), catalog)) == 1


def test_properties_in_another_spelling_are_put_in_brackets_too(catalog: Catalog) -> None:
    document = _one("aws:ec2:Instance", {"instance_type": "t3.micro", "ami": "ami-1", "security_groups": "sg-1"})
    fixed = _fixed(document, catalog)["resources"]["it"]["config"]

    assert (fixed["instanceType"], fixed["securityGroups"]) == ("t3.micro", ["sg-1"])


def test_a_node_that_is_hardly_like_the_resource_without_a_node_is_not_certainly_that(catalog: Catalog) -> None:
    document = {
        "resources": _QUEUES,
        "diagram": {
            "nodes": [{"id": "a", "label": "A"}, {"id": "people", "label": "People"}],
            "edges": [{"from": "a", "to": "b"}],
        },
    }
    (finding,) = [one for one in _grave(_findings(document, catalog)) if one.diagnostic.code == "I0501"]

    assert finding.diagnostic.fix
    assert not finding.diagnostic.fix.certain


@pytest.mark.parametrize("access", [{"type": "aws:iam:Nothing"}, {"type": "aws:iam:RolePolicyAttachment"}])
def test_a_policy_with_a_fault_is_why_a_role_does_not_allow_an_action(access: dict[str, Any], catalog: Catalog) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}
    worker = {"role": "role.arn", "code": "./app", "handler": "a.b", "runtime": "python3.13"}
    mapping = {"eventSourceArn": "orders.arn", "functionName": "worker.arn"}
    document = {
        "resources": {
            "orders": {"type": "aws:sqs:Queue", "config": {"visibilityTimeoutSeconds": 30}},
            "role": {
                "type": "aws:iam:Role",
                "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
            },
            "access": {**access, "config": {"role": "role.name"}},
            "worker": {"type": "aws:lambda:Function", "config": worker},
            "mapping": {"type": "aws:lambda:EventSourceMapping", "config": mapping},
        }
    }

    assert len(_codes(document, catalog)) == 1


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        (
            "aws:ec2:SecurityGroup",
            {"ingress": [{"protocol": "tcp", "fromPort": 80, "toPort": 80, "sourceSecurityGroupId": "sg-0a1b2c3d"}]},
        ),
        ("aws:ec2:Route", {"routeTableId": "rtb-0a1b2c3d", "gatewayId": "igw-0a1b2c3d", "cidrBlock": "10.0.0.0/16"}),
    ],
)
def test_what_is_needed_and_may_stand_under_an_unknown_name_is_asked_for_by_that_name_alone(
    type_: str, config: dict[str, Any], catalog: Catalog
) -> None:
    assert _codes(_one(type_, config), catalog) == ["I0410"]


def test_a_stream_that_is_half_turned_on_is_a_fault_of_the_table_and_not_of_its_readers(catalog: Catalog) -> None:
    document = {
        "resources": {
            "orders": {"type": "aws:dynamodb:Table", "config": {**_TABLE, "streamViewType": "NEW_IMAGE"}},
            "mapping": {
                "type": "aws:lambda:EventSourceMapping",
                "config": {
                    "eventSourceArn": "orders.streamArn",
                    "functionName": "worker",
                    "startingPosition": "LATEST",
                },
            },
        }
    }

    assert _codes(document, catalog) == ["I0433"]


def test_a_role_that_its_service_may_not_assume_is_not_asked_for_permissions_too(catalog: Catalog) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "eks.amazonaws.com"}}
    nodes = {
        "clusterName": "main",
        "nodeRoleArn": "role.arn",
        "subnetIds": ["subnet-0a1b2c3d", "subnet-1a1b2c3d"],
        "scalingConfig": {"desiredSize": 1, "maxSize": 2, "minSize": 1},
    }
    document = {
        "resources": {
            "role": {
                "type": "aws:iam:Role",
                "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
            },
            "nodes": {"type": "aws:eks:NodeGroup", "config": nodes},
        }
    }

    assert _codes(document, catalog) == ["I0617"]


_SENDING = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "orders.arn"}


@pytest.mark.parametrize(
    ("access", "depends_on", "told"),
    [
        ({"policy": {"Version": "2012-10-17", "Statement": [_SENDING]}}, [], "I0411"),
        ({"role": "worker.name", "policy": {"Version": "2012-10-17", "Statement": [_SENDING]}}, [], "I0305"),
        (
            {"role": "role.id", "policy": {"Version": "2012-10-17", "Statement": [{**_SENDING, "Effect": "allow"}]}},
            [],
            "I0612",
        ),
        (None, ["access"], "I0301"),
    ],
    ids=["no role", "a role that is not there", "an effect in lower case", "only depended on"],
)
def test_what_was_to_give_a_role_its_permissions_is_why_it_has_none(
    access: dict[str, Any] | None, depends_on: list[str], told: str, catalog: Catalog
) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "scheduler.amazonaws.com"}}
    nightly = {
        "scheduleExpression": "rate(1 day)",
        "flexibleTimeWindow": {"mode": "OFF"},
        "target": {"arn": "orders.arn", "roleArn": "role.arn"},
    }
    resources: dict[str, Any] = {
        "orders": {"type": "aws:sqs:Queue"},
        "role": {
            "type": "aws:iam:Role",
            "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
        },
        "nightly": {"type": "aws:scheduler:Schedule", "config": nightly, "dependsOn": depends_on},
    }
    if access:
        resources["access"] = {"type": "aws:iam:RolePolicy", "config": access}

    assert _codes({"resources": resources}, catalog) == [told]


def test_a_statement_with_a_fault_is_why_nobody_may_change_the_policy_of_a_key(catalog: Catalog) -> None:
    account = {"AWS": "arn:aws:iam::123456789012:root"}
    statement = {"Effect": "allow", "Principal": account, "Action": "kms:*", "Resource": "*"}
    document = _one("aws:kms:Key", {"policy": {"Version": "2012-10-17", "Statement": [statement]}})

    assert _codes(document, catalog) == ["I0612"]
