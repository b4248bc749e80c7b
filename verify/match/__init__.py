"""Claims to links: which claims may be about the same thing, and which names are one subject."""
