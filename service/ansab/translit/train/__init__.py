"""Training of the transliteration models; needs numpy, and the extra `fast` for its loops.

`python -m ansab.translit.train DATA` rewrites the tables in `ansab/translit/data/`.
"""
