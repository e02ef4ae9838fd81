"""`python -m ansab` is the command line."""

from ansab.cli import main

if __name__ == "__main__":
    main()
