"""Hosting: a table on the network. The door lets people in, the room hears and shows, a link is one person's line."""
