"""Everything that can be wrong with the text of a document; a reader imports what it has to say."""
