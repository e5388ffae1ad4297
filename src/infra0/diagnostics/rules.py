"""What can be wrong with what is asked of the findings."""

from infra0.diagnostics.diagnostic import Severity
from infra0.diagnostics.rule import Rule


class UnusedIgnore(Rule):
    """An ignore in the configuration or on the command line matches no finding.

    Why: the finding is gone, or the code, the file or the resource is misspelled. Left standing, the ignore would hide
    the next fault of its kind.

    Example:
        ignore = ["I0505", "I5006"]

    Instead:
        ignore = ["I0505", "I0506"]
    """

    code = "I0190"
    severity = Severity.WARNING


RULES: tuple[type[Rule], ...] = (UnusedIgnore,)
