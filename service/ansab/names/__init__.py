"""What names are made of: the tables of words, the parser, sounds, and what the press makes of names."""
