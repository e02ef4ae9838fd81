"""Names called by letters or syllables: *NIOC*, *E. Petrov*, *Sevmash*."""
