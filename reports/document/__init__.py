"""Documents: what stands on a page as plain data, and the writers that put it down as HTML, PDF and Markdown."""
