"""What can be wrong with the text of a document in JSON."""

from infra0.diagnostics import Rule, Severity


class UnexpectedText(Rule):
    """Something stands in a JSON text where it cannot be read.

    Why: nothing after that place can be read with certainty.

    Example:
        {"resources": ...}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0120"
    severity = Severity.ERROR
