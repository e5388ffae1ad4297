"""The prefix that Firehose asks for as soon as another has expressions."""

from dataclasses import dataclass
from typing import ClassVar

from infra0.diagnostics import Rule, SetValue
from infra0.upgrade.change import Advice, Change
from infra0.upgrade.rules import ErrorPrefixWithoutType
from infra0.upgrade.shapes.properties import added
from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.site import Site

_OTHER = "errorOutputPrefix"
_TYPE = "!{firehose:error-output-type}"


@dataclass(frozen=True, slots=True)
class ErrorPrefix(Upgrade):
    """Gives `errorOutputPrefix` the type of error that it lacks."""

    rule: ClassVar[type[Rule]] = ErrorPrefixWithoutType

    def apply(self, site: Site) -> Change | Advice | None:
        """Adds the expression where `prefix` has expressions of its own."""
        prefix, other = site.config[self.old], site.config.get(_OTHER, "")
        if not isinstance(prefix, str) or "!{" not in prefix:
            return None
        if not isinstance(other, str) or _TYPE in other:
            return None
        new = f"{other.rstrip('/')}/{_TYPE}/" if other else f"errors/{_TYPE}/"
        reason = f"`{self.old}` has expressions, so Firehose wants `{_TYPE}` in `{_OTHER}`"
        at = site.at(_OTHER) if other else site.at(self.old)
        edits = (SetValue(at, new),) if _OTHER in site.config else added(site, _OTHER, new)
        message = f'{reason}: it is compiled as "{new}".'
        return Change(at, message, f"write `{_TYPE}`", edits, {site.at(_OTHER): at})
