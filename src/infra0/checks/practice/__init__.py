"""What deploys well and is still not good practice; looked for where it is asked for."""

from infra0.checks.check import Check

PRACTICE: tuple[Check, ...] = ()
