"""What a resource is, in a word, a colour and a symbol."""
