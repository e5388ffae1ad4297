"""Everything that can be wrong with the text of a document."""
