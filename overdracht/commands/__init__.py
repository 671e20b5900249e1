"""The commands, one file each: the file's name is what a user types, its ``COMMAND`` is what then happens.

A file is read whenever help is shown, so it imports the rooms that it needs inside its function.
"""
