"""Compiles the provider's examples and compares what comes of them with what they register.

    python -m conformance.measure [ONE_IN]

prints one line of JSON for each document, and for each example that is none; with a number, only for a sample.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from support.mocks import Recorder, record
from support.sdk_inputs import misfits

from conformance import official
from conformance.comparison import Registered, differences, registered, with_identity
from conformance.documents import Spelling, document, resource_ids
from conformance.examples import Example, examples
from conformance.lookups import call
from conformance.outcome import Found, Outcome
from infra0.catalog import Catalog
from infra0.derive import SecretHandling
from infra0.diagnostics import Severity
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.pipeline import Compilation, Options, compile_document
from infra0.shipped import shipped


class MisfitError(Exception):
    """An example gives to a resource what the SDK's own types do not allow."""


def outcomes(one_in: int) -> Iterator[Outcome]:
    """What becomes of each example, or of a sample of them."""
    catalog = Catalog([shipped("schemas") / "catalog"])
    for example in examples(one_in):
        try:
            expected, documents = _read(example)
        except Exception as error:  # examples are other people's programs, and may raise anything
            yield Outcome(example.name, left_out=f"{type(error).__name__}: {error}")
            continue
        for spelling, made in documents.items():
            outcome = Outcome(example.name, spelling.value, [each.type for each in expected.values()], document=made)
            _judge(outcome, expected, catalog)
            yield outcome


def _read(example: Example) -> tuple[dict[str, Registered], dict[Spelling, dict[str, Any]]]:
    traced = official.trace(example)
    for each in traced.recorder.registrations:
        for misfit in misfits(each.type, each.inputs):
            raise MisfitError(f"{misfit} ({each.type})")
    ids = resource_ids(traced)
    documents = {spelling: document(traced, ids, spelling) for spelling in Spelling}
    return registered(official.run(example).recorder, ids.__getitem__), documents


def _judge(outcome: Outcome, expected: dict[str, Registered], catalog: Catalog) -> None:
    compiled = _compile(outcome.document, catalog)
    outcome.findings = [
        Found(each.diagnostic.code, each.severity.value, each.path, each.diagnostic.message)
        for each in compiled.findings
        if each.severity.at_least(Severity.WARNING)
    ]
    if compiled.system is None:
        return
    outcome.program = emit(compiled.system.program, catalog, ProjectOptions())["__main__.py"]
    outcome.compiled = True
    recorder = Recorder(lambda token, arguments: call(token, arguments, str))
    try:
        record(lambda: exec(compile(outcome.program, "__main__.py", "exec"), {}), recorder)
    except Exception as error:  # whatever a program raises is what is measured
        outcome.failure = f"{type(error).__name__}: {error}"
        return
    actual = registered(recorder, lambda key: key[1])
    outcome.differences = list(differences(expected, actual))
    outcome.almost = not list(differences(with_identity(expected, catalog), with_identity(actual, catalog)))


def _compile(made: dict[str, Any], catalog: Catalog) -> Compilation:
    return compile_document(
        json.dumps(made).encode(), "document.json", catalog, Options(secrets=SecretHandling.LITERAL)
    )


def main() -> None:
    """Measures what the command line asks for."""
    warnings.simplefilter("ignore")
    one_in = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    for outcome in outcomes(one_in):
        print(json.dumps(asdict(outcome)), flush=True)


if __name__ == "__main__":
    main()
