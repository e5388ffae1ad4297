"""What to say of services that prose names and nothing in the document stands for."""

from __future__ import annotations

from infra0.derive.iam.grants import TARGET_TYPES
from infra0.derive.iam.literals import can_be_spelled
from infra0.derive.iam.services import Service


def unmatched_note(service: Service) -> str:
    """That nothing is allowed of the service, and how the document can say what should be."""
    type = next((type for type in TARGET_TYPES if type.service is service), None)
    remedy = "write what is needed of it as JSON."
    if type and can_be_spelled(type):
        named = "put its ARN in an environment variable of the workload"
        remedy = f"add the {type.label} to the resources, {named}, or {remedy}"
    elif type:
        remedy = f"add the {type.label} to the resources, or {remedy}"
    return f"The prose speaks of {service}, but nothing in the document stands for it: {remedy}"
