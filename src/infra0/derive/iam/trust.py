"""Derives the policy that says who may assume a role, where prose only speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from infra0.derive.iam.facts import Workload
from infra0.derive.iam.prose import read_prose
from infra0.derive.iam.workloads import kind_of_workload, principal_of_service, principals_of
from infra0.derive.targets import JsonValue

_PRINCIPAL = re.compile(r"(?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})?\.amazonaws\.com(?![\w-])")


def derive_trust(prose: str, workloads: Iterable[Workload]) -> Mapping[str, JsonValue] | None:
    """Trust in the services that run the role's workloads; without any, in those that the prose names."""
    running = principals_of(map(kind_of_workload, workloads))
    principals = [*_PRINCIPAL.findall(prose), *running] or [
        principal for mention in read_prose(prose, ()) if (principal := principal_of_service(mention.service))
    ]
    if not principals:
        return None
    services = list(dict.fromkeys(principals))
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Action": "sts:AssumeRole",
                "Principal": {"Service": services[0] if len(services) == 1 else services},
            }
        ],
    }
