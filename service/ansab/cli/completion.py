"""`ansab completion`: the completion script of a shell."""

from __future__ import annotations

import click

__all__ = ["completion"]


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of SHELL.

    \b
    Examples:
      eval "$(ansab completion bash)"                          # in ~/.bashrc
      eval "$(ansab completion zsh)"                           # in ~/.zshrc
      ansab completion fish > ~/.config/fish/completions/ansab.fish
    """
    from click.shell_completion import get_completion_class

    from ansab.cli.app import ansab

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"no completion for {shell}")
    script = kind(ansab, {}, "ansab", "_ANSAB_COMPLETE")
    click.echo(script.source_template % script.source_vars())
