"""The app: a `Screen` drawn with Textual; it sends back filled deeds and sees nothing else of the game."""
