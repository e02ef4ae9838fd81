"""Find names in running text: those that tables list, and those that only look like names."""
