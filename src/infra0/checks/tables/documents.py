"""The texts that must be JSON documents, and what these hold.

Source: the texts of the properties in pulumi-aws 7 ("valid JSON document", "JSON string", "JSON policy"), else the
service's API reference.
"""

from __future__ import annotations

from infra0.graph import Slot

_CONTAINERS = "an array of container definitions"
_EVENT_PATTERN = "an event pattern"
_MACHINE = "a state machine definition in the Amazon States Language"
_RULES = "rules"

DOCUMENTS: dict[tuple[str, str], str] = {
    ("aws:apigateway:Model", "schema"): "a JSON Schema",
    ("aws:apigatewayv2:Model", "schema"): "a JSON Schema",
    ("aws:batch:JobDefinition", "containerProperties"): "container properties",
    ("aws:batch:JobDefinition", "ecsProperties"): "ECS properties",
    ("aws:batch:JobDefinition", "nodeProperties"): "node properties",
    ("aws:cfg:Rule", "inputParameters"): "the parameters of the rule",
    ("aws:cloudwatch:ContributorInsightRule", "ruleDefinition"): "the definition of the rule",
    ("aws:cloudwatch:Dashboard", "dashboardBody"): "the body of a dashboard",
    ("aws:cloudwatch:EventArchive", "eventPattern"): _EVENT_PATTERN,
    ("aws:cloudwatch:EventRule", "eventPattern"): _EVENT_PATTERN,
    ("aws:cloudwatch:EventTarget", "input"): "the input of the target",
    ("aws:dms:ReplicationTask", "tableMappings"): "table mappings",
    ("aws:dynamodb:TableItem", "item"): "an item's attributes with their types",
    ("aws:ecs:TaskDefinition", "containerDefinitions"): _CONTAINERS,
    ("aws:lambda:EventSourceMapping", "filterCriteria.filters[].pattern"): _EVENT_PATTERN,
    ("aws:lambda:Invocation", "input"): "the payload of the call",
    ("aws:pipes:Pipe", "sourceParameters.filterCriteria.filters[].pattern"): _EVENT_PATTERN,
    ("aws:route53:TrafficPolicy", "document"): "a traffic policy",
    ("aws:s3:BucketWebsiteConfiguration", "routingRuleDetails"): "an array of routing rules",
    ("aws:sagemaker:Pipeline", "pipelineDefinition"): "a pipeline definition",
    ("aws:sfn:StateMachine", "definition"): _MACHINE,
    ("aws:wafv2:RuleGroup", "rulesJson"): _RULES,
    ("aws:wafv2:WebAcl", "ruleJson"): _RULES,
}
"""What each document holds, in words."""

_POLICIES = ("policy", "policies", "policydocument")
"""What the names of properties for policies end in, in lowercase letters."""


def document_in(slot: Slot) -> str:
    """What the JSON document holds that a slot must be given; empty where other texts are accepted there too."""
    declared = slot.declared
    if declared is None or not declared.document or slot.in_document or slot.owner is None:
        return ""
    if found := DOCUMENTS.get((slot.owner.short_token, slot.path)):
        return found
    return "a policy" if slot.name.lower().endswith(_POLICIES) else ""
