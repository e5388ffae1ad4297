"""Pulumi projects in Python."""

from infra0.emit.pulumi_python.emitter import emit

__all__ = ["emit"]
