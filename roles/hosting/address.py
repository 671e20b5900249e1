"""Addresses: where people find a host, in words, as a link with the code in it, and as a QR code."""

import io
import socket
from typing import Final

EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - asked for by whoever starts a host
"""What is bound to when every network of this machine may come in."""

A_NETWORK: Final = ("192.0.2.1", 9)
"""An address that nobody has (RFC 5737); to look where one would go to reach it sends nothing."""


def reached_at(address: str) -> str:
    """Give the address under which others reach a host that is bound to this one."""
    return _own() if address in EVERYWHERE else address


def link(address: str, port: int, *, secure: bool, code: str = "") -> str:
    """Give what one opens in a browser."""
    host = f"[{address}]" if ":" in address else address
    return f"{'https' if secure else 'http'}://{host}:{port}/{f'?code={code}' if code else ''}"


def qr(text: str) -> str:
    """Draw a QR code for a terminal."""
    import segno

    drawn = io.StringIO()
    segno.make(text, error="m").terminal(out=drawn, compact=True, border=2)
    return drawn.getvalue()


def is_private(address: str) -> bool:
    """Tell whether only this machine can come in."""
    return address.startswith("127.") or address in {"localhost", "::1"}


def _own() -> str:
    """Find the address of this machine on the network that it is on; the machine itself when there is none."""
    return next((address for address in (_on_the_way(), *_by_name()) if not is_private(address)), "127.0.0.1")


def _by_name() -> list[str]:
    """Give the addresses that this machine's own name has: a network without a way out has no other."""
    try:
        return socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        return []


def _on_the_way() -> str:
    """Find the address from which one would leave this network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as looking:
        try:
            looking.connect(A_NETWORK)
        except OSError:
            return "127.0.0.1"
        return str(looking.getsockname()[0])
