"""What the command's exit codes mean; 0 is that all is well."""

FINDINGS = 1
"""There are findings at or above --fail-on, or the documents differ."""

STALE = 1
"""A file is not what would be written."""

UNREADABLE = 2
"""Wrong usage, or input that cannot be read."""
