"""Finds the token behind a name in another spelling."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from infra0.catalog import Catalog, short_token
from infra0.upgrade.types.names import MODULES, NAMES, OF_A_KIND
from infra0.upgrade.types.nicknames import NICKNAMES

_CLOUDFORMATION = re.compile(r"([A-Za-z0-9]+)::([A-Za-z0-9]+)::([A-Za-z0-9]+)")
_TERRAFORM = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_PROGRAM = re.compile(r"(?:new\s+)?(?:@pulumi/|pulumi_)?([a-z0-9-]+)[./]([A-Za-z0-9_]+)[./]([A-Za-z0-9]+)(?:\(.*)?")
_LONGEST = 200


class Spellings:
    """The tokens of a catalog by what is left of them without case and punctuation."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._tokens: dict[str, Mapping[str, str]] = {}

    def meant(self, written: str) -> tuple[str, Mapping[str, Any], str] | None:
        """The token that `written` stands for, inputs that the name implies, and whose name it is.

        None where `written` is no name of a known type in any known spelling.
        """
        if len(written) > _LONGEST:
            return None
        token = short_token(written)
        if found := self._catalog.resource_ignoring_case(token):
            return found.short_token, {}, ""
        if found := self._catalog.aliased(token):
            return found.short_token, {}, "an older name"
        for package, module, name, whose in _readings(token):
            if meaning := self._in_package(package, module, name) or self._shortened(package, module, name):
                return *meaning, whose
        return None

    def _shortened(self, package: str, module: str, name: str) -> tuple[str, Mapping[str, Any]] | None:
        """The type whose name has the module's before it: ``S3Bucket`` of ``s3``."""
        rest = name.removeprefix(package).removeprefix(module)
        return self._in_package(package, module, rest) if module and rest not in (name, "") else None

    def _in_package(self, package: str, module: str, name: str) -> tuple[str, Mapping[str, Any]] | None:
        places = (module, *(MODULES.get(module, ()) if package == "aws" else ()))
        if package == "aws" and (meaning := next(filter(None, (self._in_tables(one + name) for one in places)), None)):
            return meaning
        index = self._index(package)
        found = next((index[place + name] for place in places if place + name in index), None)
        return (found, {}) if found else None

    def _in_tables(self, name: str) -> tuple[str, Mapping[str, Any]] | None:
        token, inputs = OF_A_KIND.get(name) or (NAMES.get(name) or NICKNAMES.get(name, ""), {})
        return (token, inputs) if self._catalog.resource(token) else None

    def _index(self, package: str) -> Mapping[str, str]:
        if package not in self._tokens:
            index: dict[str, str] = {}
            twice: set[str] = set()
            for token in self._catalog.tokens(package):
                key = squashed(token.partition(":")[2].removeprefix("index:"))
                twice |= {key} & index.keys()
                index[key] = token
            self._tokens[package] = {key: token for key, token in index.items() if key not in twice}
        return self._tokens[package]


def squashed(name: str) -> str:
    """What is left of a name without case and punctuation."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _readings(written: str) -> Iterator[tuple[str, str, str, str]]:
    """Package, module and name, both squashed, in each way that `written` can be read, and whose way it is."""
    if found := _CLOUDFORMATION.fullmatch(written):
        yield squashed(found[1]), squashed(found[2]), squashed(found[3]), "CloudFormation's name"
    elif _TERRAFORM.fullmatch(written):
        package, *words = written.split("_")
        for split in range(len(words)):
            yield package, "".join(words[:split]), "".join(words[split:]), "Terraform's name"
        yield package, "ec2", "".join(words), "Terraform's name"
        yield package, "", package + "".join(words), "Terraform's name"
    elif found := _PROGRAM.fullmatch(written):
        yield found[1], squashed(found[2]), squashed(found[3]), "a program's name"
    elif ":" in written:
        package, _, rest = written.partition(":")
        module, _, name = rest.rpartition(":")
        yield package.lower(), squashed(module.partition("/")[0]), squashed(name), ""
