"""The situations that overdracht ships, each one YAML file."""
