"""The rules: one file a mechanic."""
