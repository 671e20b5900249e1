"""The game itself: intents go in at one door, events come out on one list."""
