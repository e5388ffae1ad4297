"""Documents of any size."""

from typing import Any

_SERVICE = 4
"""The resources of one service: a table, a function, its role, and the role's policy."""


def document(resources: int) -> dict[str, Any]:
    """A document with so many resources, rounded down to whole services, and its diagram."""
    services = range(resources // _SERVICE)
    return {
        "resources": {name: body for number in services for name, body in _service(number).items()},
        "diagram": {
            "nodes": [
                {"id": f"{kind}{number}", "label": f"{kind.title()} {number}"}
                for number in services
                for kind in ("handler", "table")
            ],
            "edges": [{"from": f"handler{number}", "to": f"table{number}"} for number in services],
        },
    }


def _service(number: int) -> dict[str, Any]:
    table, role, policy, handler = (f"{kind}{number}" for kind in ("table", "role", "policy", "handler"))
    return {
        table: {
            "type": "aws:dynamodb:Table",
            "config": {
                "name": f"orders-{number}-${{stack}}",
                "hashKey": "orderId",
                "billingMode": "PAY_PER_REQUEST",
                "attributes": [{"name": "orderId", "type": "S"}],
                "tags": {"service": f"orders-{number}"},
            },
        },
        role: {
            "type": "aws:iam:Role",
            "config": {"assumeRolePolicy": _policy("sts:AssumeRole", Principal={"Service": "lambda.amazonaws.com"})},
        },
        policy: {
            "type": "aws:iam:RolePolicy",
            "config": {"role": f"{role}.id", "policy": _policy("dynamodb:GetItem", Resource=f"{table}.arn")},
        },
        handler: {
            "type": "aws:lambda:Function",
            "config": {
                "role": f"{role}.arn",
                "code": "./handler",
                "handler": "orders.get",
                "runtime": "nodejs22.x",
                "environment": {"variables": {"TABLE_NAME": f"{table}.name"}},
            },
        },
    }


def _policy(action: str, **members: object) -> dict[str, Any]:
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": [action], **members}]}
