"""Word lists of the linking, reviewed by hand."""
