"""The provider's own examples as documents: what these compile to must register what the examples register."""
