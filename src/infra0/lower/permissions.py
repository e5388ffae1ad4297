"""Who may do what, as the program's policies say it."""

from infra0.derive import Derived
from infra0.ir import Permission


def lower_permissions(derived: Derived) -> tuple[Permission, ...]:
    """The statements of the document's identity policies, derived ones marked."""
    return derived.permissions
