"""The commands that deploy a document."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from infra0.emit.programs import USUAL, Language, program_language
from infra0.facts import Facts
from infra0.facts.stack import SettingFact

_FOLDER = "deployment"
_REGIONAL = "aws"


def deployment_commands(facts: Facts, language: Language) -> str:
    """A shell session from the document to a running stack with a program in a language, one command a line."""
    return "\n".join(_commands(facts, language))


def _commands(facts: Facts, language: Language) -> Iterator[str]:
    source = shlex.quote(facts.source) if not facts.source.startswith("-") else f"./{shlex.quote(facts.source)}"
    chosen = "" if language is USUAL else f" --language {language}"
    yield f"infra0 generate-pulumi {source} -o {_FOLDER}{chosen}"
    yield f"cd {_FOLDER}"
    yield from program_language(language).preparation
    yield "pulumi stack init dev"
    if any(package.name == _REGIONAL for package in facts.stack.packages):
        yield "pulumi config set aws:region eu-central-1  # the region to deploy to"
    for setting in facts.stack.settings:
        if setting.required:
            yield _setting(setting)
    yield "pulumi up"


def _setting(setting: SettingFact) -> str:
    secret = "--secret " if setting.secret else ""
    return f"pulumi config set {secret}-- {shlex.quote(setting.name)}"
