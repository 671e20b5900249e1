"""Wording: how things, moments and refusals are said in Dutch and English; for screens and reports alike."""
