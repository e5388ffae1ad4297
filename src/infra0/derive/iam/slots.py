"""What a reference in some property of a workload means for its permissions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infra0.derive.iam.facts import Relation, RelationKind, Workload
from infra0.derive.targets import JsonValue, Target
from infra0.source.values import MAX_DEPTH, deeper_than, parsed_text

_SLOTS: dict[str, tuple[tuple[str, RelationKind], ...]] = {
    "aws:lambda:Function": (
        ("environment", RelationKind.ENVIRONMENT),
        ("fileSystemConfig", RelationKind.REFERENCE),
        ("kmsKeyArn", RelationKind.REFERENCE),
        ("loggingConfig", RelationKind.REFERENCE),
    ),
    "aws:ecs:TaskDefinition": (("volumes", RelationKind.REFERENCE),),
    "aws:ec2:Instance": (("userData", RelationKind.ENVIRONMENT),),
    "aws:ec2:LaunchTemplate": (("userData", RelationKind.ENVIRONMENT),),
    "aws:ec2:LaunchConfiguration": (("userData", RelationKind.ENVIRONMENT),),
    "aws:ec2:SpotInstanceRequest": (("userData", RelationKind.ENVIRONMENT),),
    "aws:sfn:StateMachine": (
        ("definition", RelationKind.ENVIRONMENT),
        ("encryptionConfiguration", RelationKind.REFERENCE),
    ),
    "aws:kinesis:FirehoseDeliveryStream": (
        ("kinesisSourceConfiguration", RelationKind.EVENT_SOURCE),
        ("mskSourceConfiguration", RelationKind.EVENT_SOURCE),
        ("serverSideEncryption", RelationKind.REFERENCE),
        ("extendedS3Configuration.dataFormatConversionConfiguration", RelationKind.SOURCE),
        ("", RelationKind.DESTINATION),
    ),
    "aws:cloudwatch:EventTarget": (
        ("arn", RelationKind.DESTINATION),
        ("batchTarget", RelationKind.DESTINATION),
        ("ecsTarget.taskDefinitionArn", RelationKind.DESTINATION),
    ),
    "aws:scheduler:Schedule": (("target", RelationKind.DESTINATION), ("kmsKeyArn", RelationKind.REFERENCE)),
    "aws:pipes:Pipe": (
        ("sourceParameters", RelationKind.REFERENCE),
        ("source", RelationKind.EVENT_SOURCE),
        ("targetParameters", RelationKind.REFERENCE),
        ("target", RelationKind.DESTINATION),
        ("enrichment", RelationKind.DESTINATION),
        ("logConfiguration", RelationKind.REFERENCE),
    ),
    "aws:apigateway:Integration": (
        ("uri", RelationKind.REFERENCE),
        ("requestTemplates", RelationKind.REFERENCE),
        ("requestParameters", RelationKind.REFERENCE),
    ),
    "aws:apigatewayv2:Integration": (
        ("integrationUri", RelationKind.REFERENCE),
        ("requestParameters", RelationKind.REFERENCE),
        ("requestTemplates", RelationKind.REFERENCE),
    ),
    "aws:codebuild:Project": (
        ("environment.image", RelationKind.REFERENCE),
        ("environment", RelationKind.ENVIRONMENT),
        ("artifacts", RelationKind.REFERENCE),
        ("cache", RelationKind.REFERENCE),
        ("encryptionKey", RelationKind.REFERENCE),
        ("logsConfig", RelationKind.REFERENCE),
        ("secondary", RelationKind.REFERENCE),
        ("source", RelationKind.REFERENCE),
    ),
    "aws:appsync:DataSource": (
        ("dynamodbConfig", RelationKind.REFERENCE),
        ("elasticsearchConfig", RelationKind.REFERENCE),
        ("eventBridgeConfig", RelationKind.REFERENCE),
        ("httpConfig", RelationKind.REFERENCE),
        ("lambdaConfig", RelationKind.REFERENCE),
        ("opensearchserviceConfig", RelationKind.REFERENCE),
        ("relationalDatabaseConfig", RelationKind.REFERENCE),
    ),
    "aws:glue:Crawler": (
        ("s3Targets[].dlqEventQueueArn", RelationKind.DEAD_LETTER),
        ("catalogTargets", RelationKind.SOURCE),
        ("deltaTargets", RelationKind.SOURCE),
        ("dynamodbTargets", RelationKind.SOURCE),
        ("hudiTargets", RelationKind.SOURCE),
        ("icebergTargets", RelationKind.SOURCE),
        ("jdbcTargets", RelationKind.SOURCE),
        ("mongodbTargets", RelationKind.SOURCE),
        ("s3Targets", RelationKind.SOURCE),
        ("databaseName", RelationKind.REFERENCE),
    ),
    "aws:glue:Job": (
        ("command", RelationKind.SOURCE),
        ("connections", RelationKind.REFERENCE),
        ("defaultArguments", RelationKind.ENVIRONMENT),
        ("nonOverridableArguments", RelationKind.ENVIRONMENT),
    ),
    "aws:apprunner:Service": (
        ("sourceConfiguration.imageRepository.imageIdentifier", RelationKind.START),
        ("sourceConfiguration", RelationKind.ENVIRONMENT),
        ("encryptionConfiguration", RelationKind.REFERENCE),
    ),
}
"""For each type, how the paths of its properties begin and what a reference there is; elsewhere it is nothing."""

_DOCUMENTS = {
    "aws:ecs:TaskDefinition": "containerDefinitions",
    "aws:batch:JobDefinition": "containerProperties",
}
"""JSON documents that describe containers, whose slots are known by the document alone."""
_STARTING = frozenset({"environmentFiles", "image", "logConfiguration", "repositoryCredentials", "secrets"})

_FUNCTION, _PROJECT = "aws:lambda:Function", "aws:codebuild:Project"

COMPANIONS: dict[tuple[str, str, str], RelationKind] = {
    ("aws:lambda:EventSourceMapping", "eventSourceArn", _FUNCTION): RelationKind.EVENT_SOURCE,
    ("aws:lambda:EventSourceMapping", "destinationConfig", _FUNCTION): RelationKind.DEAD_LETTER,
    ("aws:lambda:EventSourceMapping", "sourceAccessConfigurations", _FUNCTION): RelationKind.REFERENCE,
    ("aws:lambda:FunctionEventInvokeConfig", "destinationConfig", _FUNCTION): RelationKind.DESTINATION,
    ("aws:s3:BucketNotification", "bucket", _FUNCTION): RelationKind.SOURCE,
    ("aws:codepipeline:Pipeline", "artifactStores", _PROJECT): RelationKind.REFERENCE,
}
"""Resources that tie a workload to a target: by their type, the property that names the target, and the workload's."""


def companion_kind(token: str, slot: str, workload: str) -> RelationKind | None:
    """What the target in that slot of a companion is to the workload, of that type, that the companion names too."""
    return COMPANIONS.get((token, slot.partition(".")[0].partition("[")[0], workload))


def kinds_of(workload: Workload, relation: Relation) -> frozenset[RelationKind]:
    """What the relation is, in the light of the property that it stands in; empty if it needs no permission."""
    if not relation.slot or relation.kind is not RelationKind.REFERENCE:
        return frozenset({relation.kind})
    if "deadLetter" in relation.slot:
        return frozenset({RelationKind.DEAD_LETTER})
    document = _DOCUMENTS.get(workload.token)
    if document and relation.slot.startswith(document):
        return _within_containers(workload.config.get(document), relation.target)
    listed = _SLOTS.get(workload.token)
    if listed is None:
        return frozenset({relation.kind})
    return frozenset(next(([kind] for beginning, kind in listed if relation.slot.startswith(beginning)), []))


def _within_containers(document: JsonValue, target: Target) -> frozenset[RelationKind]:
    places = [path for path, text in texts(parsed(document)) if names(text, target)]
    return frozenset(
        RelationKind.ENVIRONMENT if _STARTING.isdisjoint(path) else RelationKind.START for path in places or [()]
    )


def names(text: str, target: Target) -> bool:
    """Whether the text refers to the target, or to the part of it that is meant."""
    name = f"${{{target.id}"
    return f"{name}.{target.part}" in text or (not target.part and name + "}" in text)


def parsed(value: JsonValue) -> JsonValue:
    """A JSON document that is written as text as what it says, and anything else as it is."""
    if not isinstance(value, str) or value.lstrip()[:1] not in ("{", "["):
        return value
    document = parsed_text(value)
    return value if document is None or deeper_than(document, MAX_DEPTH) else document


def texts(value: JsonValue, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text in a value with the keys that lead to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(item, (*path, key))
    elif isinstance(value, Sequence):
        for item in value:
            yield from texts(item, path)
