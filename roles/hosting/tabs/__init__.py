"""Tabs: the app of the terminal in a browser; one process of `join` a tab, the seat itself stays on the server.

Of textual-serve only what runs in the browser is used: its script, style and font, served from a closed list. Its
server half has no login, accepts any Origin, lists a folder and starts a shell; ours is this room.
"""

from roles.hosting.tabs.seats import tabs_of
from roles.hosting.tabs.serving import Offer, Tabs

__all__ = ["Offer", "Tabs", "tabs_of"]
