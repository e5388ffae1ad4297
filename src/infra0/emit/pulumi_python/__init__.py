"""Pulumi projects in Python."""

from infra0.emit.pulumi_python.emitter import emit
from infra0.emit.pulumi_python.options import PythonOptions, is_stack

__all__ = ["PythonOptions", "emit", "is_stack"]
