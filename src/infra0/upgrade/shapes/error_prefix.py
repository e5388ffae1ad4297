"""The prefix that Firehose asks for as soon as another has expressions."""

from infra0.diagnostics import SetValue
from infra0.upgrade.change import Change
from infra0.upgrade.shapes.properties import added
from infra0.upgrade.shapes.upgrade import Outcome
from infra0.upgrade.site import Site
from infra0.upgrade.words import named

_OTHER = "errorOutputPrefix"
_TYPE = "!{firehose:error-output-type}"


def error_prefix(site: Site, prefix: str) -> Outcome:
    """Where a prefix has expressions, the one for errors gets the type of error that it lacks.

    One that reads something else may have it from there.
    """
    value, other = site.config[prefix], site.config.get(_OTHER, "")
    if not isinstance(value, str) or "!{" not in value:
        return None
    if not isinstance(other, str) or _TYPE in other or "${" in other:
        return None
    new = f"{other.rstrip('/')}/{_TYPE}/" if other else f"errors/{_TYPE}/"
    at = site.at(_OTHER) if other else site.at(prefix)
    edits = (SetValue(site.at(_OTHER), new),) if _OTHER in site.config else added(site, _OTHER, new)
    message = f"`{_OTHER}` of {site.owner} is compiled as {named(new)}: `{prefix}` has expressions."
    note = f"Firehose then requires `{_TYPE}` in `{_OTHER}`."
    return Change(at, message, f"write `{_TYPE}`", edits, {site.at(_OTHER): at}, (note,))
