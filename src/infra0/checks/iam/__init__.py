"""Whether policies are such that IAM takes them, and say what they seem to say."""

from infra0.checks.check import Check
from infra0.checks.iam.condition_operator import ConditionOperator
from infra0.checks.iam.incomplete_statement import IncompleteStatement
from infra0.checks.iam.invalid_action import InvalidAction
from infra0.checks.iam.policy_shape import PolicyShape
from infra0.checks.iam.policy_version import PolicyVersion
from infra0.checks.iam.role_trust import RoleTrust
from infra0.checks.iam.secret_default import SecretDefault
from infra0.checks.iam.service_principal import ServicePrincipal
from infra0.checks.iam.statement_effect import StatementEffect
from infra0.checks.iam.statement_id import StatementId
from infra0.checks.iam.unknown_element import UnknownElement

POLICY_CHECKS: tuple[Check, ...] = (
    ConditionOperator,
    IncompleteStatement,
    InvalidAction,
    PolicyShape,
    PolicyVersion,
    RoleTrust,
    SecretDefault,
    ServicePrincipal,
    StatementEffect,
    StatementId,
    UnknownElement,
)
