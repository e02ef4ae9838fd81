"""What a text says of the names found in it: two are one man's, one is short for another, one is kin in passing."""
