"""Whatever faults come together, applying the certain fixes leaves a document better, and the rest of it alone."""

import random
from collections.abc import Iterable, Iterator

import pytest
from support.mutations import changed, written

from infra0.catalog import Catalog
from infra0.diagnostics import Place, Pointer, ReplaceText, Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import Fixed, fix_document
from infra0.pipeline import Compilation, Options, check_document
from infra0.source import Source, read

from .mutations import MUTATIONS
from .test_mutations import base_of

_OPTIONS = Options(exists=lambda path: "no-such" not in path, redact=False)
_BASES = sorted({mutation.base for mutation in MUTATIONS})
_DUPLICATE = "I0505"


def _faulty(name: str, seed: int) -> str:
    """A base document with some of its mutations; those whose place an earlier one took away are left out."""
    chance = random.Random(f"{name} {seed}")
    rows = [mutation for mutation in MUTATIONS if mutation.base == name]
    document = base_of(name)
    for mutation in chance.sample(rows, chance.randint(2, min(len(rows), 12))):
        try:
            document = changed(document, mutation.change)
        except (LookupError, TypeError, AttributeError):
            continue
    return written(document)


def _fixed(text: str, catalog: Catalog) -> Fixed:
    return fix_document(text.encode(), "document.json", catalog, _OPTIONS, Selection())


def _checked(text: str, catalog: Catalog) -> Compilation:
    return check_document(text.encode(), "document.json", catalog, _OPTIONS)


def _marks(finding: Finding) -> set[tuple[str, str]]:
    code = finding.diagnostic.code
    return {(code, finding.path), (code, finding.diagnostic.message)}


def _with_covered(findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield finding
        yield from _with_covered(finding.covered)


def _unit(path: str) -> str:
    """The resource that a path leads into, or the part of the document."""
    steps = path.split("/")
    return "/".join(steps[:3] if steps[1:2] == ["resources"] else steps[:2])


def _hidden(before: Compilation) -> Iterator[str]:
    """Where an error, or another name for a key, may have kept findings from being seen."""
    for finding in before.findings:
        fix = finding.diagnostic.fix
        if finding.severity is Severity.ERROR or (fix and fix.certain):
            yield _unit(finding.path)
        if finding.severity is Severity.ERROR or finding.path.startswith("/diagram/nodes"):
            yield "/diagram"


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", _BASES)
def test_certain_fixes_make_a_document_better_once_and_leave_the_rest_alone(
    name: str, seed: int, catalog: Catalog
) -> None:
    text = _faulty(name, seed)
    fixed = _fixed(text, catalog)
    _assert_nothing_new(_checked(text, catalog), fixed.after)
    _assert_untouched(text, fixed)
    again = _fixed(fixed.after.file.text, catalog)
    assert again.after.file.text == fixed.after.file.text
    assert again.applied == ()


def _assert_nothing_new(before: Compilation, after: Compilation) -> None:
    """Fixes leave only findings that were there or could not be seen."""
    known = {mark for finding in _with_covered(before.findings) for mark in _marks(finding)}
    new = [finding for finding in after.findings if not _marks(finding) & known]
    if before.document:
        assert {_unit(finding.path) for finding in new} <= set(_hidden(before))


def _touched(fixed: Fixed, *, by_duplicates: bool) -> list[Pointer]:
    """The places of all edits that were made, with or without those of what was there twice."""
    fixes = [
        finding.diagnostic.fix
        for finding in fixed.applied
        if finding.diagnostic.fix and (by_duplicates or finding.diagnostic.code != _DUPLICATE)
    ]
    return [edit.pointer for fix in fixes for edit in fix.edits if not isinstance(edit, ReplaceText)]


def _written(text: str, *above: str) -> dict[str | int, str]:
    """The texts of the members or elements of a part of the document, by key or index."""
    source, _ = read(text.encode(), "document.json")
    assert isinstance(source, Source)
    holder: object = source.data
    for step in above:
        assert isinstance(holder, dict)
        holder = holder.get(step, {})
    keys = holder if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
    return {key: source.written(Place((*above, key))) for key in keys}


def _assert_untouched(before: str, fixed: Fixed) -> None:
    """What no fix is about stays byte for byte."""
    after = fixed.after.file.text
    resources = {pointer[1] for pointer in _touched(fixed, by_duplicates=True) if pointer[0] == "resources"}
    kept = {key: text for key, text in _written(before, "resources").items() if key not in resources}
    assert kept.items() <= _written(after, "resources").items()
    for part in ("nodes", "edges"):
        edits = [pointer for pointer in _touched(fixed, by_duplicates=False) if pointer[:2] == ("diagram", part)]
        lost = set(_written(before, "diagram", part).values()) - set(_written(after, "diagram", part).values())
        assert len(lost) <= len(edits)
