"""Origin: whether a request comes from a page of this very host."""

from urllib.parse import urlsplit


def is_ours(origin: str | None, host: str) -> bool:
    """Tell whether a page of this host asks; programs that are no browser send no Origin."""
    return origin is None or (bool(host) and urlsplit(origin).netloc.lower() == host.lower())
