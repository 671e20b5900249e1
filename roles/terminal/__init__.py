"""The terminal: what a seat may see and do now, described once (`Screen`) and drawn in several ways."""
