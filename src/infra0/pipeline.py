"""The compiler: the stages in their order, from the bytes of a document to what emitters see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from infra0.catalog import Catalog
from infra0.checks import CHECKS, Check, Subject
from infra0.checks import run as run_checks
from infra0.derive import Derived, SecretHandling, derive
from infra0.diagnostics import Diagnostic, Pointer, Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.roots import without_consequences
from infra0.graph import Graph, build
from infra0.locating import at_origin, in_text_order, locate, with_preview
from infra0.model import Document, parse
from infra0.source import Form, Source, SourceFile, decode, read
from infra0.upgrade import Upgraded, upgrade

if TYPE_CHECKING:
    from infra0.ir import System


@dataclass(frozen=True, slots=True)
class Options:
    """How a document is compiled.

    block: which of several schema blocks of an answer, from 1. derive: whether prose becomes policies. secrets:
    what becomes of literals that are secret. practice: whether bad practice is looked for too. previews: how grave
    findings must be to show their fixes as changes of the text; None where none does. redact: whether findings hide the
    secrets that the document spells out; their fixes can then not be carried out. exists: whether a path that the
    document names is there.
    """

    block: int | None = None
    derive: bool = True
    secrets: SecretHandling = SecretHandling.SETTING
    practice: bool = False
    previews: Severity | None = None
    redact: bool = True
    exists: Callable[[str], bool] = lambda _path: True


@dataclass(frozen=True, slots=True)
class State:
    """What the stages have made so far; each fills in its own field and adds its diagnostics."""

    content: bytes
    name: str
    catalog: Catalog
    options: Options
    source: Source | None = None
    document: Document | None = None
    upgraded: Upgraded | None = None
    graph: Graph | None = None
    derived: Derived | None = None
    system: System | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether an error was found."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


def _read(state: State) -> State:
    source, found = read(state.content, state.name, block=state.options.block)
    return replace(state, source=source, diagnostics=found)


def _parse(state: State) -> State:
    assert state.source
    document, found = parse(state.source.data)
    return replace(state, document=document, diagnostics=state.diagnostics + found)


def _upgrade(state: State) -> State:
    assert state.document
    upgraded = upgrade(state.document, state.catalog)
    return replace(state, upgraded=upgraded, diagnostics=state.diagnostics + upgraded.diagnostics)


def _graph(state: State) -> State:
    assert state.upgraded
    graph, found = build(state.upgraded.document, state.catalog, state.upgraded.doubted)
    return replace(state, graph=graph, diagnostics=state.diagnostics + at_origin(state.upgraded, found))


def _derive(state: State) -> State:
    assert state.graph and state.upgraded
    derived, found = derive(state.graph, prose=state.options.derive)
    return replace(state, derived=derived, diagnostics=state.diagnostics + at_origin(state.upgraded, found))


def _check(state: State) -> State:
    assert state.derived and state.upgraded and state.source
    subject = Subject(state.derived, state.options.exists, _block_names(state.source), state.upgraded.presumed)
    found = run_checks(_checks(state.options), subject)
    everything = state.diagnostics + at_origin(state.upgraded, found)
    return replace(state, diagnostics=without_consequences(everything))


def _checks(options: Options) -> tuple[Check, ...]:
    if not options.practice:
        return CHECKS
    # Imported here because bad practice is looked for only where that is asked for.
    from infra0.checks.practice import PRACTICE

    return CHECKS + PRACTICE


def _block_names(source: Source) -> tuple[str, ...] | None:
    return tuple(block.name for block in source.blocks) if source.form is Form.ANSWER else None


def _lower(state: State) -> State:
    # Imported here because validation, which runs on every save, ends one stage before.
    from infra0.ir import Narrative, System
    from infra0.lower import lower_access, lower_connections, lower_diagram, lower_program

    assert state.derived and state.source
    if state.failed:
        return state
    texts = {block.name: block.text for block in state.source.blocks}
    graph = state.derived.graph
    access = lower_access(state.derived)
    system = System(
        file_name=PurePath(state.name).name,
        program=lower_program(state.derived, PurePath(state.name).stem, state.options.secrets),
        diagram=lower_diagram(graph),
        connections=lower_connections(graph),
        permissions=access.permissions,
        trust=access.trust,
        unread=access.unread,
        narrative=Narrative(*(texts.get(name, "") for name in ("introduction", "planning", "conclusion"))),
    )
    return replace(state, system=system)


STAGES: tuple[tuple[str, Callable[[State], State]], ...] = (
    ("source", _read),
    ("document", _parse),
    ("upgraded", _upgrade),
    ("graph", _graph),
    ("derived", _derive),
    ("derived", _check),
    ("system", _lower),
)
"""Every stage with the field that it fills; where that stays empty, what is wrong has been said."""


@dataclass(frozen=True, slots=True)
class Compilation:
    """A compiled document: `system` is None where there are errors. Findings are in the order of the text.

    file: the document's text, of which `source` is the reading; None there where it cannot be read. secrets: where the
    text spells out secrets.
    """

    file: SourceFile
    source: Source | None
    document: Document | None
    system: System | None
    findings: tuple[Finding, ...]
    secrets: tuple[Pointer, ...] = ()

    def has(self, severity: Severity) -> bool:
        """Whether there is a finding as grave as `severity` or graver."""
        return any(finding.severity.at_least(severity) for finding in self.findings)


def compile_document(content: bytes, name: str, catalog: Catalog, options: Options | None = None) -> Compilation:
    """Takes a document, named as users shall see it, through all stages."""
    return _run(STAGES, State(content, name, catalog, options or Options()))


def check_document(content: bytes, name: str, catalog: Catalog, options: Options | None = None) -> Compilation:
    """Finds all that `compile_document` finds, without making anything of the document."""
    return _run(STAGES[:-1], State(content, name, catalog, options or Options()))


def _run(stages: tuple[tuple[str, Callable[[State], State]], ...], state: State) -> Compilation:
    for field, stage in stages:
        state = stage(state)
        if getattr(state, field) is None:
            break
    file = state.source.file if state.source else decode(state.content, state.name)[0]
    findings = in_text_order(locate(state.source or file, found) for found in state.diagnostics)
    if (shown := state.options.previews) is not None:
        text = state.source or file
        findings = tuple(with_preview(text, found) if found.severity.at_least(shown) else found for found in findings)
    secrets = _secret_places(state)
    if state.options.redact and state.source and secrets:
        # Imported here because few documents spell out secrets.
        from infra0.redaction import redaction_of

        findings = tuple(map(redaction_of(state.source, secrets).finding, findings))
    return Compilation(file, state.source, state.document, state.system, findings, secrets)


def _secret_places(state: State) -> tuple[Pointer, ...]:
    """Where the author's text spells out secrets."""
    if state.derived is None or state.upgraded is None:
        return ()
    found = (*state.derived.secrets, *state.derived.embedded)
    return tuple(state.upgraded.origin(pointer) for pointer in found)
