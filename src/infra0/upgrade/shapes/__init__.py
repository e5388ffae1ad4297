"""The kinds of upgrades: what can have happened to a shape."""
