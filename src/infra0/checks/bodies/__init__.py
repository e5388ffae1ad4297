"""JSON documents that services read: what they are made of, as tables, and what is wrong with one."""
