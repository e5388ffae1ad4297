"""Policies: what prose says of them and what the document shows, made into statements."""
