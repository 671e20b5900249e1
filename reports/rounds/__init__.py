"""What a group said and chose around its rounds: about itself, about what would come, and about what to agree."""
