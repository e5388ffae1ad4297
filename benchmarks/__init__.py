"""What commands cost: the figures that docs/performance.md quotes. Run with ``python -m benchmarks``."""
