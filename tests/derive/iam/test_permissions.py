"""Policy documents read as permissions."""

from infra0.derive.iam.permissions import permissions_of
from infra0.derive.targets import JsonValue
from infra0.ir import Permission


def test_a_statement_is_a_permission_with_the_resources_it_names() -> None:
    document: JsonValue = {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": "ReadOrders",
                "Effect": "Allow",
                "Action": ["dynamodb:GetItem", "dynamodb:Query"],
                "Resource": ["${orders.arn}", "${orders.arn}/index/*", "arn:aws:s3:::logs-${stack}/*"],
            }
        ],
    }
    assert permissions_of(document, "role", "access", True, {"ReadOrders": ("a reason", "another")}) == (
        Permission(
            principal="role",
            policy="access",
            effect="Allow",
            actions=("dynamodb:GetItem", "dynamodb:Query"),
            resources=("${orders.arn}", "${orders.arn}/index/*", "arn:aws:s3:::logs-${stack}/*"),
            targets=("orders",),
            derived=True,
            because="a reason; another",
        ),
    )


def test_single_values_stand_for_lists_of_one() -> None:
    document: JsonValue = {"Statement": {"Effect": "Deny", "NotAction": "s3:*", "Resource": "*"}}
    (permission,) = permissions_of(document, "role", "access", False)
    assert permission.effect == "Deny"
    assert permission.actions == ("everything but s3:*",)
    assert permission.resources == ("*",)
    assert permission.targets == ()


def test_what_is_no_statement_is_passed_over() -> None:
    document: JsonValue = {"Statement": [None, 5, "text", {"Action": [1, None], "Resource": {}}]}
    (permission,) = permissions_of(document, "role", "access", False)
    assert (permission.effect, permission.actions, permission.resources) == ("", (), ())
    assert permissions_of("prose", "role", "access", False) == ()
