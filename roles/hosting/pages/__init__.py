"""Pages: the room for who has a browser and nothing else; `roles.page` writes them, here they are asked for."""

from roles.hosting.pages.routes import routes

__all__ = ["routes"]
