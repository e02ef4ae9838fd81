"""Find what only looks like a name: by capitals, ranks, given names, kunyas and the words of groups."""
