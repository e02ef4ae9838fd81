"""Find the names that tables list, in any script."""
