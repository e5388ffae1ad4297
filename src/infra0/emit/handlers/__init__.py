"""Stubs of the handlers that functions name."""

from infra0.emit.handlers.stubs import handler_stubs

__all__ = ["handler_stubs"]
