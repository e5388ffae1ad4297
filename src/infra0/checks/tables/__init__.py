"""What providers ask of values beyond their types, as tables; from the texts of the provider's own properties."""
