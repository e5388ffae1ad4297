"""Builds the catalog of one package from its installed SDK."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from infra0.catalog.builder.evidence import add_facts, form_tables, reference_tables
from infra0.catalog.builder.examples import read_examples
from infra0.catalog.builder.known_types import KnownTypes
from infra0.catalog.builder.mentions import mentions
from infra0.catalog.builder.mining import mine
from infra0.catalog.builder.names import names_table
from infra0.catalog.builder.pause import collector_paused
from infra0.catalog.builder.read import SdkReading, read_sdk
from infra0.catalog.builder.sdk import find_sdk
from infra0.catalog.builder.services import add_limits
from infra0.catalog.builder.write import forms_text, module_text, package_text, references_text
from infra0.catalog.stored import FORMAT, SlotAttributes, StoredPackage
from infra0.catalog.types import short_token

_MODELLED = "aws"
"""The package whose services have models, which botocore carries."""
_PROVIDERS = "pulumi:providers:"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made.

    files: what was written. resources: number of resource types. objects: number of nested types. missing: tokens
    that the SDK registers but whose class could not be read.
    """

    package: str
    version: str
    files: tuple[Path, ...]
    resources: int
    objects: int
    missing: tuple[str, ...]

    @property
    def summary(self) -> str:
        """The report in a sentence, and a line for each token that is missing."""
        built = f"{self.package} {self.version}: {self.resources} resource types, {self.objects} nested types"
        return "\n".join([built, *(f"not found in the SDK's source: {token}" for token in self.missing)])


def build(python_package: str, output: Path) -> BuildReport:
    """Builds the catalog of the SDK with that import name (``pulumi_aws``) into the folder `output`.

    Raises:
        SdkNotFoundError: the SDK is not installed.
    """
    with collector_paused():
        reading = read_sdk(find_sdk(python_package))
        texts = catalog_texts(reading)
    package = reading.sdk.package
    for name, text in texts.items():
        _write(output / name, text)
    _remove_old(output, package, texts)
    return BuildReport(
        package=package,
        version=reading.sdk.version,
        files=tuple(output / name for name in texts),
        resources=_count(reading),
        objects=sum(len(module["types"]) for module in reading.modules.values()),
        missing=tuple(sorted(reading.sdk.tokens.keys() - reading.pages.keys())),
    )


def catalog_texts(reading: SdkReading) -> dict[str, str]:
    """The files of a catalog by their path below its folder, in the order in which they are to be written.

    The index is the last, so that a build that is interrupted leaves none that points to nothing.
    """
    package = reading.sdk.package
    types = KnownTypes(reading)
    mined = mine(read_examples(reading.pages.values(), reading.classes), types)
    mined.references.update(mentions(reading.texts, types, package))
    add_facts(reading.modules, mined)
    if package == _MODELLED and find_spec("botocore"):
        add_limits(reading, types, mined)
    tables = reference_tables(reading, mined)
    modules = {f"{package}/{name}.json": module_text(reading.modules[name]) for name in sorted(reading.modules)}
    references = {f"{package}/{name}.references.json": references_text(tables[name]) for name in sorted(tables)}
    made = form_tables(reading, mined, tables)
    forms = {f"{package}/{name}.forms.json": forms_text(made[name]) for name in sorted(made)}
    return {**modules, **references, **forms, f"{package}.json": package_text(_index(reading, names_table(tables)))}


def _index(reading: SdkReading, names: dict[str, SlotAttributes]) -> StoredPackage:
    sdk = reading.sdk
    types: dict[str, tuple[str, str, str]] = {}
    aliases: dict[str, str] = {}
    for name, module in sorted(reading.modules.items()):
        for token, resource in sorted(module["resources"].items()):
            types[short_token(token).lower()] = (name, token, sdk.tokens[token][1])
            aliases.update(dict.fromkeys(resource.get("aliases", ()), token))
    return {
        "format": FORMAT,
        "package": sdk.package,
        "version": sdk.version,
        "distribution": sdk.distribution,
        "python": sdk.python_package,
        "resources": _count(reading),
        "aliases": aliases,
        "types": types,
        "names": names,
    }


def _count(reading: SdkReading) -> int:
    return sum(not token.startswith(_PROVIDERS) for token in reading.pages)


def _write(path: Path, text: str) -> None:
    """Writes a file so that a reader sees all of it or what was there before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)


def _remove_old(output: Path, package: str, texts: dict[str, str]) -> None:
    """Removes the modules of a former build that this one no longer has."""
    kept = {output / name for name in texts}
    for path in sorted((output / package).rglob("*.json")):
        if path not in kept:
            path.unlink()
