"""What a rehearsal shows: who had nothing to decide, where work piled up, and whose question got an answer."""
