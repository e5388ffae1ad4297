"""infra0: the compiler for Infra0 documents."""

__version__ = "0.1.0"
