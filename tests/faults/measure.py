"""Plants faults in the provider's examples, one at a time, and looks at what is found of each.

    python -m faults.measure [ONE_IN] [KIND]

prints one line of JSON for each fault; with a number only for a sample of the examples, and with the beginning of a
kind's name only for that kind.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Iterator
from dataclasses import asdict
from functools import reduce
from random import Random
from typing import Any

from conformance import official
from conformance.documents import Spelling, document, resource_ids
from conformance.examples import examples
from support.mutations import Steps, changed, written

from faults.fault import Fault, Kind
from faults.kinds import KINDS
from faults.outcome import Outcome
from faults.specimen import Specimen
from infra0.catalog import Catalog
from infra0.diagnostics import Severity
from infra0.diagnostics.finding import Finding
from infra0.pipeline import check_document
from infra0.shipped import shipped


def outcomes(one_in: int, kinds: dict[str, Kind]) -> Iterator[Outcome]:
    """What is found of one fault of each kind in each example, or in a sample of them."""
    catalog = Catalog([shipped("schemas") / "catalog"])
    for name, data in _documents(one_in):
        specimen = Specimen.of(name, data, catalog)
        before = _grave(specimen.data, catalog)
        for kind, planted in kinds.items():
            faults = sorted(planted(specimen), key=repr)  # examples register in no certain order
            if faults:
                fault = Random(f"{kind} {name}").choice(faults)
                yield _outcome(specimen, kind, fault, before, catalog)


def _documents(one_in: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for example in examples(one_in):
        try:
            traced = official.trace(example)
            yield example.name, document(traced, resource_ids(traced), Spelling.EXPLICIT)
        except Exception:  # examples are other people's programs, and may raise anything
            continue


def _outcome(specimen: Specimen, kind: str, fault: Fault, before: list[Finding], catalog: Catalog) -> Outcome:
    old = {(code, _renamed(path, fault)) for code, path in map(_identity, before)}
    wrong = reduce(changed, fault.changes, specimen.data)
    new = [finding for finding in _grave(wrong, catalog) if _identity(finding) not in old]
    here = [finding for finding in new if _is_at(finding, fault)]
    return Outcome(
        specimen.name,
        kind,
        fault.about,
        codes=[finding.diagnostic.code for finding in new],
        found=bool(here),
        told=any(fault.remedy in text for finding in here for text in _remedies(finding)) if fault.remedy else None,
    )


def _grave(data: dict[str, Any], catalog: Catalog) -> list[Finding]:
    compiled = check_document(written(data).encode(), "document.json", catalog)
    return [finding for finding in compiled.findings if finding.severity.at_least(Severity.WARNING)]


def _identity(finding: Finding) -> tuple[str, str]:
    return finding.diagnostic.code, finding.path


def _renamed(path: str, fault: Fault) -> str:
    """Where what was at a path is in the document with the fault."""
    for change in fault.changes:
        if change.what == "rename":
            path = re.sub(rf"^{re.escape(_pointer(change.steps))}(?=/|$)", _pointer(fault.place), path)
    return path


def _pointer(steps: Steps) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def _is_at(finding: Finding, fault: Fault) -> bool:
    """Whether a finding is at the place of a fault, inside it, or at the resource's configuration around it."""
    place = _pointer(fault.place)
    inside, around = finding.path.startswith(f"{place}/"), place.removesuffix("/config") == finding.path
    return finding.path == place or inside or around


def _remedies(finding: Finding) -> Iterator[str]:
    found = finding.diagnostic
    yield found.message
    yield from (*found.suggestions, *found.notes)
    if found.fix:
        yield found.fix.title


def main() -> None:
    """Measures what the command line asks for."""
    warnings.simplefilter("ignore")
    one_in, beginning = (*sys.argv[1:], *("1", "")[len(sys.argv) - 1 :])
    kinds = {name: kind for name, kind in KINDS.items() if name.startswith(beginning)}
    for outcome in outcomes(int(one_in), kinds):
        print(json.dumps(asdict(outcome)), flush=True)


if __name__ == "__main__":
    main()
