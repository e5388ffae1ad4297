"""``python -m infra0``: the same as the ``infra0`` command."""

from infra0.cli.main import run

run()
