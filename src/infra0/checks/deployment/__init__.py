"""What providers and services reject only at deployment."""

from infra0.checks.check import Check
from infra0.checks.deployment.alias_zone import AliasZone
from infra0.checks.deployment.bounded_number import BoundedNumber
from infra0.checks.deployment.bucket_acl import BucketAcl
from infra0.checks.deployment.bucket_address import BucketAddress
from infra0.checks.deployment.cluster_engine import ClusterEngine
from infra0.checks.deployment.container_name import ContainerName
from infra0.checks.deployment.container_setting import ContainerSetting
from infra0.checks.deployment.dead_letter_order import DeadLetterOrder
from infra0.checks.deployment.delivery_policy import DeliveryPolicy
from infra0.checks.deployment.deployment_order import DeploymentOrder
from infra0.checks.deployment.document_choice import DocumentChoice
from infra0.checks.deployment.document_kind import DocumentKind
from infra0.checks.deployment.document_member import DocumentMember
from infra0.checks.deployment.document_shape import DocumentShape
from infra0.checks.deployment.document_value import DocumentValue
from infra0.checks.deployment.double_member import DoubleMember
from infra0.checks.deployment.edge_resource import EdgeResource
from infra0.checks.deployment.event_bus import EventBus
from infra0.checks.deployment.event_pattern import EventPattern
from infra0.checks.deployment.event_target_role import EventTargetRole
from infra0.checks.deployment.exclusive_properties import ExclusiveProperties
from infra0.checks.deployment.execution_role import ExecutionRole
from infra0.checks.deployment.fargate_network import FargateNetwork
from infra0.checks.deployment.fargate_size import FargateSize
from infra0.checks.deployment.fifo_name import FifoName
from infra0.checks.deployment.foreign_network import ForeignNetwork
from infra0.checks.deployment.function_environment import FunctionEnvironment
from infra0.checks.deployment.function_integration import FunctionIntegration
from infra0.checks.deployment.invalid_cidr import InvalidCidr
from infra0.checks.deployment.invalid_document import InvalidDocument
from infra0.checks.deployment.invalid_name import InvalidName
from infra0.checks.deployment.invocation_permission import InvocationPermission
from infra0.checks.deployment.key_policy import KeyPolicy
from infra0.checks.deployment.listener_protocol import ListenerProtocol
from infra0.checks.deployment.lone_reference import LoneReference
from infra0.checks.deployment.malformed_text import MalformedText
from infra0.checks.deployment.managed_policy_path import ManagedPolicyPath
from infra0.checks.deployment.member_capitals import MemberCapitals
from infra0.checks.deployment.method_set import MethodSet
from infra0.checks.deployment.needed_property import NeededProperty
from infra0.checks.deployment.number_order import NumberOrder
from infra0.checks.deployment.number_range import NumberRange
from infra0.checks.deployment.omitted_property import OmittedProperty
from infra0.checks.deployment.origin_id import OriginId
from infra0.checks.deployment.parameter_family import ParameterFamily
from infra0.checks.deployment.peered_ranges import PeeredRanges
from infra0.checks.deployment.pipeline_artifact import PipelineArtifact
from infra0.checks.deployment.public_policy import PublicPolicy
from infra0.checks.deployment.refused_property import RefusedProperty
from infra0.checks.deployment.rest_method import RestMethod
from infra0.checks.deployment.role_permission import RolePermission
from infra0.checks.deployment.route_key import RouteKey
from infra0.checks.deployment.rule_peer import RulePeer
from infra0.checks.deployment.rule_ports import RulePorts
from infra0.checks.deployment.schedule_expression import ScheduleExpression
from infra0.checks.deployment.second_of_one import SecondOfOne
from infra0.checks.deployment.service_network import ServiceNetwork
from infra0.checks.deployment.starting_position import StartingPosition
from infra0.checks.deployment.state_flow import StateFlow
from infra0.checks.deployment.state_language import StateLanguage
from infra0.checks.deployment.subnet_outside import SubnetOutside
from infra0.checks.deployment.subnet_overlap import SubnetOverlap
from infra0.checks.deployment.subnet_zones import SubnetZones
from infra0.checks.deployment.subscription_endpoint import SubscriptionEndpoint
from infra0.checks.deployment.table_attribute import TableAttribute
from infra0.checks.deployment.table_key import TableKey
from infra0.checks.deployment.table_stream import TableStream
from infra0.checks.deployment.target_type import TargetType
from infra0.checks.deployment.task_part import TaskPart
from infra0.checks.deployment.unaccepted_value import UnacceptedValue
from infra0.checks.deployment.unknown_state import UnknownState
from infra0.checks.deployment.visibility_timeout import VisibilityTimeout
from infra0.checks.deployment.withdrawn_runtime import WithdrawnRuntime
from infra0.checks.deployment.wrong_attribute import WrongAttribute

DEPLOYMENT_CHECKS: tuple[Check, ...] = (
    AliasZone,
    BoundedNumber,
    BucketAcl,
    BucketAddress,
    ClusterEngine,
    ContainerName,
    ContainerSetting,
    DeadLetterOrder,
    DeliveryPolicy,
    DeploymentOrder,
    DocumentChoice,
    DocumentKind,
    DocumentMember,
    DocumentShape,
    DocumentValue,
    DoubleMember,
    EdgeResource,
    EventBus,
    EventPattern,
    EventTargetRole,
    ExclusiveProperties,
    ExecutionRole,
    FargateNetwork,
    FargateSize,
    FifoName,
    ForeignNetwork,
    FunctionEnvironment,
    FunctionIntegration,
    InvalidCidr,
    InvalidDocument,
    InvalidName,
    InvocationPermission,
    KeyPolicy,
    ListenerProtocol,
    LoneReference,
    MalformedText,
    ManagedPolicyPath,
    MemberCapitals,
    MethodSet,
    NeededProperty,
    NumberOrder,
    NumberRange,
    OmittedProperty,
    OriginId,
    ParameterFamily,
    PeeredRanges,
    PipelineArtifact,
    PublicPolicy,
    RefusedProperty,
    RestMethod,
    RolePermission,
    RouteKey,
    RulePeer,
    RulePorts,
    ScheduleExpression,
    SecondOfOne,
    ServiceNetwork,
    StartingPosition,
    StateFlow,
    StateLanguage,
    SubnetOutside,
    SubnetOverlap,
    SubnetZones,
    SubscriptionEndpoint,
    TableAttribute,
    TableKey,
    TableStream,
    TargetType,
    TaskPart,
    UnacceptedValue,
    UnknownState,
    VisibilityTimeout,
    WithdrawnRuntime,
    WrongAttribute,
)
