"""Text that is measured before it is drawn."""
