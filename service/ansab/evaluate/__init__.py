"""Measuring: answers against a gold table, pairs against judgements, clusters against the truth."""
