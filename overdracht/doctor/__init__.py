"""The doctor: what would spoil a session, before it does; it looks, and changes nothing that it did not make itself."""
