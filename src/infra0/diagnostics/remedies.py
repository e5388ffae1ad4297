"""What a finding advises, as sentences."""

from infra0.diagnostics.finding import Finding


def remedies(finding: Finding) -> tuple[str, ...]:
    """The nearest names as a question, then the notes."""
    found = finding.diagnostic
    question = (f"Did you mean {' or '.join(found.suggestions)}?",) if found.suggestions else ()
    return (*question, *found.notes)
