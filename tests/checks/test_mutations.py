"""One planted fault is named once, at its place, with the change that mends it."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.mutations import changed, line_of, written

from infra0.catalog import Catalog
from infra0.diagnostics import Fix, Severity
from infra0.diagnostics.finding import Finding
from infra0.fixes import apply
from infra0.pipeline import Compilation, Options, check_document
from infra0.source import read

from .mutations import MUTATIONS, Mutation

_EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_BASES = {
    "data-pipeline": _EXAMPLES / "data-pipeline.json",
    "vpc-ecs": _EXAMPLES / "vpc-ecs.json",
    "static-site": _EXAMPLES / "static-site.yaml",
    **{path.stem: path for path in (Path(__file__).parent / "documents").glob("*.json")},
}


@cache
def base_of(name: str) -> Any:
    """The data of a base document."""
    source, found = read(_BASES[name].read_bytes(), _BASES[name].name)
    assert source, found
    return source.data


@cache
def _before(name: str, catalog: Catalog) -> Compilation:
    """What a base document compiles to."""
    return _checked(written(base_of(name)), catalog)


@cache
def _checked(text: str, catalog: Catalog) -> Compilation:
    """What a document compiles to; the changed ones are wanted again and again."""
    options = Options(exists=lambda path: "no-such" not in path)
    return check_document(text.encode(), "document.json", catalog, options)


def _identity(finding: Finding) -> tuple[str, str]:
    return finding.diagnostic.code, finding.path


def _new(text: str, before: Compilation, catalog: Catalog) -> list[Finding]:
    """The findings that the document did not have before; those of a moved place count as old."""
    old = Counter(map(_identity, before.findings))
    return [finding for finding in _checked(text, catalog).findings if not _taken(old, _identity(finding))]


def _taken(old: Counter[tuple[str, str]], identity: tuple[str, str]) -> bool:
    old[identity] -= 1
    return old[identity] >= 0


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_a_planted_fault_is_named_and_its_fix_mends_it(mutation: Mutation, catalog: Catalog) -> None:
    before = _before(mutation.base, catalog)
    document = changed(base_of(mutation.base), mutation.change)
    text = written(document)
    new = _new(text, before, catalog)
    expected = [finding for finding in new if finding.diagnostic.code == mutation.code]
    assert [_identity(finding) for finding in _grave(new) or expected] == [(mutation.code, mutation.place)]
    (finding,) = expected
    assert finding.location
    assert finding.location.line == line_of(document, mutation.place)
    if mutation.fix != "none":
        assert finding.diagnostic.fix
        assert finding.diagnostic.fix.certain == (mutation.fix == "certain")
        assert _left(text, finding.diagnostic.fix, before, catalog) == []


def _grave(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.HINT]


def _left(text: str, fix: Fix, before: Compilation, catalog: Catalog) -> list[tuple[str, str]]:
    """The findings that the document did not have before the fault, and still has after the fix."""
    source = _checked(text, catalog).source
    assert source
    mended = apply(source, [fix])
    assert mended.applied == (fix,)
    json.loads(mended.text)
    return [_identity(finding) for finding in _grave(_new(mended.text, before, catalog))]


def test_there_are_enough_mutations() -> None:
    assert len(MUTATIONS) >= 120
