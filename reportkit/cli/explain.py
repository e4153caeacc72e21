"""``reportkit explain``: say what a problem means."""

import click

from reportkit.cli.options import example


@click.command(epilog=example("reportkit explain unknown-session\nreportkit explain"))
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a problem means and how to mend it; without a CODE, list all of them."""
    from reportkit import codes
    from reportkit.problems import did_you_mean, shown

    known = codes.every()
    if code is None:
        for each in known.values():
            click.echo(f"{each.name:<28} {each.severity}")
        return
    if code not in known:
        raise click.BadParameter(shown(f'there is no code "{code}"; {did_you_mean(code, known)}'), param_hint="CODE")
    click.echo(f"{known[code].severity}[{code}]\n")
    click.echo(click.wrap_text(known[code].explanation, width=88))
