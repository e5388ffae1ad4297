"""The kinds of faults, by the name that the page about them has for each."""

from faults.fault import Kind
from faults.kinds import diagram, policies, properties, references, structure

KINDS: dict[str, Kind] = {
    **structure.KINDS,
    **properties.KINDS,
    **references.KINDS,
    **policies.KINDS,
    **diagram.KINDS,
}
