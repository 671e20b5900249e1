"""The network: can a host listen where it would by default."""

import socket
from collections.abc import Iterator, Sequence

from overdracht.doctor.finding import Finding
from overdracht.language import said


def of_ports(ports: Sequence[int]) -> Iterator[Finding]:
    """Try to listen on each port, on all addresses of this machine, and let go of it at once."""
    for port in ports:
        trouble = refused(port)
        if trouble is None:
            yield Finding(
                "network",
                "well",
                said(
                    nl=f"Poort {port} is vrij voor een sessie met meer mensen.",
                    en=f"Port {port} is free for a session with more people.",
                ),
            )
        else:
            yield Finding(
                "network",
                "warning",
                said(
                    nl=f"Op poort {port} kan niet geluisterd worden: {trouble}.",
                    en=f"Nothing can listen on port {port}: {trouble}.",
                ),
                said(
                    nl="Sluit het programma dat de poort gebruikt, of kies bij host een andere met --port.",
                    en="Close the program that uses it, or choose another with host --port.",
                ),
            )


def refused(port: int) -> str | None:
    """Give why a port can't be had; nothing when it can."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tried:
        # What closed a moment ago keeps a port for a minute on POSIX; a host would not mind, so neither do we.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("", port))
            tried.listen(1)
        except OSError as trouble:
            return trouble.strerror or str(trouble)
    return None
