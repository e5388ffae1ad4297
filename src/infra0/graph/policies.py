"""The IAM policies of a document and their statements, wherever and however they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from infra0.diagnostics import Place, Pointer
from infra0.graph.slots import pointer_of
from infra0.graph.spelling import interpolation, spelled
from infra0.graph.types import Graph
from infra0.source.values import parsed_text

ROLE = "aws:iam:Role"


class PolicyKind(Enum):
    """What a policy is attached to, which decides what its statements must have."""

    IDENTITY = auto()
    """To a role, a user or a group: it says what they may do."""
    RESOURCE = auto()
    """To a resource: it says who may do what with it."""
    TRUST = auto()
    """To a role: it says who may assume it."""


@dataclass(frozen=True, slots=True)
class PolicySlot:
    """An input that takes a policy.

    about: the input that names the resource which the policy is attached to; empty where it is the policy's own, None
    where only the statements say.
    """

    name: str
    kind: PolicyKind
    about: str | None = None


def _identity(name: str = "policy") -> PolicySlot:
    return PolicySlot(name, PolicyKind.IDENTITY)


def _resource(about: str | None, name: str = "policy") -> PolicySlot:
    return PolicySlot(name, PolicyKind.RESOURCE, about)


POLICY_SLOTS: Mapping[str, PolicySlot] = {
    ROLE: PolicySlot("assumeRolePolicy", PolicyKind.TRUST, ""),
    "aws:eks:PodIdentityAssociation": _identity(),
    "aws:iam:GroupPolicy": _identity(),
    "aws:iam:Policy": _identity(),
    "aws:iam:RolePolicy": _identity(),
    "aws:iam:UserPolicy": _identity(),
    "aws:iot:Policy": _identity(),
    "aws:ssoadmin:PermissionSetInlinePolicy": _identity("inlinePolicy"),
    "aws:transfer:Access": _identity(),
    "aws:transfer:User": _identity(),
    "aws:acmpca:Policy": _resource("resourceArn"),
    "aws:amp:ResourcePolicy": _resource("workspaceId", "policyDocument"),
    "aws:apigateway:DomainName": _resource(""),
    "aws:apigateway:RestApi": _resource(""),
    "aws:apigateway:RestApiPolicy": _resource("restApiId"),
    "aws:backup:VaultPolicy": _resource("backupVaultName"),
    "aws:bedrock:AgentcoreResourcePolicy": _resource("resourceArn"),
    "aws:cloudsearch:DomainServiceAccessPolicy": _resource("domainName", "accessPolicy"),
    "aws:cloudwatch:EventBusPolicy": _resource("eventBusName"),
    "aws:cloudwatch:LogDeliveryDestinationPolicy": _resource("deliveryDestinationName", "deliveryDestinationPolicy"),
    "aws:cloudwatch:LogDestinationPolicy": _resource("destinationName", "accessPolicy"),
    "aws:cloudwatch:LogResourcePolicy": _resource(None, "policyDocument"),
    "aws:codeartifact:DomainPermissions": _resource("domain", "policyDocument"),
    "aws:codeartifact:RepositoryPermissionsPolicy": _resource("repository", "policyDocument"),
    "aws:codebuild:ResourcePolicy": _resource("resourceArn"),
    "aws:dsql:ClusterPolicy": _resource("identifier"),
    "aws:dynamodb:ResourcePolicy": _resource("resourceArn"),
    "aws:ec2:VpcEndpoint": _resource(""),
    "aws:ec2:VpcEndpointPolicy": _resource("vpcEndpointId"),
    "aws:ecr:RegistryPolicy": _resource(None),
    "aws:ecr:RepositoryCreationTemplate": _resource(None, "repositoryPolicy"),
    "aws:ecr:RepositoryPolicy": _resource("repository"),
    "aws:ecrpublic:RepositoryPolicy": _resource("repositoryName"),
    "aws:efs:FileSystemPolicy": _resource("fileSystemId"),
    "aws:elasticsearch:Domain": _resource("", "accessPolicies"),
    "aws:elasticsearch:DomainPolicy": _resource("domainName", "accessPolicies"),
    "aws:glacier:Vault": _resource("", "accessPolicy"),
    "aws:glue:ResourcePolicy": _resource(None),
    "aws:kinesis:ResourcePolicy": _resource("resourceArn"),
    "aws:kms:ExternalKey": _resource(""),
    "aws:kms:Key": _resource(""),
    "aws:kms:KeyPolicy": _resource("keyId"),
    "aws:kms:ReplicaExternalKey": _resource(""),
    "aws:kms:ReplicaKey": _resource(""),
    "aws:lambda:ResourcePolicy": _resource("resourceArn"),
    "aws:mediastore:ContainerPolicy": _resource("containerName"),
    "aws:msk:ClusterPolicy": _resource("clusterArn"),
    "aws:networkfirewall:ResourcePolicy": _resource("resourceArn"),
    "aws:oam:SinkPolicy": _resource("sinkIdentifier"),
    "aws:opensearch:Domain": _resource("", "accessPolicies"),
    "aws:opensearch:DomainPolicy": _resource("domainName", "accessPolicies"),
    "aws:opensearchingest:ResourcePolicy": _resource("resourceArn"),
    "aws:organizations:ResourcePolicy": _resource(None, "content"),
    "aws:pinpoint:Smsvoicev2ResourcePolicy": _resource("resourceArn"),
    "aws:redshift:ResourcePolicy": _resource("resourceArn"),
    "aws:redshiftserverless:ResourcePolicy": _resource("resourceArn"),
    "aws:s3:AccessPoint": _resource(""),
    "aws:s3:Bucket": _resource(""),
    "aws:s3:BucketPolicy": _resource("bucket"),
    "aws:s3:FilesFileSystemPolicy": _resource("fileSystemId"),
    "aws:s3:VectorsVectorBucketPolicy": _resource("vectorBucketArn"),
    "aws:s3control:AccessGrantsInstanceResourcePolicy": _resource(None),
    "aws:s3control:AccessPointPolicy": _resource("accessPointArn"),
    "aws:s3control:BucketPolicy": _resource("bucket"),
    "aws:s3control:ObjectLambdaAccessPointPolicy": _resource("name"),
    "aws:sagemaker:ModelPackageGroupPolicy": _resource("modelPackageGroupName", "resourcePolicy"),
    "aws:schemas:RegistryPolicy": _resource("registryName"),
    "aws:secretsmanager:Secret": _resource(""),
    "aws:secretsmanager:SecretPolicy": _resource("secretArn"),
    "aws:ses:IdentityPolicy": _resource("identity"),
    "aws:sesv2:EmailIdentityPolicy": _resource("emailIdentity"),
    "aws:sns:Topic": _resource(""),
    "aws:sns:TopicPolicy": _resource("arn"),
    "aws:sqs:Queue": _resource(""),
    "aws:sqs:QueuePolicy": _resource("queueUrl"),
    "aws:vpclattice:AuthPolicy": _resource("resourceIdentifier"),
    "aws:vpclattice:ResourcePolicy": _resource("resourceArn"),
    "aws:xray:ResourcePolicy": _resource(None, "policyDocument"),
}
"""The inputs that take IAM policies, by the type that has them; roles also have policies within."""
POLICY_TOKENS = frozenset(POLICY_SLOTS)
"""The types with properties that take IAM policies."""
IDENTITY_POLICIES = frozenset(token for token, slot in POLICY_SLOTS.items() if slot.kind is PolicyKind.IDENTITY)
"""The types that are a policy of a role, a user or a group."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy of `resource`. editable: it is an object of the document, and not a text."""

    resource: str
    slot: PolicySlot
    value: Mapping[str, Any]
    pointer: Pointer
    editable: bool

    @property
    def kind(self) -> PolicyKind:
        """What the policy is attached to."""
        return self.slot.kind

    @property
    def words(self) -> str:
        """The policy as messages name it."""
        return f"`{self.pointer[-1]}` of `{self.resource}`"

    def place(self, *steps: str | int) -> Pointer:
        """The pointer to something in the policy; to the whole of it where it is a text."""
        return (*self.pointer, *steps) if self.editable else self.pointer

    def key_place(self, *steps: str | int) -> Place:
        """The place of a key in the policy; that of the whole where it is a text."""
        return Place(self.place(*steps), "key" if self.editable else "value")

    @property
    def statements(self) -> Iterator[Statement]:
        """The statements; one that stands alone may do without the list."""
        found = self.value.get("Statement")
        if isinstance(found, dict):
            yield Statement(self, found, ("Statement",))
        for number, each in enumerate(found if isinstance(found, list) else ()):
            if isinstance(each, dict):
                yield Statement(self, each, ("Statement", number))

    def spelled(self, graph: Graph) -> Policy:
        """The policy with references as interpolations, which they are in a text anyway."""
        if self.pointer in graph.values:
            return self
        return replace(self, value=spelled(graph, self.value, self.pointer))


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a policy."""

    policy: Policy
    value: Mapping[str, Any]
    steps: Pointer

    def place(self, *steps: str | int) -> Pointer:
        """The pointer to something in the statement."""
        return self.policy.place(*self.steps, *steps)

    def key_place(self, *steps: str | int) -> Place:
        """The place of a key in the statement."""
        return self.policy.key_place(*self.steps, *steps)

    @property
    def words(self) -> str:
        """The statement as messages name it."""
        sid = self.value.get("Sid")
        if isinstance(sid, str) and sid:
            return f"The statement `{sid}` in {self.policy.words}"
        number = self.steps[1] + 1 if len(self.steps) > 1 and isinstance(self.steps[1], int) else 1
        return f"Statement {number} in {self.policy.words}"

    def texts(self, element: str) -> Iterator[tuple[str, Pointer]]:
        """The texts of an element that holds one or several, each with its place."""
        return self._texts(self.value.get(element), (element,))

    def principals(self, element: str = "Principal") -> Iterator[tuple[str, str, Pointer]]:
        """The kind (``Service``), name and place of everyone that the element names; of no kind where none is said."""
        found = self.value.get(element)
        for kind, named in found.items() if isinstance(found, dict) else (("", found),):
            for name, place in self._texts(named, (element, kind) if kind else (element,)):
                yield kind, name, place

    def _texts(self, value: Any, steps: Pointer) -> Iterator[tuple[str, Pointer]]:
        if isinstance(value, str):
            yield value, self.place(*steps)
        for number, each in enumerate(value if isinstance(value, list) else ()):
            if isinstance(each, str):
                yield each, self.place(*steps, number)


def policies_of(graph: Graph, resource: str) -> Iterator[Policy]:
    """The policies of a resource that can be read before deployment."""
    for slot, pointer, value in _given(graph, resource):
        if isinstance(value, dict):
            yield Policy(resource, slot, value, pointer, editable=True)
        elif (parsed := _parsed(graph, pointer, value)) is not None:
            yield Policy(resource, slot, parsed, pointer, editable=False)


def unread_policies_of(graph: Graph, resource: str) -> Iterator[PolicySlot]:
    """Where a resource has a policy that is known at deployment only."""
    for slot, pointer, value in _given(graph, resource):
        if value is not None and not isinstance(value, dict) and _parsed(graph, pointer, value) is None:
            yield slot


def inline_policies(config: Mapping[str, Any]) -> Iterator[tuple[Pointer, Any]]:
    """The policies within a role's configuration: their paths and values."""
    found = config.get("inlinePolicies")
    if isinstance(found, dict):
        yield ("inlinePolicies", "policy"), found.get("policy")
    for number, each in enumerate(found if isinstance(found, list) else ()):
        if isinstance(each, dict):
            yield ("inlinePolicies", number, "policy"), each.get("policy")


def _given(graph: Graph, resource: str) -> Iterator[tuple[PolicySlot, Pointer, Any]]:
    found = graph.types[resource]
    config = graph.document.resources[resource].config or {}
    slot = POLICY_SLOTS.get(found.short_token) if found else None
    if slot is None:
        return
    yield slot, pointer_of(resource, slot.name), config.get(slot.name)
    if slot.kind is PolicyKind.TRUST:
        for path, value in inline_policies(config):
            yield _identity(), pointer_of(resource, *path), value


def _parsed(graph: Graph, pointer: Pointer, value: Any) -> Mapping[str, Any] | None:
    expression = graph.values.get(pointer)
    text = interpolation(expression) if expression else value
    parsed = parsed_text(text) if isinstance(text, str) and text.lstrip().startswith("{") else None
    return parsed if isinstance(parsed, dict) else None
