"""What strings of a document mean: section 3 of the language reference, rule by rule."""

from typing import Any

import pytest

from infra0.diagnostics import Fix, Place, SetValue, Severity
from infra0.graph.spelling import interpolation

TABLE = {
    "type": "aws:dynamodb:Table",
    "config": {"hashKey": "id", "attributes": [{"name": "id", "type": "S"}], "billingMode": "PAY_PER_REQUEST"},
}
TRUST = {"Version": "2012-10-17", "Statement": []}
WORLD: dict[str, Any] = {
    "bucket": {"type": "aws:s3:Bucket"},
    "table": TABLE,
    "queue": {"type": "aws:sqs:Queue"},
    "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": TRUST}},
    "function": {"type": "aws:lambda:Function", "config": {"role": "role.arn"}},
    "key": {"type": "aws:kms:Key"},
    "my-topic": {"type": "aws:sns:Topic"},
    "cert": {"type": "aws:acm:Certificate", "config": {"domainName": "example.com"}},
    "balancer": {"type": "aws:lb:LoadBalancer"},
    "aurora": {"type": "aws:rds:Cluster", "config": {"engine": "aurora-mysql"}},
    "web": {"type": "awsx:lb:ApplicationLoadBalancer"},
    "distribution": {"type": "aws:cloudfront:Distribution"},
}


def meaning(graph_of: Any, type_: str, config: dict[str, Any], *steps: str | int) -> str | None:
    """What the string at a place of one more resource means, spelled out; None for text."""
    graph, _ = graph_of({**WORLD, "subject": {"type": type_, "config": config}})
    value = graph.values.get(("resources", "subject", "config", *steps))
    return interpolation(value) if value else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("table.arn", "${table.arn}"),
        ("table.name", "${table.name}"),
        ("my-topic.arn", "${my-topic.arn}"),
        ("cert.domainValidationOptions[0].resourceRecordName", "${cert.domainValidationOptions[0].resourceRecordName}"),
        ('bucket.tags["Name"]', '${bucket.tags["Name"]}'),
        ("table.nope", None),
        ("table.arn.deeper", None),
        ("cert.domainValidationOptions[0].nope", None),
        ("ghost.arn", None),
        ("subject.arn", None),
        ("Table.arn", None),
        ("table.arn ", None),
        ("api-lambda.handler", None),
    ],
)
def test_an_attribute_reference_needs_another_resource_that_has_the_attribute(
    graph_of: Any, text: str, expected: str | None
) -> None:
    assert meaning(graph_of, "aws:ssm:Parameter", {"type": "String", "value": text}, "value") == expected


@pytest.mark.parametrize(
    ("type_", "config", "steps", "expected"),
    [
        ("aws:lambda:Function", {"role": "role"}, ("role",), "${role.arn}"),
        ("aws:iam:RolePolicyAttachment", {"role": "role", "policyArn": "x"}, ("role",), "${role.name}"),
        ("aws:s3:BucketVersioning", {"bucket": "bucket"}, ("bucket",), "${bucket.id}"),
        ("aws:lambda:EventSourceMapping", {"eventSourceArn": "queue"}, ("eventSourceArn",), "${queue.arn}"),
        ("aws:route53:Record", {"aliases": [{"name": "balancer"}]}, ("aliases", 0, "name"), "${balancer.dnsName}"),
        (
            "aws:route53:Record",
            {"aliases": [{"name": "distribution"}]},
            ("aliases", 0, "name"),
            "${distribution.domainName}",
        ),
        (
            "aws:dynamodb:Table",
            {"serverSideEncryption": {"kmsKeyArn": "key"}},
            ("serverSideEncryption", "kmsKeyArn"),
            "${key.arn}",
        ),
    ],
)
def test_a_bare_id_means_the_attribute_that_published_programs_use(
    graph_of: Any, type_: str, config: dict[str, Any], steps: tuple[str | int, ...], expected: str
) -> None:
    assert meaning(graph_of, type_, config, *steps) == expected


def test_a_slot_whose_type_is_a_resource_takes_the_resource_itself(graph_of: Any) -> None:
    config = {"routes": [{"path": "/", "method": "GET", "eventHandler": "function"}]}
    assert meaning(graph_of, "aws-apigateway:index:RestAPI", config, "routes", 0, "eventHandler") == "${function}"


@pytest.mark.parametrize(
    ("type_", "config", "steps"),
    [
        ("aws:sqs:Queue", {"tags": {"Feeds": "table"}}, ("tags", "Feeds")),
        ("aws:sqs:Queue", {"name": "table"}, ("name",)),
        ("aws:s3:Bucket", {"bucket": "table"}, ("bucket",)),
        ("aws:iam:Role", {"description": "table"}, ("description",)),
        ("aws:codedeploy:DeploymentGroup", {"deploymentGroupName": "table"}, ("deploymentGroupName",)),
        ("aws:ec2:Instance", {"instanceType": "table"}, ("instanceType",)),
    ],
)
def test_names_tags_descriptions_and_enumerations_hold_text(
    graph_of: Any, type_: str, config: dict[str, Any], steps: tuple[str | int, ...]
) -> None:
    assert meaning(graph_of, type_, config, *steps) is None


@pytest.mark.parametrize(
    ("type_", "config", "steps"),
    [
        ("aws:dynamodb:Table", {"attributes": [{"name": "role", "type": "S"}]}, ("attributes", 0, "name")),
        ("aws:dynamodb:Table", {"ttl": {"attributeName": "queue"}}, ("ttl", "attributeName")),
        ("aws:ecs:Service", {"loadBalancers": [{"containerName": "web"}]}, ("loadBalancers", 0, "containerName")),
        ("aws:ecs:TaskDefinition", {"volumes": [{"name": "bucket"}]}, ("volumes", 0, "name")),
        ("aws:codepipeline:Pipeline", {"stages": [{"name": "function"}]}, ("stages", 0, "name")),
        ("aws:wafv2:WebAcl", {"visibilityConfig": {"metricName": "bucket"}}, ("visibilityConfig", "metricName")),
        ("aws:rds:Instance", {"dbName": "table"}, ("dbName",)),
        ("aws:verifiedaccess:TrustProvider", {"deviceOptions": {"tenantId": "queue"}}, ("deviceOptions", "tenantId")),
    ],
)
def test_a_name_of_something_else_than_the_target_holds_text(
    graph_of: Any, type_: str, config: dict[str, Any], steps: tuple[str | int, ...]
) -> None:
    graph, found = graph_of({**WORLD, "subject": {"type": type_, "config": config}})
    pointer = ("resources", "subject", "config", *steps)
    assert pointer not in graph.values
    assert [one.code for one in found if one.place.pointer == pointer] == ["I0307"]


@pytest.mark.parametrize(
    ("type_", "config", "steps", "expected"),
    [
        (
            "aws:rds:ProxyTarget",
            {"dbClusterIdentifier": "aurora"},
            ("dbClusterIdentifier",),
            "aurora.clusterIdentifier",
        ),
        (
            "aws:acm:CertificateValidation",
            {"validationRecordFqdns": ["record"]},
            ("validationRecordFqdns", 0),
            "record.fqdn",
        ),
        ("aws:organizations:Account", {"parentId": "unit"}, ("parentId",), "unit.id"),
        (
            "aws:appsync:DataSource",
            {"dynamodbConfig": {"tableName": "table"}},
            ("dynamodbConfig", "tableName"),
            "table.name",
        ),
    ],
)
def test_a_name_that_speaks_of_the_target_refers_to_it(
    graph_of: Any, type_: str, config: dict[str, Any], steps: tuple[str | int, ...], expected: str
) -> None:
    more = {
        "record": {"type": "aws:route53:Record", "config": {"name": "www", "type": "CNAME", "zoneId": "Z1"}},
        "unit": {"type": "aws:organizations:OrganizationalUnit", "config": {"name": "x", "parentId": "r-1"}},
        "subject": {"type": type_, "config": config},
    }
    graph, _ = graph_of({**WORLD, **more})
    value = graph.values["resources", "subject", "config", *steps]
    assert interpolation(value) == f"${{{expected}}}"


@pytest.mark.parametrize(
    ("key", "target", "expected"),
    [
        ("TABLE_NAME", "table", "${table.name}"),
        ("QUEUE_URL", "queue", "${queue.url}"),
        ("TOPIC_ARN", "my-topic", "${my-topic.arn}"),
        ("BUCKET_NAME", "bucket", "${bucket.bucket}"),
        ("functionName", "function", "${function.name}"),
        ("TABLE", "table", None),
        ("TABLE_URL", "table", None),
        ("TABLE_STREAM_ARN", "table", "${table.streamArn}"),
        ("LB_DNS_NAME", "balancer", "${balancer.dnsName}"),
        ("DB_ENDPOINT", "aurora", "${aurora.endpoint}"),
        ("DB_ENGINE", "aurora", None),
        ("DATA_BUCKET", "bucket", "${bucket.bucket}"),
    ],
)
def test_the_ending_of_a_variables_name_chooses_the_attribute(
    graph_of: Any, key: str, target: str, expected: str | None
) -> None:
    config = {"role": "role.arn", "environment": {"variables": {key: target}}}
    assert meaning(graph_of, "aws:lambda:Function", config, "environment", "variables", key) == expected


@pytest.mark.parametrize(
    ("key", "target", "expected"),
    [
        ("StateMachineArn", "machine", "${machine.arn}"),
        ("LoadBalancer", "balancer", "${balancer.arnSuffix}"),
        ("DBClusterIdentifier", "aurora", "${aurora.clusterIdentifier}"),
    ],
)
def test_what_a_key_says_goes_before_what_examples_give_to_other_keys(
    graph_of: Any, key: str, target: str, expected: str
) -> None:
    machine = {"type": "aws:sfn:StateMachine", "config": {"roleArn": "role", "definition": {}}}
    alarm = {"type": "aws:cloudwatch:MetricAlarm", "config": {"dimensions": {key: target}}}
    graph, _ = graph_of({**WORLD, "machine": machine, "subject": alarm})
    value = graph.values["resources", "subject", "config", "dimensions", key]
    assert interpolation(value) == expected


@pytest.mark.parametrize("text", ["${web.loadBalancer.dnsName}", "web.loadBalancer.dnsName"])
def test_attributes_of_a_components_own_resources_can_be_named(graph_of: Any, text: str) -> None:
    config = {"name": "www", "type": "CNAME", "zoneId": "Z1", "records": [text]}
    assert meaning(graph_of, "aws:route53:Record", config, "records", 0) == "${web.loadBalancer.dnsName}"


def test_a_components_resource_has_no_other_attributes_than_its_type(graph_of: Any) -> None:
    _, (found,) = graph_of(WORLD, outputs={"url": "${web.loadBalancer.dnsNam}"})
    assert (found.code, found.suggestions[0]) == ("I0302", "dnsName")


_STAGED: dict[str, Any] = {
    "api": {"type": "aws:apigateway:RestApi"},
    "deployment": {"type": "aws:apigateway:Deployment", "config": {"restApi": "api.id"}},
    "stage": {
        "type": "aws:apigateway:Stage",
        "config": {"restApi": "api.id", "deployment": "${deployment.id}", "stageName": "v1"},
    },
}


@pytest.mark.parametrize("text", ["${deployment.invokeUrl}", "deployment.invokeUrl"])
def test_an_attribute_that_a_neighbour_has_is_offered_of_that(graph_of: Any, text: str) -> None:
    _, (found,) = graph_of(_STAGED, outputs={"url": text})
    right = text.replace("deployment", "stage")
    assert found.suggestions[0] == "stage.invokeUrl"
    assert "`stage` has it" in found.notes[0]
    assert found.fix.edits == (SetValue(("outputs", "url"), right),)
    assert not found.fix.certain


@pytest.mark.parametrize("text", ["${deployment.name}", "${deployment.idd}", "${stage.nothing}"])
def test_what_every_resource_has_or_none_is_not_looked_for_in_others(graph_of: Any, text: str) -> None:
    _, (found,) = graph_of(_STAGED, outputs={"url": text})
    assert not any("has it" in note for note in found.notes)


def test_a_variable_that_stays_text_is_offered_the_reference(graph_of: Any) -> None:
    variables = {"environment": {"variables": {"TABLE": "table"}}}
    _, found = graph_of(
        {**WORLD, "subject": {"type": "aws:lambda:Function", "config": {"role": "role.arn", **variables}}}
    )
    (hint,) = [one for one in found if one.code == "I0307"]
    pointer = ("resources", "subject", "config", "environment", "variables", "TABLE")
    assert hint.severity is Severity.HINT
    assert hint.fix == Fix("refer to `${table.name}`", (SetValue(pointer, "${table.name}"),), certain=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("${stack}", "${stack}"),
        ("logs-${pulumi.getStack()}", "logs-${stack}"),
        ("${project}-${organization}", "${project}-${organization}"),
        ("${table.arn}/index/*", "${table.arn}/index/*"),
        ("${table}", "${table.id}"),
        ("x-${bucket}", "x-${bucket.id}"),
        ("$${stack}", "$${stack}"),
        ("!{timestamp:yyyy}", None),
    ],
)
def test_braces_hold_contexts_settings_and_references(graph_of: Any, text: str, expected: str | None) -> None:
    assert meaning(graph_of, "aws:ssm:Parameter", {"type": "String", "value": text}, "value") == expected


def test_a_setting_is_read_as_a_whole(graph_of: Any) -> None:
    subject = {"type": "aws:ssm:Parameter", "config": {"type": "String", "value": "${config.sizes.small}"}}
    _, (found,) = graph_of({"subject": subject}, config={"sizes": {"type": "object"}})
    assert (found.code, found.severity) == ("I0303", Severity.ERROR)


def test_an_id_wins_over_a_context_of_the_same_name(graph_of: Any) -> None:
    graph, _ = graph_of(
        {"stack": {"type": "aws:sqs:Queue"}, "topic": {"type": "aws:sns:Topic", "config": {"name": "${stack.name}"}}}
    )
    assert interpolation(graph.values["resources", "topic", "config", "name"]) == "${stack.name}"


def errors(graph_of: Any, text: str, **members: Any) -> list[tuple[str, tuple[str, ...]]]:
    subject = {"type": "aws:ssm:Parameter", "config": {"type": "String", "value": text}}
    _, found = graph_of({**WORLD, "subject": subject}, **members)
    return [(one.code, one.suggestions) for one in found if one.severity is not Severity.HINT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("${tabel.arn}", [("I0301", ("table",))]),
        ("${table.arm}", [("I0302", ("arn",))]),
        ("${lower(stack)}", [("I0303", ("${stack}",))]),
        ("${never", [("I0303", ())]),
        ("${config.size}", [("I0309", ())]),
        ("databalse.nope", []),
        ("tabel.arn", [("I0305", ("table.arn",))]),
    ],
)
def test_what_cannot_be_resolved_is_said_with_the_nearest_names(
    graph_of: Any, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert errors(graph_of, text) == expected


def test_a_wrong_expression_is_pointed_at_within_the_string(graph_of: Any) -> None:
    subject = {"type": "aws:ssm:Parameter", "config": {"type": "String", "value": "x-${ghost.arn}-y"}}
    _, (found,) = graph_of({**WORLD, "subject": subject})
    assert found.place == Place(("resources", "subject", "config", "value"), "value", (2, 14))


def test_policies_keep_their_own_variables_and_take_references(graph_of: Any) -> None:
    statement = {
        "Effect": "Allow",
        "Action": "s3:*",
        "Resource": ["bucket", "${bucket.arn}/${aws:username}/*"],
        "Condition": {"StringEquals": {"aws:SourceArn": "table.arn"}},
    }
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    graph, found = graph_of(
        {**WORLD, "subject": {"type": "aws:iam:RolePolicy", "config": {"role": "role", "policy": policy}}}
    )
    below = ("resources", "subject", "config", "policy", "Statement", 0)
    assert interpolation(graph.values[*below, "Resource", 0]) == "${bucket.arn}"
    assert interpolation(graph.values[*below, "Resource", 1]) == "${bucket.arn}/$${aws:username}/*"
    assert interpolation(graph.values[*below, "Condition", "StringEquals", "aws:SourceArn"]) == "${table.arn}"
    assert [(one.code, one.severity) for one in found] == [("I0308", Severity.HINT)]


def test_keys_of_maps_are_interpolated(graph_of: Any) -> None:
    graph, _ = graph_of({**WORLD, "subject": {"type": "aws:s3:Bucket", "config": {"tags": {"${table.name}": "x"}}}})
    pointer = ("resources", "subject", "config", "tags", "${table.name}")
    assert interpolation(graph.keys[pointer]) == "${table.name}"


def test_types_without_a_catalog_take_any_attribute(graph_of: Any) -> None:
    resources = {
        "app": {"type": "acme:web:App", "config": {}},
        "record": {"type": "acme:dns:Record", "config": {"target": "app.host", "appId": "app", "note": "app"}},
    }
    graph, found = graph_of(resources)
    base = ("resources", "record", "config")
    assert interpolation(graph.values[*base, "target"]) == "${app.host}"
    assert interpolation(graph.values[*base, "appId"]) == "${app.id}"
    assert (*base, "note") not in graph.values
    assert [one.code for one in found] == ["I0307"]


def test_what_examples_give_may_be_a_part_of_an_attribute(graph_of: Any) -> None:
    document = {
        "organization": {"type": "aws:organizations:Organization"},
        "unit": {"type": "aws:organizations:OrganizationalUnit", "config": {"name": "x", "parentId": "organization"}},
    }
    graph, _ = graph_of(document)
    value = graph.values[("resources", "unit", "config", "parentId")]
    assert interpolation(value) == "${organization.roots[0].id}"


@pytest.mark.parametrize(
    ("type_", "config", "expected"),
    [
        ("aws:iam:OpenIdConnectProvider", {"url": "balancer.oidcIssuer"}, [("I0305", Severity.WARNING)]),
        ("aws:s3:BucketVersioning", {"bucket": "bucket.arnn"}, [("I0305", Severity.WARNING)]),
        ("aws:s3:BucketVersioning", {"bucket": "bucket.buckt"}, [("I0305", Severity.WARNING)]),
        ("aws:iam:Policy", {"policy": {"Statement": [{"Resource": "queue.ar"}]}}, [("I0305", Severity.WARNING)]),
        ("aws:lambda:Function", {"environment": {"variables": {"Q": "queue.nam"}}}, [("I0305", Severity.WARNING)]),
        ("aws:lambda:Function", {"environment": {"variables": {"Q": "queue.push"}}}, [("I0304", Severity.HINT)]),
        ("aws:lambda:Function", {"handler": "bucket.someHandler"}, [("I0304", Severity.HINT)]),
        ("aws:s3:Bucket", {"tags": {"For": "bucket.oidcIssuer"}}, [("I0304", Severity.HINT)]),
        ("aws:ec2:Instance", {"instanceType": "table.t4g.micro"}, []),
        ("aws:route53:Zone", {"name": "bucket.example.com"}, []),
        ("aws:acm:Certificate", {"domainName": "bucket.acme.example"}, []),
    ],
)
def test_what_is_no_attribute_is_said_where_a_reference_is_meant(
    graph_of: Any, type_: str, config: dict[str, Any], expected: list[tuple[str, Severity]]
) -> None:
    _, found = graph_of({**WORLD, "subject": {"type": type_, "config": config}})
    assert [(one.code, one.severity) for one in found] == expected


def test_no_attribute_is_offered_that_a_component_does_not_have(graph_of: Any) -> None:
    resources = {
        "api": {"type": "aws-apigateway:index:RestAPI", "config": {"routes": []}},
        "alarm": {"type": "aws:cloudwatch:MetricAlarm", "config": {"dimensions": {"ApiName": "api"}}},
    }
    assert graph_of(resources)[1] == ()


def test_an_id_where_a_reference_is_probably_meant_is_a_warning(graph_of: Any) -> None:
    config = {"lambdaConfig": {"postConfirmation": "function"}}
    _, found = graph_of({**WORLD, "subject": {"type": "aws:cognito:UserPool", "config": config}})
    (warning,) = found
    assert (warning.code, warning.severity) == ("I0305", Severity.WARNING)
    assert warning.fix is not None
    assert warning.fix.title == "refer to `${function.arn}`"


@pytest.mark.parametrize(
    ("type_", "config", "suggestions"),
    [
        ("aws:lambda:EventSourceMapping", {"eventSourceArn": "q.arn"}, ("table.streamArn", "queue.arn")),
        ("aws:lambda:Function", {"role": "worker.arn"}, ("role.arn",)),
        ("aws:ec2:SecurityGroup", {"vpcId": "net.id"}, ()),
        ("aws:lb:LoadBalancer", {"subnets": ["left.id"]}, ()),
        ("aws:sqs:Queue", {"redrivePolicy": {"deadLetterTargetArn": "dead.arn"}}, ()),
        ("aws:iam:Policy", {"policy": {"Statement": [{"Resource": "dead.arn"}]}}, ()),
        ("aws:iam:RolePolicyAttachment", {"role": "worker.name"}, ("role.name",)),
        ("aws:iam:RolePolicy", {"role": "worker.id"}, ("role.id",)),
        ("aws:s3:BucketVersioning", {"bucket": "otherBucket.id"}, ("bucket.id",)),
        ("aws:lambda:Function", {"environment": {"variables": {"QUEUE_ARN": "dead.arn"}}}, ()),
        ("aws:lambda:Function", {"environment": {"variables": {"QUEUE_URL": "dead.url"}}}, ()),
        ("aws:lambda:Function", {"environment": {"variables": {"TABLE_NAME": "orders.name"}}}, ()),
    ],
)
def test_an_attribute_of_nothing_is_said_where_no_text_of_its_form_can_stand(
    graph_of: Any, type_: str, config: dict[str, Any], suggestions: tuple[str, ...]
) -> None:
    _, (found,) = graph_of({**WORLD, "subject": {"type": type_, "config": config}})
    assert (found.code, found.severity, found.suggestions) == ("I0305", Severity.WARNING, suggestions)
    assert found.notes or (found.fix and not found.fix.certain)


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:s3:Bucket", {"bucket": "example.name"}),
        ("aws:s3:BucketVersioning", {"bucket": "example.id"}),
        ("aws:lambda:Function", {"handler": "index.handler", "runtime": "nodejs22.x"}),
        ("aws:lambda:Function", {"environment": {"variables": {"DOMAIN_NAME": "example.name", "CALL": "app.url"}}}),
        ("aws:lambda:Function", {"environment": {"variables": {"HANDLER_NAME": "app.handler"}}}),
        ("aws:route53:Record", {"name": "example.id", "records": ["other.name"]}),
        ("aws:cloudwatch:MetricAlarm", {"alarmDescription": "queue2.arn"}),
    ],
)
def test_text_that_may_stand_for_itself_is_no_reference_to_nothing(
    graph_of: Any, type_: str, config: dict[str, Any]
) -> None:
    _, found = graph_of({**WORLD, "subject": {"type": type_, "config": config}})
    assert [one.code for one in found if one.code == "I0305"] == []


def test_text_that_happens_to_be_an_id_is_no_reference_in_a_slot_for_text(graph_of: Any) -> None:
    filters = {"destination": {"bucket": {"bucketArn": "arn:aws:s3:::lake", "format": "ORC", "prefix": "bucket"}}}
    _, found = graph_of({**WORLD, "subject": {"type": "aws:s3:Inventory", "config": filters}})
    assert [one.severity for one in found] in ([], [Severity.HINT])
