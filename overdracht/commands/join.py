"""``overdracht join``: takes a seat in a room elsewhere, on this terminal."""

import click

from overdracht.endings import Wrong
from overdracht.language import said, spoken


@click.command(help=said(
    nl="Neem plaats in een zaal, op deze terminal.", en="Take a seat in a room, on this terminal."
))  # fmt: skip
@click.argument("address")
@click.option("--code", default="", help=said(
    nl="De code van de sessie.", en="The code of the session."
))  # fmt: skip
@click.option("--role", metavar="ROLE", default="", help=said(
    nl="Uw rol of stoel, of facilitator; anders kiest u uit een lijst.",
    en="Your role or seat, or facilitator; else you choose from a list.",
))  # fmt: skip
@click.option("--name", default="", help=said(
    nl="Onder welke naam u meespeelt.", en="The name under which you play."
))  # fmt: skip
@click.option("--job", metavar="ROLE", default="", help=said(
    nl="De rol die uw eigen werk is; alleen de spelleiding ziet dat.",
    en="The role that is your own job; only the facilitator sees it.",
))  # fmt: skip
@click.option("--pin", default="", help=said(
    nl="De pincode van een stoel die u al had.", en="The PIN of a seat that you had."
))  # fmt: skip
@click.option("--beside", is_flag=True, help=said(
    nl="Ga naast iemand zitten, met diens pincode.", en="Sit down beside somebody, with that seat's PIN."
))  # fmt: skip
@click.option("--plain", is_flag=True, help=said(
    nl="Regels tekst en genummerde keuzes, ook voor schermlezers.",
    en="Lines of text and numbered choices, for screen readers too.",
))  # fmt: skip
@click.option("--bot", is_flag=True, help=said(
    nl="Laat een robot hier plaatsnemen, voor een repetitie.", en="Let a bot sit down here, for a rehearsal."
))  # fmt: skip
@click.option("--token", default="", envvar="OVERDRACHT_TOKEN", hidden=True)
def join(
    address: str,
    *,
    code: str,
    role: str,
    name: str,
    job: str,
    pin: str,
    beside: bool,
    plain: bool,
    bot: bool,
    token: str,
) -> None:
    """Go to a room, sit down, and play."""
    from overdracht.joining import join_room
    from roles.terminal.wire.address import NoAddress, url_of
    from roles.terminal.wire.messages import Sit

    try:
        url = url_of(address)
    except NoAddress:
        raise Wrong(
            said(
                nl=f"{address}: dat is geen adres van een sessie. Zo wel: 192.168.1.20:8420.",
                en=f"{address}: that is no address of a session. This is: 192.168.1.20:8420.",
            )
        ) from None
    wish = Sit(code, token, role, name, pin, beside, role == "facilitator", spoken(), job, bot)
    join_room(address, url, wish, plain=plain, bot=bot)


COMMAND = join
