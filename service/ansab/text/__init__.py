"""Text before any name is read in it: folding, normalization, scripts."""
