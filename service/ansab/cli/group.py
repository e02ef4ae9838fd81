"""A group of commands that says which name was meant."""

from __future__ import annotations

import click

__all__ = ["HelpfulGroup"]


class HelpfulGroup(click.Group):
    """A group in which a slip gets the name that is nearest."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was asked for."""
        names = self.list_commands(ctx)
        if args and args[0] not in names and not args[0].startswith("-"):
            from difflib import get_close_matches  # only a mistake needs it

            near = get_close_matches(args[0], names, n=1)
            ctx.fail(f"No such command {args[0]!r}{f', did you mean {near[0]!r}?' if near else '.'}")
        return super().resolve_command(ctx, args)
