"""What workloads need for themselves, and the reasons that are given for it."""

from typing import Any

from support.derivation import function, policy, role, statements


def reasons_of(derived: Any, resource: str) -> dict[str, tuple[str, ...]]:
    """The reasons of each statement by its Sid, without those for logs."""
    return {
        sid: found
        for sid, found in derived.reasons["resources", resource, "config", "policy"].items()
        if sid != "WriteLogs"
    }


def function_with(prose: str, **config: Any) -> dict[str, Any]:
    """A function with its role and policy."""
    return {
        "fnRole": role("lambda.amazonaws.com"),
        "fn": function("fnRole", **config),
        "access": policy("fnRole", prose),
    }


def test_a_reason_names_the_prose_where_the_document_shows_nothing(derived_of: Any) -> None:
    derived, _ = derived_of(function_with("SES, X-Ray and Bedrock access"))
    assert reasons_of(derived, "access") == {
        "SendTraces": ("the prose names X-Ray",),
        "InvokeModels": ("the prose names Bedrock",),
        "SendMail": ("the prose names SES",),
    }


def test_a_reason_names_what_the_document_shows(derived_of: Any) -> None:
    derived, _ = derived_of(
        function_with(
            "X-Ray and Bedrock access",
            tracingConfig={"mode": "Active"},
            environment={"variables": {"MODEL": "amazon.nova-lite-v1:0"}},
        )
    )
    assert reasons_of(derived, "access") == {
        "SendTraces": ("`fn` is traced",),
        "InvokeModels": ("`fn` names a model of Bedrock",),
    }


def test_mail_is_sent_as_whom_a_variable_names_and_else_as_any_identity(derived_of: Any) -> None:
    derived, _ = derived_of(function_with("Send email with SES"))
    assert statements(derived, "access")["SendMail"] == (
        ["ses:SendEmail", "ses:SendRawEmail"],
        "arn:aws:ses:*:*:identity/*",
    )
    variables = {"FROM_EMAIL": "shop@example.com", "ADMIN_EMAIL": "admin@example.org"}
    derived, _ = derived_of(function_with("Send email with SES", environment={"variables": variables}))
    assert statements(derived, "access")["SendMail"][1] == [
        "arn:aws:ses:*:*:identity/shop@example.com",
        "arn:aws:ses:*:*:identity/example.com",
    ]


def test_mail_is_sent_as_the_identity_of_the_document(derived_of: Any) -> None:
    identity = {"type": "aws:ses:EmailIdentity", "config": {"email": "shop@example.com"}}
    derived, _ = derived_of({**function_with("Send email with SES"), "sender": identity})
    assert [*statements(derived, "access")] == ["WriteLogs", "SendToSender"]


def test_session_manager_is_no_parameter(derived_of: Any) -> None:
    derived, (finding,) = derived_of(
        {
            "hostRole": role("ec2.amazonaws.com"),
            "profile": {"type": "aws:iam:InstanceProfile", "config": {"role": "hostRole.name"}},
            "host": {"type": "aws:ec2:Instance", "config": {"iamInstanceProfile": "profile.name"}},
            "access": policy("hostRole", "SSM session manager"),
        }
    )
    assert [*statements(derived, "access")] == ["OpenSessions", "RegisterInstance"]
    assert not [note for note in finding.notes if "speaks of" in note]


def test_a_delivery_stream_into_a_vpc_has_network_interfaces_there(derived_of: Any) -> None:
    network = {"subnetIds": ["subnet-1"], "securityGroupIds": ["sg-1"], "roleArn": "deliveryRole.arn"}
    derived, _ = derived_of(
        {
            "deliveryRole": role("firehose.amazonaws.com"),
            "search": {"type": "aws:opensearch:Domain"},
            "delivery": {
                "type": "aws:kinesis:FirehoseDeliveryStream",
                "config": {
                    "destination": "opensearch",
                    "opensearchConfiguration": {
                        "domainArn": "search.arn",
                        "roleArn": "deliveryRole.arn",
                        "vpcConfig": network,
                    },
                },
            },
            "access": policy("deliveryRole", "Deliver to OpenSearch in the VPC"),
        }
    )
    found = statements(derived, "access")
    assert {sid: actions for sid, (actions, _) in found.items() if "Network" in sid} == {
        "CreateNetworkInterfaces": ["ec2:CreateNetworkInterface"],
        "ManageNetworkInterfaces": ["ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface"],
        "FindNetworkInterfaces": [
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ],
        "InspectNetwork": ["ec2:DescribeVpcAttribute"],
    }
    assert "DeliverToSearch" in found
    assert not [action for actions, _ in found.values() for action in actions if action == "es:ESHttpDelete"]


def test_a_distributed_map_runs_its_own_state_machine(derived_of: Any) -> None:
    processor = {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "States": {}}
    derived, _ = derived_of(
        {
            "machineRole": role("states.amazonaws.com"),
            "machine": {
                "type": "aws:sfn:StateMachine",
                "config": {
                    "name": "import",
                    "roleArn": "machineRole.arn",
                    "definition": {"States": {"each": {"Type": "Map", "ItemProcessor": processor}}},
                },
            },
            "access": policy("machineRole", "Permissions for the workflow"),
        }
    )
    assert statements(derived, "access") == {
        "RunMap": (["states:StartExecution"], "arn:aws:states:*:*:stateMachine:import"),
        "FollowMap": (
            ["states:DescribeExecution", "states:StopExecution"],
            ["arn:aws:states:*:*:execution:import:*", "arn:aws:states:*:*:execution:import/*:*"],
        ),
    }
