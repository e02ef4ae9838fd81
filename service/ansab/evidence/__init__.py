"""What the comparison of two names says for and against one bearer, in bits."""
