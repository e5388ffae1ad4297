"""Whether policies are such that IAM takes them, and say what they seem to say."""

from infra0.checks.check import Check
from infra0.checks.iam.condition_operator import ConditionOperator
from infra0.checks.iam.federated_action import FederatedAction
from infra0.checks.iam.foreign_resource import ForeignResource
from infra0.checks.iam.inapplicable_action import InapplicableAction
from infra0.checks.iam.incomplete_statement import IncompleteStatement
from infra0.checks.iam.invalid_action import InvalidAction
from infra0.checks.iam.literal_wildcard import LiteralWildcard
from infra0.checks.iam.misspelled_principal import MisspelledPrincipal
from infra0.checks.iam.open_federation import OpenFederation
from infra0.checks.iam.placed_bucket import PlacedBucket
from infra0.checks.iam.policy_shape import PolicyShape
from infra0.checks.iam.policy_version import PolicyVersion
from infra0.checks.iam.powerless_role import PowerlessRole
from infra0.checks.iam.rejected_action import RejectedAction
from infra0.checks.iam.resource_form import ResourceForm
from infra0.checks.iam.role_trust import RoleTrust
from infra0.checks.iam.secret_default import SecretDefault
from infra0.checks.iam.service_principal import ServicePrincipal
from infra0.checks.iam.statement_effect import StatementEffect
from infra0.checks.iam.statement_id import StatementId
from infra0.checks.iam.unknown_action import UnknownAction
from infra0.checks.iam.unknown_element import UnknownElement
from infra0.checks.iam.unknown_managed_policy import UnknownManagedPolicy
from infra0.checks.iam.unrestricted_action import UnrestrictedAction

POLICY_CHECKS: tuple[Check, ...] = (
    ConditionOperator,
    FederatedAction,
    ForeignResource,
    InapplicableAction,
    IncompleteStatement,
    InvalidAction,
    LiteralWildcard,
    MisspelledPrincipal,
    OpenFederation,
    PlacedBucket,
    PolicyShape,
    PolicyVersion,
    PowerlessRole,
    RejectedAction,
    ResourceForm,
    RoleTrust,
    SecretDefault,
    ServicePrincipal,
    StatementEffect,
    StatementId,
    UnknownAction,
    UnknownElement,
    UnknownManagedPolicy,
    UnrestrictedAction,
)
