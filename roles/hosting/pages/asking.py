"""Asking: what a browser asked for, read with limits, and what goes back."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from roles.hosting.origin import is_ours
from roles.page.address import Address, wishes
from roles.page.trouble import Trouble, trouble_page
from roles.page.writing import HEADERS, Reply
from roles.terminal.wire.messages import LONGEST

MOST_FIELDS: Final = 200
"""No form has more fields than this."""

Posted = list[tuple[str, str]]
"""The fields of a form, in order."""


class Amiss(Exception):
    """A browser asked for something that it can't have; the argument says what."""

    def __init__(self, trouble: Trouble) -> None:
        """Remember what."""
        super().__init__(trouble)
        self.trouble: Trouble = trouble


class Elsewhere(Exception):
    """A browser asked for something that is elsewhere now; the argument is the link to it."""


def address_of(request: Request, path: str) -> Address:
    """Give the address of a page, with what its reader wished."""
    return Address(path, wishes(request.query_params))


async def posted(request: Request) -> Posted:
    """Read a form that a page of ours sent."""
    if not is_ours(request.headers.get("origin"), request.headers.get("host", "")):
        raise Amiss("strange")
    # Old browsers tell no Origin; those that tell from which site say so here.
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise Amiss("strange")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LONGEST:
            raise Amiss("too_large")
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except (ValueError, UnicodeError):
        raise Amiss("strange") from None


def token_of(asked: HTTPConnection, number: str) -> str:
    """Give the token that a browser has for a seat; it is sent to that seat's pages only."""
    return asked.cookies.get(f"seat{number}", "")


def answer(reply: Reply, headers: Mapping[str, str] | None = None) -> Response:
    """Send a page."""
    return HTMLResponse(reply.html, reply.status, {**HEADERS, **(headers or {})})


def onward(link: str) -> Response:
    """Send a browser on, so that asking again posts nothing twice."""
    return RedirectResponse(link, 303, dict(HEADERS))


def seated(response: Response, number: int, token: str, *, secure: bool) -> Response:
    """Give a browser the token of a seat: for that seat's pages only, and out of reach of any script."""
    response.set_cookie(
        f"seat{number}", token, path=f"/seat/{number}", httponly=True, samesite="strict", secure=secure, max_age=A_WEEK
    )
    return response


A_WEEK: Final = 7 * 24 * 3600
"""For so many seconds a browser finds its seat back."""


def in_trouble(request: Request, trouble: Trouble, onward_to: str = "/door") -> Response:
    """Send a page that says what went wrong."""
    return answer(trouble_page(trouble, address_of(request, request.url.path), onward_to))
