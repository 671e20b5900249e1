"""The address of a host: what somebody types, and where its wire is."""

from typing import Final
from urllib.parse import urlsplit

from roles.terminal.wire.messages import PATH

PORT: Final = 8420
"""Where a host listens when nobody says otherwise."""


class NoAddress(ValueError):
    """No address of a host."""


def url_of(address: str) -> str:
    """Give the address of a host's wire, from what somebody typed: `192.168.1.5`, `host:8420`, `https://host/...`."""
    full = address if "://" in address else f"http://{address}"
    try:
        parts = urlsplit(full)
        port = parts.port
    except ValueError:
        raise NoAddress(address) from None
    scheme = {"http": "ws", "ws": "ws", "https": "wss", "wss": "wss"}.get(parts.scheme)
    if scheme is None or not parts.hostname:
        raise NoAddress(address)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = "" if "://" in address and scheme == "wss" else f":{PORT}"
    return f"{scheme}://{host}{f':{port}' if port else usual}{PATH}"
