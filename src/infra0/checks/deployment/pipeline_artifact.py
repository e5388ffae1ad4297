"""Artifacts that no earlier action of a pipeline makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known, objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import nearest


class PipelineArtifact(ResourceCheck):
    """An action of a pipeline takes an artifact that no action before it makes.

    Why: CodePipeline rejects the pipeline. Source: the API reference of AWS CodePipeline, "OutputArtifact": an input
    "must exactly match the output artifact declared in a preceding action".

    Example:
        {"resources": {"release": {"type": "aws:codepipeline:Pipeline", "config": {
            "roleArn": "arn:aws:iam::123456789012:role/release",
            "artifactStores": [{"location": "builds", "type": "S3"}],
            "stages": [
                {"name": "Source", "actions": [{"name": "Source", "category": "Source", "owner": "AWS",
                                                "provider": "S3", "version": "1", "outputArtifacts": ["source"],
                                                "configuration": {"S3Bucket": "code", "S3ObjectKey": "app.zip"}}]},
                {"name": "Build", "actions": [{"name": "Build", "category": "Build", "owner": "AWS",
                                               "provider": "CodeBuild", "version": "1", "inputArtifacts": ["sources"],
                                               "configuration": {"ProjectName": "app"}}]}]}}}}

    Instead:
        {"resources": {"release": {"type": "aws:codepipeline:Pipeline", "config": {
            "roleArn": "arn:aws:iam::123456789012:role/release",
            "artifactStores": [{"location": "builds", "type": "S3"}],
            "stages": [
                {"name": "Source", "actions": [{"name": "Source", "category": "Source", "owner": "AWS",
                                                "provider": "S3", "version": "1", "outputArtifacts": ["source"],
                                                "configuration": {"S3Bucket": "code", "S3ObjectKey": "app.zip"}}]},
                {"name": "Build", "actions": [{"name": "Build", "category": "Build", "owner": "AWS",
                                               "provider": "CodeBuild", "version": "1", "inputArtifacts": ["source"],
                                               "configuration": {"ProjectName": "app"}}]}]}}}}
    """

    code = "I0458"
    severity = Severity.ERROR
    tokens = frozenset({"aws:codepipeline:Pipeline"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings, where all that is made before is known; actions of one stage may follow each other."""
        made: list[str] = []
        for actions in _stages(subject, visit):
            outputs = [text for pointer, action in actions for _, text in _texts(subject, pointer, action, "output")]
            if None in outputs:
                return
            made.extend(text for text in outputs if text)
            for pointer, action in actions:
                for place, text in _texts(subject, pointer, action, "input"):
                    if text and text not in made:
                        yield cls._finding(visit, place, text, made)

    @classmethod
    def _finding(cls, visit: ResourceVisit, place: Pointer, text: str, made: list[str]) -> Diagnostic:
        only = made[0] if len(made) == 1 else None
        return cls.at(
            Place(place),
            f"No action of `{visit.name}` before this one makes the artifact `{text}`.",
            suggestions=nearest(text, made) or tuple(made[:3]),
            fix=Fix(f"write `{only}`", (SetValue(place, only),), certain=False) if only else None,
        )


def _stages(subject: Subject, visit: ResourceVisit) -> Iterator[list[tuple[Pointer, dict[str, Any]]]]:
    for pointer, _ in objects_at(subject, visit.name, "stages"):
        yield list(objects_at(subject, visit.name, *pointer[3:], "actions"))


def _texts(
    subject: Subject, pointer: Pointer, action: dict[str, Any], kind: str
) -> Iterator[tuple[Pointer, str | None]]:
    """The names of an action's input or output artifacts, None for those that only deployment tells."""
    key = f"{kind}Artifacts"
    value = action.get(key)
    if value is not None and not isinstance(value, list):
        yield (*pointer, key), None
        return
    for number, item in enumerate(value or ()):
        place = (*pointer, key, number)
        text = known(subject, place, item)
        yield place, text if isinstance(text, str) else None
