"""Stubs of the handlers that functions name."""

from infra0.emit.handlers.stubs import Stubs, handler_stubs

__all__ = ["Stubs", "handler_stubs"]
