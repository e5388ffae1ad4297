"""Reads types that no catalog has under the name that is written."""

from __future__ import annotations

from infra0.catalog import Catalog, short_token
from infra0.upgrade.rules import AmbiguousLegacyShape, ForeignTypeName, LegacyShape, PackageWithoutCatalog, UnknownType
from infra0.upgrade.types.former import GONE, RENAMED, SEVERAL
from infra0.upgrade.types.reading import Reading
from infra0.upgrade.types.similar import Similar
from infra0.upgrade.types.spelling import Spellings
from infra0.upgrade.words import named

_PROVIDERS = "pulumi:providers:"
_RENEW = "To use another version, run `infra0 catalog build`."
_FORM = "Types are Pulumi's tokens, such as `aws:s3:Bucket`."


class UnknownTypes:
    """Finds out what is meant, by a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._spellings = Spellings(catalog)
        self._similar = Similar(catalog)

    def read(self, written: str) -> Reading:
        """What `written` is understood as, and what there is to say of it."""
        readers = (self._renamed, self._gone, self._several, self._foreign)
        return next(filter(None, (read(written) for read in readers)), None) or self._unknown(written)

    def _renamed(self, written: str) -> Reading | None:
        today = RENAMED.get(short_token(written))
        found = self._catalog.resource(today) if today else None
        if today is None or found is None:
            return None
        message = f"{named(written)} is now {named(today)}, and is compiled as that."
        return Reading(today, found, LegacyShape, message)

    def _gone(self, written: str) -> Reading | None:
        short = short_token(written)
        advice = GONE.get(short) or GONE.get(short.rpartition(":")[0])
        if advice is None:
            return None
        message = f"{self._sdk(written)} no longer has the type {named(written)}."
        return Reading(written, None, AmbiguousLegacyShape, message, notes=(advice,))

    def _several(self, written: str) -> Reading | None:
        found = SEVERAL.get(written) or SEVERAL.get(short_token(written).lower())
        if found is None:
            return None
        advice, nearest = found
        return Reading(written, None, UnknownType, f"{named(written)} is not a single type.", nearest, (advice,))

    def _foreign(self, written: str) -> Reading | None:
        meaning = self._spellings.meant(written)
        if meaning is None:
            return None
        token, inputs, whose = meaning
        relation = f"is {whose} of {named(token)}" if whose else f"is {named(token)} in {self._sdk(token)}"
        message = f"{named(written)} {relation}."
        return Reading(token, self._catalog.resource(token), ForeignTypeName, message, inputs=inputs)

    def _unknown(self, written: str) -> Reading:
        package = written.removeprefix(_PROVIDERS).partition(":")[0]
        is_token = ":" in written and "::" not in written
        if is_token and self._catalog.package(package.lower()) is None:
            return self._without_catalog(written, package)
        likely, certain = self._similar.to(written)
        message = (
            f"{self._sdk(written)} has no type {named(written)}." if is_token else f"{named(written)} is not a type."
        )
        notes = (_RENEW if is_token else _FORM,)
        if certain:
            return Reading(likely[0], self._catalog.resource(likely[0]), UnknownType, message, likely, notes)
        return Reading(written, None, UnknownType, message, likely, notes)

    def _without_catalog(self, written: str, package: str) -> Reading:
        message = f"No catalog has the package {named(package)}: its resources are compiled without type checks."
        notes = ("Run `infra0 catalog build` to make one from the package's installed SDK.",)
        return Reading(written, None, PackageWithoutCatalog, message, self._similar.package(written), notes)

    def _sdk(self, written: str) -> str:
        package = self._catalog.package(written.removeprefix(_PROVIDERS).partition(":")[0].lower())
        return f"{package.sdk} {package.version}" if package else "The catalog"
