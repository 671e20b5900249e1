"""Ways of reading a journal: what is counted, what is drawn, what is handed out."""
