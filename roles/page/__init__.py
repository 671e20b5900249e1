"""The plain page: the same screens and deeds as HTML that needs no script; pure functions from a screen to a page."""
