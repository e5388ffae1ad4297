"""Actions on generative models and what is built of them."""

from infra0.derive.iam.grants.types import Access, Grant, Named, TargetType, source
from infra0.derive.iam.services import Service

_INVOKE = ("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream")


def _model(label: str, token: str, attribute: str, arn: str, types: tuple[str, ...]) -> TargetType:
    return TargetType(
        label=label,
        service=Service.BEDROCK,
        tokens=(token,),
        arns={attribute: arn},
        outward=(Access.INVOKE,),
        vague=(Access.INVOKE,),
        grants={Access.INVOKE: (Grant(_INVOKE, (Named(f"{{{attribute}}}", types),)),)},
    )


AGENT = TargetType(
    label="agent",
    service=Service.BEDROCK,
    tokens=("aws:bedrock:AgentAgent",),
    arns={"agentId": "*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (
            Grant(("bedrock:InvokeAgent",), (Named("arn:aws:bedrock:*:*:agent-alias/{agentId}/*", ("agent-alias",)),)),
        )
    },
)

AGENT_ALIAS = TargetType(
    label="agent alias",
    service=Service.BEDROCK,
    tokens=("aws:bedrock:AgentAgentAlias",),
    arns={"agentAliasArn": "arn:aws:bedrock:*:*:agent-alias/*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("bedrock:InvokeAgent",), (Named("{agentAliasArn}", ("agent-alias",)),)),)},
)

KNOWLEDGE_BASE = source(
    label="knowledge base",
    service=Service.BEDROCK,
    tokens=("aws:bedrock:AgentKnowledgeBase",),
    arns={"arn": "arn:aws:bedrock:*:*:knowledge-base/*"},
    grants={Access.READ: (Grant(("bedrock:Retrieve",), (Named("{arn}", ("knowledge-base",)),)),)},
)

GUARDRAIL = TargetType(
    label="guardrail",
    service=Service.BEDROCK,
    tokens=("aws:bedrock:Guardrail",),
    arns={"guardrailArn": "arn:aws:bedrock:*:*:guardrail/*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("bedrock:ApplyGuardrail",), (Named("{guardrailArn}", ("guardrail",)),)),)},
)

MODELS = (
    AGENT,
    AGENT_ALIAS,
    KNOWLEDGE_BASE,
    GUARDRAIL,
    _model(
        "inference profile",
        "aws:bedrock:InferenceProfile",
        "arn",
        "arn:aws:bedrock:*:*:application-inference-profile/*",
        ("application-inference-profile",),
    ),
    _model(
        "provisioned model",
        "aws:bedrock:ProvisionedModelThroughput",
        "provisionedModelArn",
        "arn:aws:bedrock:*:*:provisioned-model/*",
        ("provisioned-model",),
    ),
)
