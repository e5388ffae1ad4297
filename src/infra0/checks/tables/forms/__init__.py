"""What texts must look like that are no names of things, in a module for each area."""

from collections.abc import Mapping

from infra0.checks.tables.forms import compute, databases, integration, network, security
from infra0.checks.tables.forms.form import Form

__all__ = ["FORMS", "Form"]

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    **compute.FORMS,
    **databases.FORMS,
    **integration.FORMS,
    **network.FORMS,
    **security.FORMS,
}
"""The forms of the texts in each slot."""
