"""Fitting of the weights: `python -m ansab.evidence.fit DATA` rewrites `ansab/evidence/data/weights.json`."""
