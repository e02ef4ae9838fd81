"""The command line: `ansab`.  Each command is imported when it is called, so that a short one stays quick."""

from ansab.cli.app import main

__all__ = ["main"]
