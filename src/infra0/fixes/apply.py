"""Carries out fixes on a document's text, and makes sure that the text then means what it should."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from infra0.diagnostics import Fix, ReplaceText, Severity
from infra0.fixes.changes import Claims, changed
from infra0.fixes.json_edits import json_edits
from infra0.fixes.lines import Lines
from infra0.fixes.plan import Plan
from infra0.fixes.planning import extend
from infra0.source import JsonLayout, JsonValue, Source, SourceFile, read, reread


@dataclass(frozen=True, slots=True)
class FixResult:
    """The text after fixes. Those that do not fit the document or each other are refused: for another round."""

    text: str
    applied: tuple[Fix, ...]
    refused: tuple[Fix, ...]


_Attempt: TypeAlias = Callable[[Sequence[Fix]], FixResult | None]
"""Carries out fixes; None where the text would not mean afterwards what it should."""


def apply(source: Source | SourceFile, fixes: Sequence[Fix]) -> FixResult:
    """Carry out as many of the fixes as go together, the earlier ones first; all else stays byte for byte.

    Of a document that cannot be read there is only its file: edits of its text can be carried out, no others.
    """
    attempt = _on_document(source) if isinstance(source, Source) else _on_text(source)
    result = attempt(fixes)
    if result is not None:
        return result
    chosen = _largest(attempt, [], fixes)
    result = attempt(chosen)
    assert result is not None, "without any fix a text means what it meant"
    identities = {id(fix) for fix in chosen}
    left_out = (fix for fix in fixes if id(fix) not in identities)
    return FixResult(result.text, result.applied, (*result.refused, *left_out))


@dataclass(slots=True)
class Changes:
    """The changes that fixes make together, and the data that they aim at."""

    plan: Plan = field(default_factory=Plan)
    changes: list[ReplaceText] = field(default_factory=list)
    accepted: list[Fix] = field(default_factory=list)
    refused: list[Fix] = field(default_factory=list)


def changes_of(source: Source, fixes: Sequence[Fix]) -> Changes:
    """The changes that fixes of a document make together, as far as they agree with it and each other."""
    made, claims = Changes(), Claims()
    for fix in fixes:
        of_text = [edit for edit in fix.edits if isinstance(edit, ReplaceText)]
        fits = claims.take(of_text) and extend(made.plan, source.data, fix.edits)
        (made.accepted if fits else made.refused).append(fix)
        made.changes += of_text if fits else ()
    made.changes += _structural(source, made.plan)
    return made


def _largest(attempt: _Attempt, chosen: Sequence[Fix], more: Sequence[Fix]) -> Sequence[Fix]:
    """The fixes that are chosen, and as many more as go with them; halves the rest to find those that do not."""
    middle = len(more) // 2
    for half in (more[:middle], more[middle:]) if middle else ():
        together = [*chosen, *half]
        goes = attempt(together) is not None
        chosen = together if goes else _largest(attempt, chosen, half)
    return chosen


def _on_document(source: Source) -> _Attempt:
    def attempt(fixes: Sequence[Fix]) -> FixResult | None:
        made = changes_of(source, fixes)
        text = changed(source.file.text, made.changes)
        if text is None or not _means(source, text, made.plan.result(source.data)):
            return None
        return FixResult(text, tuple(made.accepted), tuple(made.refused))

    return attempt


def _structural(source: Source, plan: Plan) -> Iterator[ReplaceText]:
    lines = Lines(source.file.text)
    if isinstance(source.layout, JsonLayout):
        return json_edits(source.layout, lines, plan)
    # PyYAML comes with the editor of YAML, which only documents in YAML need.
    from infra0.fixes.yaml_edits import yaml_edits
    from infra0.source.yaml_layout import YamlLayout

    assert isinstance(source.layout, YamlLayout)
    return yaml_edits(source.layout, lines, plan)


def _means(source: Source, text: str, wanted: JsonValue) -> bool:
    # As text, in which 1 and true differ, and the order of keys counts.
    return json.dumps(reread(source, text)) == json.dumps(wanted)


def _on_text(file: SourceFile) -> _Attempt:
    before = _errors(file, file.text)

    def attempt(fixes: Sequence[Fix]) -> FixResult | None:
        claims = Claims()
        accepted: list[Fix] = []
        refused: list[Fix] = []
        for fix in fixes:
            of_text = [edit for edit in fix.edits if isinstance(edit, ReplaceText)]
            fits = len(of_text) == len(fix.edits) and claims.take(of_text)
            (accepted if fits else refused).append(fix)
        changes = (edit for fix in accepted for edit in fix.edits if isinstance(edit, ReplaceText))
        text = changed(file.text, changes)
        if text is None or not _errors(file, text) <= before:
            return None
        return FixResult(text, tuple(accepted), tuple(refused))

    return attempt


def _errors(file: SourceFile, text: str) -> Counter[str]:
    """How often each fault of reading is found in a text."""
    _, findings = read(text.encode(file.encoding), file.name)
    return Counter(finding.code for finding in findings if finding.severity is Severity.ERROR)
