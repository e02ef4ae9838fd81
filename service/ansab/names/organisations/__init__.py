"""What is known of the names of organisations: bodies that everybody knows, and the words of others."""
