"""The finished design: what is drawn where, in which colours."""
