"""Plain mode: lines of text and numbered choices, for screen readers and poor terminals; every deed is in it."""
