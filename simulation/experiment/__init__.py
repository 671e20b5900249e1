"""Experiments: the same scenario played many times, one thing changed, each play beside its twin of the same seed."""
