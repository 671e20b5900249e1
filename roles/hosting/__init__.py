"""Hosting: a table on the network, and the ways to sit down at it."""
