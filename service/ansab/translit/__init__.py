"""Names from one script into another: learned spellings, published schemes, and a score for any pair."""
