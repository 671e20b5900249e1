"""The wire: what a client and the host say to each other, and how a screen that changed is sent in a few words."""
