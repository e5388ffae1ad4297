"""Which nodes and edges of a diagram a picture shows, before anything has a position."""
