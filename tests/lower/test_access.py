"""Who may do what, by the policies of a document."""

import json
from typing import Any

import pytest
from support.systems import function, role, system_of

from infra0.ir import ALL_BUT, ANYONE, Permission, System, UnreadPolicy


def document(*statements: dict[str, Any]) -> dict[str, Any]:
    """A policy's document."""
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **one} for one in statements]}


def role_policy(policy: Any, **config: Any) -> dict[str, Any]:
    """A policy of the role `role`."""
    return {"type": "aws:iam:RolePolicy", "config": {"role": "role", "policy": policy, **config}}


def rights(system: System) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Who may do what on which resource, and where that is said."""
    return [(one.principal, one.policy, one.actions, one.targets) for one in system.permissions]


READS = {"Action": "s3:GetObject", "Resource": "${data.arn}/*"}
BUCKET = {"type": "aws:s3:Bucket"}


def test_a_statement_is_a_permission_with_the_resources_it_names() -> None:
    statement = {
        "Action": ["s3:GetObject", "s3:ListBucket"],
        "Resource": ["data.arn", "${data.arn}/*", "arn:aws:s3:::logs-${stack}/*"],
        "Condition": {"StringEquals": {"aws:SourceAccount": "123456789012"}},
    }
    system = system_of({"data": BUCKET, "role": role(), "access": role_policy(document(statement))})
    assert system.permissions == (
        Permission(
            principal="role",
            policy="access",
            effect="Allow",
            actions=("s3:GetObject", "s3:ListBucket"),
            resources=("${data.arn}", "${data.arn}/*", "arn:aws:s3:::logs-${stack}/*"),
            targets=("data",),
            derived=False,
            conditional=True,
        ),
    )


def test_what_a_statement_leaves_out_is_said() -> None:
    statement = {"Effect": "Deny", "NotAction": "s3:*", "Resource": "*"}
    (permission,) = system_of({"role": role(), "access": role_policy(document(statement))}).permissions
    assert (permission.effect, permission.actions, permission.resources) == ("Deny", (f"{ALL_BUT}s3:*",), ("*",))


@pytest.mark.parametrize("write", [lambda policy: policy, json.dumps], ids=["object", "text"])
def test_a_policy_counts_however_it_is_written(write: Any) -> None:
    inline = role()
    inline["config"]["inlinePolicies"] = [{"name": "read", "policy": write(document(READS))}]
    system = system_of({"data": BUCKET, "role": inline, "access": role_policy(write(document(READS)))})
    read = (("s3:GetObject",), ("data",))
    assert rights(system) == [("role", "role", *read), ("role", "access", *read)]


def test_a_policy_is_of_those_that_it_is_attached_to() -> None:
    policy = {"type": "aws:iam:Policy", "config": {"policy": document(READS)}}
    attachment = {"type": "aws:iam:RolePolicyAttachment", "config": {"role": "role.name", "policyArn": "access.arn"}}
    managing = role()
    managing["config"]["managedPolicyArns"] = ["access.arn"]
    system = system_of(
        {"data": BUCKET, "access": policy, "role": role(), "attachment": attachment, "other": managing},
    )
    assert [one.principal for one in system.permissions] == ["role", "other"]
    assert system.unread == ()


def test_the_policy_of_a_group_is_of_its_members() -> None:
    resources = {
        "data": BUCKET,
        "readers": {"type": "aws:iam:Group"},
        "ada": {"type": "aws:iam:User"},
        "membership": {
            "type": "aws:iam:UserGroupMembership",
            "config": {"user": "ada.name", "groups": ["readers.name"]},
        },
        "access": {"type": "aws:iam:GroupPolicy", "config": {"group": "readers.name", "policy": document(READS)}},
    }
    assert [one.principal for one in system_of(resources).permissions] == ["readers", "ada"]


@pytest.mark.parametrize("write", [lambda policy: policy, json.dumps], ids=["object", "text"])
def test_a_resource_policy_names_those_whom_it_is_about(write: Any) -> None:
    statements = (
        {**READS, "Principal": {"AWS": ["${role.arn}", "*"]}},
        {**READS, "NotPrincipal": {"AWS": "arn:aws:iam::123456789012:root"}},
    )
    policy = {"type": "aws:s3:BucketPolicy", "config": {"bucket": "data", "policy": write(document(*statements))}}
    system = system_of({"data": BUCKET, "role": role(), "access": policy})
    everyone_else = "everyone but arn:aws:iam::123456789012:root"
    assert [one.principal for one in system.permissions] == ["role", ANYONE, everyone_else]
    assert {one.targets for one in system.permissions} == {("data",)}


def test_a_permission_to_invoke_a_function_counts() -> None:
    config = {"function": "worker.name", "action": "lambda:InvokeFunction", "principal": "sns.amazonaws.com"}
    resources = {"role": role(), "worker": function(), "callers": {"type": "aws:lambda:Permission", "config": config}}
    invoked = ("sns.amazonaws.com", "callers", ("lambda:InvokeFunction",), ("worker",))
    assert rights(system_of(resources)) == [invoked]


@pytest.mark.parametrize("write", [lambda policy: policy, json.dumps], ids=["object", "text"])
def test_a_role_says_who_may_act_as_it(write: Any) -> None:
    trusting = role()
    trusting["config"]["assumeRolePolicy"] = write(trusting["config"]["assumeRolePolicy"])
    (trust,) = system_of({"role": trusting}).trust
    assert (trust.principal, trust.targets) == ("lambda.amazonaws.com", ("role",))


def test_policies_that_the_document_does_not_spell_out_are_named() -> None:
    arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
    managing = role()
    managing["config"]["managedPolicyArns"] = [arn]
    resources = {
        "role": managing,
        "attachment": {"type": "aws:iam:RolePolicyAttachment", "config": {"role": "role.name", "policyArn": arn}},
        "later": role_policy("${config.policy}"),
    }
    system = system_of(resources)
    assert system.permissions == ()
    assert system.unread == (
        UnreadPolicy("role", "later"),
        UnreadPolicy("role", "role", arn),
        UnreadPolicy("role", "attachment", arn),
    )


def test_only_what_the_compiler_wrote_is_derived() -> None:
    mixed = role()
    mixed["config"]["inlinePolicies"] = [
        {"name": "written", "policy": document({"Action": "ses:SendEmail", "Resource": "*"})},
        {"name": "spoken", "policy": "Read the data bucket"},
    ]
    worker = function(environment={"variables": {"BUCKET_NAME": "data.bucket"}})
    system = system_of({"data": BUCKET, "role": mixed, "worker": worker})
    assert [one.derived for one in system.permissions if "ses:SendEmail" in one.actions] == [False]
    assert ("data",) in [one.targets for one in system.permissions if one.derived]
