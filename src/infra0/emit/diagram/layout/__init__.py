"""Positions: Graphviz ranks and orders the cards, this package routes the edges between them.

Everything in here happens in flow space: `along` runs with the edges (right, or down), `across` beside them.
"""
